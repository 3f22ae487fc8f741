import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import { calendarOfAuthority } from '../../../shared/identity/officeCalendar.js';
import { LANDLORD, localAuthorityParty, TENANT } from '../../../shared/identity/Party.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import { changeRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import { requireLandlord } from '../landlords/requireLandlord.js';
import { changeOwnRecord } from '../own-records/changeOwnRecord.js';
import { enterOwnEvent, type OwnEvent } from '../own-records/enterOwnEvent.js';
import { findOwnEntry } from '../own-records/findOwnEntry.js';
import { openOwnRecord } from '../own-records/openOwnRecord.js';
import { requireInOrder } from '../own-records/requireInOrder.js';
import { DIRECT_PAYMENT, DIRECT_PAYMENT_DECIDED, DirectPayment, letterSent } from './DirectPayment.js';
import type { DecideDirectPaymentInput, SendDirectPaymentLetterInput } from './inputs.js';

const STANDARD = 'GP-03';

/**
 * Records a decision to pay the landlord direct: GP-03 starts, owed to the landlord and the tenant, whom no token acts
 * for, so that the authority alone sees it. Gives its id.
 */
export function decideDirectPayment(
  context: AgencyContext,
  input: DecideDirectPaymentInput,
): Promise<string> {
  const { nino, decidedOn } = input;
  const event = { kind: DIRECT_PAYMENT_DECIDED, on: decidedOn, field: 'input.decidedOn' };
  const opening = { name: 'DECIDE_DIRECT_PAYMENT', kind: DIRECT_PAYMENT, input, event };
  return openOwnRecord(context, opening, async ({ manager, ledger }, record, entry) => {
    const { localAuthorityCode } = record;
    const landlordId = await requireLandlord(
      manager,
      input.landlord,
      localAuthorityCode,
      context.clock.today(),
    );
    await manager.insert(DirectPayment, { ...record, nino, landlordId });
    await ledger.start(entry, decidedOn, subjectOf(DIRECT_PAYMENT, { ...record, nino }), [
      {
        standard: STANDARD,
        owedBy: localAuthorityParty(localAuthorityCode),
        owedTo: [LANDLORD, TENANT],
        calendar: calendarOfAuthority(localAuthorityCode),
      },
    ]);
  });
}

/** Records that one of the two letters was sent: once both are, GP-03 ends with the later. Gives the decision's id. */
export function sendDirectPaymentLetter(
  context: AgencyContext,
  input: SendDirectPaymentLetterInput,
): Promise<string> {
  const { to, sentOn: on } = input;
  const order = { name: 'SEND_DIRECT_PAYMENT_LETTER', kind: DIRECT_PAYMENT, entity: DirectPayment, input };
  return changeOwnRecord(context, order, async (work, decision) => {
    if ((await findOwnEntry(work.manager, decision.id, letterSent[to])) !== null)
      throw ruleBroken(
        `The letter to the ${to.toLowerCase()} has been sent already.`,
        'Good practice, Landlords',
      );
    const event = { kind: letterSent[to], on, field: 'input.sentOn' };
    await requireInOrder(work.manager, decision.id, DIRECT_PAYMENT_DECIDED, event);
    const id = await enterOwnEvent(work, DIRECT_PAYMENT, decision, event);
    await endWhenBothAreSent(work, decision, input, { ...event, id });
    await changeRecord(work.manager, DirectPayment, decision, {});
  });
}

async function endWhenBothAreSent(
  { manager, ledger }: CommandWork,
  decision: DirectPayment,
  { to }: SendDirectPaymentLetterInput,
  { id, on: day, field }: OwnEvent & { readonly id: string },
): Promise<void> {
  const other = await findOwnEntry(manager, decision.id, letterSent[to === LANDLORD ? TENANT : LANDLORD]);
  if (other === null) return;
  const later = other.day > day ? other : { id, day };
  await ledger.end(later.id, later.day, subjectOf(DIRECT_PAYMENT, decision), [STANDARD], field);
}
