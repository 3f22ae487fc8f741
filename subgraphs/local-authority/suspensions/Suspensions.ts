import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { requireLandlord } from '../landlords/requireLandlord.js';
import { changeOwnRecord } from '../own-records/changeOwnRecord.js';
import { enterOwnEvent } from '../own-records/enterOwnEvent.js';
import { findOwnEntry } from '../own-records/findOwnEntry.js';
import { openOwnRecord } from '../own-records/openOwnRecord.js';
import { requireInOrder } from '../own-records/requireInOrder.js';
import type { SendSuspensionNoticeInput, SuspendPaymentInput } from './inputs.js';
import {
  PAYMENT_SUSPENDED,
  PAYMENT_SUSPENSION,
  PaymentSuspension,
  type SuspensionAddressee,
  suspensionNotified,
} from './PaymentSuspension.js';

const LONGEST_REASON = 200;

/** Records that payment has been suspended. Nothing of it is for anybody but the authority. Gives its id. */
export async function suspendPayment(context: AgencyContext, input: SuspendPaymentInput): Promise<string> {
  const { nino, reason, fraudSuspected, landlord = null } = input;
  requireText('input.reason', reason, LONGEST_REASON);
  const event = { kind: PAYMENT_SUSPENDED, on: input.suspendedOn, field: 'input.suspendedOn' };
  const opening = { name: 'SUSPEND_PAYMENT', kind: PAYMENT_SUSPENSION, input, event };
  return openOwnRecord(context, opening, async ({ manager }, record) => {
    const { localAuthorityCode } = record;
    const today = context.clock.today();
    const landlordId =
      landlord === null ? null : await requireLandlord(manager, landlord, localAuthorityCode, today);
    await manager.insert(PaymentSuspension, { ...record, nino, landlordId, reason, fraudSuspected });
  });
}

/**
 * Records that the customer or the landlord was notified of a suspension. Gives the suspension's id.
 * @throws AppError RULE_BROKEN where the landlord must not be told.
 */
export function sendSuspensionNotice(
  context: AgencyContext,
  input: SendSuspensionNoticeInput,
): Promise<string> {
  const { to, sentOn: on } = input;
  const order = {
    name: 'SEND_SUSPENSION_NOTICE',
    kind: PAYMENT_SUSPENSION,
    entity: PaymentSuspension,
    input,
  };
  return changeOwnRecord(context, order, async (work, suspension) => {
    checkAddressee(suspension, to);
    if ((await findOwnEntry(work.manager, suspension.id, suspensionNotified[to])) !== null)
      throw ruleBroken(`The ${to.toLowerCase()} has been notified already.`, 'Good practice, Landlords');
    const event = { kind: suspensionNotified[to], on, field: 'input.sentOn' };
    await requireInOrder(work.manager, suspension.id, PAYMENT_SUSPENDED, event);
    await enterOwnEvent(work, PAYMENT_SUSPENSION, suspension, event);
    await changeRecord(work.manager, PaymentSuspension, suspension, {});
  });
}

/** The customer is notified whatever is suspected. See Good practice, Landlords. */
function checkAddressee({ landlordId, fraudSuspected }: PaymentSuspension, to: SuspensionAddressee): void {
  if (to === 'CUSTOMER') return;
  if (landlordId === null)
    throw ruleBroken(
      'Payment is not direct to a landlord, so none is notified.',
      'Good practice, Landlords: “in cases which are landlord direct payment”',
    );
  if (fraudSuspected)
    throw ruleBroken(
      'Fraud is suspected, so the landlord is told nothing.',
      'Good practice, Landlords: “if not related to a suspicion of fraudulent activity”',
    );
}
