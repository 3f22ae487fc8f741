import { claimOutcome } from '../sla/claimOutcome.js';
import { claimsOf } from '../sla/claimsOf.js';
import type { ObligationFacts, TierVerdict } from '../sla/Facts.js';

const VERDICTS: readonly TierVerdict[] = ['WITHIN', 'MISSED', 'OPEN', 'APART'];
const BY_LETTER = new Map(VERDICTS.map((verdict) => [verdict.charAt(0), verdict]));

/**
 * Gives how an obligation counts towards each of its claims, in their order, once its clock has stopped: the first
 * letter of each, by the bank holidays known on the day it ended or was withdrawn, so for good. Null while it runs.
 */
export function outcomesOf(facts: ObligationFacts): string | null {
  const closedOn = facts.withdrawnOn ?? facts.endedOn;
  if (closedOn === null) return null;
  const state = { ...facts, asOf: closedOn, knownOn: closedOn };
  return claimsOf(facts)
    .map((claim) => claimOutcome(state, claim).charAt(0))
    .join('');
}

/**
 * Gives what the letter for a claim stands for.
 * @throws Error where no such letter was written: then the claims are not those that the obligation was closed under.
 */
export function outcomeAt(outcomes: string, claim: number): TierVerdict {
  const outcome = BY_LETTER.get(outcomes.charAt(claim));
  if (outcome === undefined) throw new Error('The ledger keeps no outcome for a claim.');
  return outcome;
}
