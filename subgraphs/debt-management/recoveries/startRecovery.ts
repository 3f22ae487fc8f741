import type { EntityManager } from 'typeorm';
import type { ContactCentre } from '../../../shared/graph/ContactCentre.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { Referral } from '../referrals/Referral.js';
import { Recovery } from './Recovery.js';
import { setRate } from './setRate.js';

/** What the authority is told of a start. */
interface RecoveryStart {
  readonly startsOn: PlainDate;
  readonly ratePence: number;
  readonly contactCentre: ContactCentre;
  /** The entry by which it is told. */
  readonly event: string;
  readonly recordedAt: Date;
}

/** Begins the recovery of a referred debt, with its Civil Penalty (2.4), within the command that tells the authority. */
export async function startRecovery(
  manager: EntityManager,
  { id, nino, localAuthorityCode, authorityReference, outstandingPence, civilPenaltyPence }: Referral,
  { startsOn, ratePence, contactCentre, event, recordedAt }: RecoveryStart,
): Promise<void> {
  await manager.insert(Recovery, {
    ...{ id, nino, localAuthorityCode, authorityReference, startsOn, ratePence, contactCentre, recordedAt },
    version: 1,
    state: 'IN_RECOVERY',
    owedPence: outstandingPence + (civilPenaltyPence ?? 0),
    recoveredPence: 0,
    deductionsCeased: false,
  });
  const rate = { recovery: id, localAuthorityCode, ratePence, forHardship: false, event, recordedAt };
  await setRate(manager, rate);
}
