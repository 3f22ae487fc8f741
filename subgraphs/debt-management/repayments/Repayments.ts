import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { orderOnRecord } from '../own-records/orderOnRecord.js';
import { standingEntries } from '../own-records/standingEntries.js';
import type { RecordRepaymentInput, SendRepaymentScheduleInput } from './inputs.js';
import { lastDayOf } from './months.js';
import { repaymentSubject } from './oweRepayment.js';
import { REPAYMENT, Repayment } from './Repayment.js';

const CLAUSE = 'Appendix 1 no 7';

/**
 * Sends the schedule of a month that has ended: all entries up to its last day that stand on none yet, so that what
 * was recorded or corrected late is adjusted on the next. It is never changed afterwards. Gives the repayment's id.
 */
export function sendRepaymentSchedule(
  context: AgencyContext,
  input: SendRepaymentScheduleInput,
): Promise<string> {
  const order = { name: 'SEND_REPAYMENT_SCHEDULE', kind: REPAYMENT, entity: Repayment, input };
  return orderOnRecord(context, order, async (work, repayment) => {
    const { sentOn } = input;
    requireState(repayment, 'OWED');
    const monthEnd = lastDayOf(repayment.month);
    if (sentOn <= monthEnd)
      throw ruleBroken(`the month ends on ${monthEnd}, and is paid in arrears.`, CLAUSE, 'input.sentOn');
    await checkOrder(work.manager, repayment);
    const event = await recordOn(work, repayment, 'REPAYMENT_SCHEDULE_SENT', sentOn, 'input.sentOn');
    const totalPence = await fill(work.manager, repayment, monthEnd);
    await changeRecord(work.manager, Repayment, repayment, { state: 'SCHEDULED', totalPence });
    const sentTo = localAuthorityParty(repayment.localAuthorityCode);
    const end = { document: 'REPAYMENT_SCHEDULE', reference: randomUUID(), sentBy: DEBT_MANAGEMENT, sentTo };
    await work.ledger.handOff('SENT', { ...end, sentOn, receivedOn: null }, null, event);
  });
}

/** Records the payment of a schedule, to the penny: ends DM-07. A payment without its schedule is none (`Our reading`). Gives the repayment's id. */
export function recordRepayment(context: AgencyContext, input: RecordRepaymentInput): Promise<string> {
  const order = { name: 'RECORD_REPAYMENT', kind: REPAYMENT, entity: Repayment, input };
  return orderOnRecord(context, order, async (work, repayment) => {
    const { paidOn, amountPence } = input;
    requireState(repayment, 'SCHEDULED');
    if (amountPence !== repayment.totalPence)
      throw ruleBroken(`the schedule comes to ${repayment.totalPence} pence.`, CLAUSE, 'input.amountPence');
    const sentOn = (await standingEntries(work.manager, repayment.id)).get('REPAYMENT_SCHEDULE_SENT');
    if (sentOn !== undefined && paidOn < sentOn)
      throw ruleBroken(
        `all payments are accompanied with a schedule: it was sent on ${sentOn}.`,
        CLAUSE,
        'input.paidOn',
      );
    const event = await recordOn(work, repayment, 'REPAYMENT_PAID', paidOn, 'input.paidOn');
    await work.ledger.end(event, paidOn, repaymentSubject(repayment), ['DM-07'], 'input.paidOn');
    await changeRecord(work.manager, Repayment, repayment, { state: 'PAID' });
  });
}

function requireState(repayment: Repayment, state: Repayment['state']): void {
  if (repayment.state !== state)
    throw ruleBroken(`The repayment is ${repayment.state}; this needs one that is ${state}.`, CLAUSE);
}

/** Months are scheduled in their order, else one would take over what an earlier one owes. */
async function checkOrder(manager: EntityManager, { localAuthorityCode, month }: Repayment): Promise<void> {
  const [earlier]: { month: string }[] = await manager.query(
    `SELECT month FROM repayments WHERE local_authority = $1 AND month < $2 AND state = 'OWED' ORDER BY month LIMIT 1`,
    [localAuthorityCode, month],
  );
  if (earlier !== undefined)
    throw ruleBroken(`The schedule of ${earlier.month} comes first: repayments are monthly.`, CLAUSE);
}

/** Puts on the schedule what stands on none, up to a day; gives the total. */
async function fill(
  manager: EntityManager,
  { id, localAuthorityCode }: Repayment,
  upTo: PlainDate,
): Promise<number> {
  await manager.query(
    'UPDATE deductions SET repayment = $1 WHERE local_authority = $2 AND repayment IS NULL AND deducted_on <= $3',
    [id, localAuthorityCode, upTo],
  );
  const [sum]: { total: number }[] = await manager.query(
    'SELECT coalesce(sum(amount_pence), 0)::int AS total FROM deductions WHERE repayment = $1',
    [id],
  );
  return sum?.total ?? 0;
}

function recordOn(
  { ledger }: CommandWork,
  repayment: Repayment,
  kind: string,
  happenedOn: PlainDate,
  field: string,
): Promise<string> {
  const parties = [DEBT_MANAGEMENT, localAuthorityParty(repayment.localAuthorityCode)];
  return ledger.record({ kind, subject: repaymentSubject(repayment), happenedOn, parties, field });
}
