import type { PlainDate } from '../time/PlainDate.js';
import type { ObligationFacts, Verdict } from './Facts.js';
import { judgeState } from './judgeState.js';
import { stateAsOf } from './stateAsOf.js';

/**
 * Gives the verdict on an obligation as of a day, or null where it had not started by then. Events of the day itself
 * have happened. The bank holidays are those known on the earliest of `asOf`, the day the obligation ended or was
 * withdrawn, and `knownOn` where it is given.
 */
export function judge(facts: ObligationFacts, asOf: PlainDate, knownOn?: PlainDate): Verdict | null {
  const state = stateAsOf(facts, asOf, knownOn);
  return state === null ? null : judgeState(state);
}
