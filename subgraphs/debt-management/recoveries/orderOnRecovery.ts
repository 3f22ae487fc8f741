import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import type { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import { subjectOf } from '../../../shared/obligations/caseRecords.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { orderOnRecord } from '../own-records/orderOnRecord.js';
import { REFERRAL } from '../referrals/Referral.js';
import { RECOVERY, Recovery, type RecoveryState } from './Recovery.js';

interface RecoveryOrder {
  readonly name: string;
  readonly input: RecordCommandInput;
  /** The state in which alone it can be done. */
  readonly from: RecoveryState;
  readonly clause: string;
}

/** Does what Debt Management orders on a recovery in a state; it decides all rates and runs every recovery (Appendix 1 no 4). */
export function orderOnRecovery(
  context: AgencyContext,
  { name, input, from, clause }: RecoveryOrder,
  change: (work: CommandWork, recovery: Recovery) => Promise<void>,
): Promise<string> {
  return orderOnRecord(context, { name, kind: RECOVERY, entity: Recovery, input }, async (work, recovery) => {
    if (recovery.state !== from)
      throw ruleBroken(`The recovery is ${recovery.state}; this needs one that is ${from}.`, clause);
    await change(work, recovery);
  });
}

/** Gives the recovery as the subject of entries and obligations: those of its referral, whose id it has. */
export function caseOf(recovery: Recovery) {
  return subjectOf(REFERRAL, recovery);
}

/** Records what happened to a recovery, in the sight of its authority. Gives the entry’s id. */
export function recordOn(
  { ledger }: CommandWork,
  recovery: Recovery,
  kind: string,
  happenedOn: PlainDate,
  field: string,
): Promise<string> {
  const parties = [DEBT_MANAGEMENT, localAuthorityParty(recovery.localAuthorityCode)];
  return ledger.record({ kind, subject: caseOf(recovery), happenedOn, parties, field });
}
