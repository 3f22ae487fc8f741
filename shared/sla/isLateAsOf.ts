import type { PlainDate } from '../time/PlainDate.js';
import type { ObligationFacts } from './Facts.js';
import { judge } from './judge.js';

/**
 * Tells whether an obligation is late as of a day: it runs past the due day of a deadline, or ended after it. What was
 * withdrawn is not, and neither is what no single case can breach. `knownOn` as in judge.
 */
export function isLateAsOf(facts: ObligationFacts, asOf: PlainDate, knownOn?: PlainDate): boolean {
  const status = judge(facts, asOf, knownOn)?.status;
  return status === 'OVERDUE' || status === 'MET_LATE';
}
