import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { issueNotification } from '../notifications/issueNotification.js';
import { owedTo } from '../own-records/owedTo.js';
import type {
  CeaseRecoveryInput,
  CompleteRecoveryInput,
  NotifyRecoveryEndInput,
  RecordDeductionsCeasedInput,
} from './inputs.js';
import { caseOf, orderOnRecovery, recordOn } from './orderOnRecovery.js';
import { Recovery, type RecoveryEnd } from './Recovery.js';

const END = 'Appendix 1 no 6';
const IN_RECOVERY = 'IN_RECOVERY' as const;

/** Records that deductions have ceased while recovery goes on: apart from its end, and starting nothing (C41). */
export function recordDeductionsCeased(
  context: AgencyContext,
  input: RecordDeductionsCeasedInput,
): Promise<string> {
  const order = { name: 'RECORD_DEDUCTIONS_CEASED', input, from: IN_RECOVERY, clause: 'Appendix 2 “no 7”' };
  return orderOnRecovery(context, order, async (work, recovery) => {
    if (recovery.deductionsCeased) throw ruleBroken('Deductions have ceased already.', 'Appendix 2 “no 7”');
    await recordOn(work, recovery, 'DEDUCTIONS_CEASED', input.ceasedOn, 'input.ceasedOn');
    await changeRecord(work.manager, Recovery, recovery, { deductionsCeased: true });
  });
}

/** Records that full recovery was achieved, and when that was identified: DM-06 runs from then. Gives the recovery's id. */
export function completeRecovery(context: AgencyContext, input: CompleteRecoveryInput): Promise<string> {
  const order = { name: 'COMPLETE_RECOVERY', input, from: IN_RECOVERY, clause: END };
  return orderOnRecovery(context, order, async (work, recovery) => {
    if (recovery.outstandingPence !== 0)
      throw ruleBroken(`${recovery.outstandingPence} pence are outstanding: recovery is not complete.`, END);
    const { completedOn, identifiedOn } = input;
    await checkCompletion(work, recovery, completedOn);
    const end = {
      as: 'COMPLETE' as const,
      on: completedOn,
      field: 'input.completedOn',
      identifiedOn,
      reason: null,
    };
    await endRecovery(work, recovery, end);
  });
}

/** It is complete by its last deduction, and no sooner. */
async function checkCompletion(
  { manager }: CommandWork,
  { id }: Recovery,
  completedOn: PlainDate,
): Promise<void> {
  const [last]: { on: PlainDate | null }[] = await manager.query(
    `SELECT max(deducted_on) AS on FROM deductions d WHERE recovery = $1 AND takes_back IS NULL
       AND NOT EXISTS (SELECT 1 FROM deductions t WHERE t.takes_back = d.id)`,
    [id],
  );
  if (last?.on && completedOn < last.on)
    throw badInput('input.completedOn', `money was still deducted on ${last.on}`);
}

/** Records that recovery ceased for a reason, and when that was identified: DM-06 runs from then. Gives the recovery's id. */
export function ceaseRecovery(context: AgencyContext, input: CeaseRecoveryInput): Promise<string> {
  const { ceasedOn, identifiedOn, reason } = input;
  requireText('input.reason', reason, 400);
  const order = { name: 'CEASE_RECOVERY', input, from: IN_RECOVERY, clause: END };
  return orderOnRecovery(context, order, async (work, recovery) => {
    if (recovery.outstandingPence === 0)
      throw ruleBroken('Nothing is outstanding: recovery is complete and has not ceased.', END);
    const end = { as: 'CEASED' as const, on: ceasedOn, field: 'input.ceasedOn', identifiedOn, reason };
    await endRecovery(work, recovery, end);
  });
}

/** How and when a recovery ended, and when that came to light. */
interface End {
  readonly as: RecoveryEnd;
  readonly on: PlainDate;
  /** The input's field that holds that day. */
  readonly field: string;
  readonly identifiedOn: PlainDate;
  readonly reason: string | null;
}

/** Two entries: what happened, and that it was identified, which is what the clock of DM-06 starts by. */
async function endRecovery(
  work: CommandWork,
  recovery: Recovery,
  { as, on, field, identifiedOn, reason }: End,
): Promise<void> {
  if (identifiedOn < on) throw badInput('input.identifiedOn', 'it cannot be before the day it happened');
  await recordOn(work, recovery, `RECOVERY_${as}`, on, field);
  const event = await recordOn(work, recovery, 'RECOVERY_END_IDENTIFIED', identifiedOn, 'input.identifiedOn');
  const duty = owedTo(recovery.localAuthorityCode, 'DM-06', 'Contact Centre Group');
  await work.ledger.start(event, identifiedOn, caseOf(recovery), [duty]);
  await changeRecord(work.manager, Recovery, recovery, { state: 'ENDED', endedAs: as, ceaseReason: reason });
}

/**
 * Tells the authority that recovery is complete, by HBPIF, or has ceased, for which the agreement has no code: ends
 * DM-06, and the case is closed. Gives the recovery's id.
 */
export function notifyRecoveryEnd(context: AgencyContext, input: NotifyRecoveryEndInput): Promise<string> {
  const order = { name: 'NOTIFY_RECOVERY_END', input, from: 'ENDED' as const, clause: END };
  return orderOnRecovery(context, order, async (work, recovery) => {
    const { notifiedOn } = input;
    const field = 'input.notifiedOn';
    const event = await recordOn(work, recovery, 'RECOVERY_END_NOTIFIED', notifiedOn, field);
    await work.ledger.end(event, notifiedOn, caseOf(recovery), ['DM-06'], field);
    await changeRecord(work.manager, Recovery, recovery, { state: 'CLOSED' });
    const kind = recovery.endedAs === 'COMPLETE' ? ('HBPIF' as const) : ('CESSATION' as const);
    await issueNotification(context, work, recovery, {
      kind,
      event,
      sentOn: notifiedOn,
      reason: recovery.ceaseReason,
    });
  });
}
