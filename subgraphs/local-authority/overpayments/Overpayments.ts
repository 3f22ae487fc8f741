import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { violatedConstraint } from '../../../shared/database/violatedConstraint.js';
import { badInput, conflict, ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { changeOwnRecord } from '../own-records/changeOwnRecord.js';
import { enterOwnEvent } from '../own-records/enterOwnEvent.js';
import { openOwnRecord } from '../own-records/openOwnRecord.js';
import { checkPeriods } from './checkPeriods.js';
import type {
  DecideOverpaymentCauseInput,
  DescribeOverpaymentInput,
  RecordOverpaymentInput,
  RecordOwnRecoveryInput,
} from './inputs.js';
import { OVERPAYMENT, OVERPAYMENT_DECIDED, Overpayment } from './Overpayment.js';
import { requireReference } from './requireReference.js';

const LONGEST_REASON = 200;

/** Records an overpayment that the authority has decided, or a civil penalty for one. Nobody owes anything by it. Gives its id. */
export async function recordOverpayment(
  context: AgencyContext,
  input: RecordOverpaymentInput,
): Promise<string> {
  const { nino, reference, amountPence, cause = null, debt } = input;
  requireReference('input.reference', reference);
  if (amountPence < 1) throw badInput('input.amountPence', 'the amount is 1 penny or more');
  const event = { kind: OVERPAYMENT_DECIDED, on: input.decidedOn, field: 'input.decidedOn' };
  const opening = { name: 'RECORD_OVERPAYMENT', kind: OVERPAYMENT, input, event };
  return openOwnRecord(context, opening, async ({ manager }, record) => {
    await insertOverpayment(manager, {
      ...record,
      ...{ nino, reference, amountPence, cause, recoveredPence: 0, periods: [] },
      debt: debt ?? 'HOUSING_BENEFIT',
      civilPenaltyFor: await penalisedOf(manager, input),
      state: cause === null ? 'AWAITING_CAUSE' : 'DECIDED',
    });
  });
}

/** Gives the id of the overpayment that a penalty is for; null for an overpayment. */
async function penalisedOf(
  manager: EntityManager,
  { nino, civilPenaltyFor = null }: RecordOverpaymentInput,
): Promise<string | null> {
  if (civilPenaltyFor === null) return null;
  const field = 'input.civilPenaltyFor';
  const id = requireUuid(field, civilPenaltyFor);
  const found = await manager.findOneBy(Overpayment, { id, customerKey: customerKeyOf(nino) });
  if (found === null) throw badInput(field, 'the customer has no overpayment of this id');
  if (found.civilPenaltyFor !== null)
    throw ruleBroken('A civil penalty is for an overpayment, and this is a penalty itself.', '2.4');
  return id;
}

/** Records the cause of an overpayment that was recorded without one. Gives its id. */
export function decideOverpaymentCause(
  context: AgencyContext,
  input: DecideOverpaymentCauseInput,
): Promise<string> {
  const { cause, decidedOn: on } = input;
  const order = { name: 'DECIDE_OVERPAYMENT_CAUSE', kind: OVERPAYMENT, entity: Overpayment, input };
  return changeOwnRecord(context, order, async (work, overpayment) => {
    if (overpayment.cause !== null)
      throw ruleBroken('The cause has been decided: an overpayment has one.', 'Appendix 6: “Tick one”');
    const event = { kind: 'OVERPAYMENT_CAUSE_DECIDED', on, field: 'input.decidedOn' };
    await enterOwnEvent(work, OVERPAYMENT, overpayment, event);
    await changeRecord(work.manager, Overpayment, overpayment, { cause, state: 'DECIDED' });
  });
}

/** Records what the referral form asks of an overpayment beyond its cause; again where it turns out otherwise. Gives its id. */
export function describeOverpayment(
  context: AgencyContext,
  input: DescribeOverpaymentInput,
): Promise<string> {
  const { classification, reason, describedOn: on } = input;
  requireText('input.reason', reason, LONGEST_REASON);
  const periods = checkPeriods(input.periods, on);
  const order = { name: 'DESCRIBE_OVERPAYMENT', kind: OVERPAYMENT, entity: Overpayment, input };
  return changeOwnRecord(context, order, async (work, overpayment) => {
    const event = { kind: 'OVERPAYMENT_DESCRIBED', on, field: 'input.describedOn' };
    await enterOwnEvent(work, OVERPAYMENT, overpayment, event);
    await changeRecord(work.manager, Overpayment, overpayment, { classification, reason, periods });
  });
}

/** Records what the authority has recovered itself. Gives the overpayment's id. */
export function recordOwnRecovery(context: AgencyContext, input: RecordOwnRecoveryInput): Promise<string> {
  const { pence, recoveredOn: on } = input;
  if (pence < 1) throw badInput('input.pence', 'the amount is 1 penny or more');
  const order = { name: 'RECORD_OWN_RECOVERY', kind: OVERPAYMENT, entity: Overpayment, input };
  return changeOwnRecord(context, order, async (work, overpayment) => {
    const recoveredPence = overpayment.recoveredPence + pence;
    if (recoveredPence > overpayment.amountPence)
      throw badInput('input.pence', 'no more can be recovered than is outstanding');
    const event = { kind: 'OVERPAYMENT_RECOVERED_BY_AUTHORITY', on, field: 'input.recoveredOn' };
    await enterOwnEvent(work, OVERPAYMENT, overpayment, event);
    await changeRecord(work.manager, Overpayment, overpayment, { recoveredPence });
  });
}

/** An overpayment under the same reference is the caller's own authority's, so saying so gives nothing away. */
async function insertOverpayment(
  manager: EntityManager,
  row: QueryDeepPartialEntity<Overpayment>,
): Promise<void> {
  try {
    await manager.insert(Overpayment, row);
  } catch (error) {
    throw violatedConstraint(error) === 'overpayment_references'
      ? conflict('input.reference: your authority has recorded another overpayment under it.')
      : error;
  }
}
