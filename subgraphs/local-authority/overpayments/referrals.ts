import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { wayFromAuthority } from '../../../shared/obligations/receipts/documentWays.js';
import { changeOwnRecord } from '../own-records/changeOwnRecord.js';
import { enterOwnEvent } from '../own-records/enterOwnEvent.js';
import { requireInOrder } from '../own-records/requireInOrder.js';
import type { RecordReferralCheckInput, SendReferralInput } from './inputs.js';
import { OVERPAYMENT, OVERPAYMENT_DECIDED, Overpayment } from './Overpayment.js';
import { ReferralCheck } from './ReferralCheck.js';
import { latestCheck, referralChecks } from './referralSteps.js';
import { SentReferral } from './SentReferral.js';
import { standingAgainstReferral } from './standingAgainstReferral.js';

/** Records what a check of the Customer Information System has shown (7.1). Gives the overpayment's id. */
export function recordReferralCheck(
  context: AgencyContext,
  input: RecordReferralCheckInput,
): Promise<string> {
  const { checkedOn: on, addressConfirmed, benefitsInPayment, housingBenefitInPayment } = input;
  const order = { name: 'RECORD_REFERRAL_CHECK', kind: OVERPAYMENT, entity: Overpayment, input };
  return changeOwnRecord(context, order, async (work, overpayment) => {
    const id = randomUUID();
    await enterOwnEvent(work, OVERPAYMENT, overpayment, {
      ...{ id, kind: 'REFERRAL_CHECKED', on, field: 'input.checkedOn' },
    });
    await work.manager.insert(ReferralCheck, {
      id,
      overpayment: overpayment.id,
      localAuthorityCode: overpayment.localAuthorityCode,
      addressConfirmed,
      benefitsInPayment: [...new Set(benefitsInPayment)].sort(),
      housingBenefitInPayment,
    });
    await changeRecord(work.manager, Overpayment, overpayment, {});
  });
}

/**
 * Records that the national form was sent to Contact Centre Porth: the sending end of its way. A resubmission is
 * another. Nothing is owed by it here; what Debt Management owes from its receipt is in its own ledger.
 * @throws AppError RULE_BROKEN, by its clause, for the first that stands against it on the day.
 */
export function sendReferral(context: AgencyContext, input: SendReferralInput): Promise<string> {
  const document = requireUuid('input.document', input.document ?? randomUUID());
  const { sentOn } = input;
  const order = { name: 'SEND_REFERRAL', kind: OVERPAYMENT, entity: Overpayment, input };
  return changeOwnRecord(context, order, async (work, overpayment) => {
    const check = latestCheck(await referralChecks.read(work.manager, [overpayment.id]), sentOn);
    const [standing] = standingAgainstReferral({ overpayment, check });
    if (standing !== undefined) throw ruleBroken(standing.sentence, standing.clause);
    const id = randomUUID();
    const event = { id, kind: 'REFERRAL_SENT', on: sentOn, field: 'input.sentOn' };
    await requireInOrder(work.manager, overpayment.id, OVERPAYMENT_DECIDED, event);
    await enterOwnEvent(work, OVERPAYMENT, overpayment, event);
    const { localAuthorityCode, amountPence, recoveredPence } = overpayment;
    const way = wayFromAuthority('HOUSING_BENEFIT_REFERRAL', localAuthorityCode);
    const end = { ...way, reference: document, sentOn, receivedOn: null };
    await work.ledger.handOff('SENT', end, overpayment.nino, id);
    await work.manager.insert(SentReferral, {
      ...{ id, overpayment: overpayment.id, localAuthorityCode, document, recoveredPence },
      outstandingPence: amountPence - recoveredPence,
    });
    await changeRecord(work.manager, Overpayment, overpayment, {});
  });
}
