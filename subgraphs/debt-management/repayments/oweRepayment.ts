import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import type { Subject } from '../../../shared/obligations/startObligations.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { owedTo } from '../own-records/owedTo.js';
import { lastDayOf, monthOf } from './months.js';
import { REPAYMENT, Repayment, type RepaymentState } from './Repayment.js';

/**
 * Sees to it that a repayment of this authority is owed on whose schedule an entry of this day can stand: that of its
 * month or, where that has been sent, the next one that has not; where there is none, that of the month now. It is
 * kept from being sent until the command is done.
 */
export async function oweRepayment(
  context: AgencyContext,
  work: CommandWork,
  localAuthority: string,
  day: PlainDate,
): Promise<void> {
  const { manager } = work;
  const state = await holdState(manager, localAuthority, monthOf(day));
  if (state === 'OWED') return;
  if (state === null) return beginMonth(context, work, localAuthority, monthOf(day));
  const next: unknown[] = await manager.query(
    `SELECT 1 FROM repayments WHERE local_authority = $1 AND month > $2 AND state = 'OWED' ORDER BY month LIMIT 1 FOR SHARE`,
    [localAuthority, monthOf(day)],
  );
  if (next.length === 0) await beginMonth(context, work, localAuthority, monthOf(context.clock.today()));
}

/** Gives the state of a month's repayment, which then stays until the transaction ends; null where none is owed. */
async function holdState(
  manager: EntityManager,
  localAuthority: string,
  month: string,
): Promise<RepaymentState | null> {
  const [row]: { state: RepaymentState }[] = await manager.query(
    'SELECT state FROM repayments WHERE local_authority = $1 AND month = $2 FOR SHARE',
    [localAuthority, month],
  );
  return row?.state ?? null;
}

/** DM-07 starts as the month ends, which is certain to come: a month in arrears is counted from there (`Our reading`). */
async function beginMonth(
  context: AgencyContext,
  work: CommandWork,
  localAuthority: string,
  month: string,
): Promise<void> {
  const { manager, ledger } = work;
  const reference = randomUUID();
  const inserted: unknown[] = await manager.query(
    `INSERT INTO repayments (id, version, local_authority, month, recorded_at, state)
     VALUES ($1, 1, $2, $3, $4, 'OWED') ON CONFLICT (local_authority, month) DO NOTHING RETURNING id`,
    [reference, localAuthority, month, context.clock.now()],
  );
  // Somebody else began it at the same moment, and may have sent it since.
  if (inserted.length === 0) return oweRepayment(context, work, localAuthority, lastDayOf(month));
  const subject = repaymentSubject({ id: reference, localAuthorityCode: localAuthority });
  const happenedOn = lastDayOf(month);
  const event = await ledger.record({
    kind: 'RECOVERY_MONTH_ENDED',
    subject,
    happenedOn,
    parties: [DEBT_MANAGEMENT, localAuthorityParty(localAuthority)],
    field: 'input.deductedOn',
    byClock: true,
    foreseen: true,
  });
  await ledger.start(event, happenedOn, subject, [owedTo(localAuthority, 'DM-07', 'Finance Control Group')]);
}

/** Gives a repayment as the subject of entries and obligations: about no customer. */
export function repaymentSubject({
  id,
  localAuthorityCode,
}: Pick<Repayment, 'id' | 'localAuthorityCode'>): Subject {
  return { kind: REPAYMENT, reference: id, nino: null, localAuthority: localAuthorityCode };
}
