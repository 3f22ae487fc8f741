import type { PlainDate } from '../time/PlainDate.js';
import { claimOutcome } from './claimOutcome.js';
import type { Tier, TierVerdict } from './Facts.js';
import type { AlikeCases, TierCounts } from './Population.js';
import { stateAsOf } from './stateAsOf.js';

/** Counts how cases stood towards one tier as of a day (`claimOutcome`); those not started by then count nowhere. */
export function tierCounts(
  cases: Iterable<AlikeCases>,
  tier: Omit<Tier, 'target'>,
  asOf: PlainDate,
): TierCounts {
  const count: Record<TierVerdict, number> = { WITHIN: 0, MISSED: 0, OPEN: 0, APART: 0 };
  for (const facts of cases) {
    const state = stateAsOf(facts, asOf);
    if (state !== null) count[claimOutcome(state, tier)] += facts.count ?? 1;
  }
  const { WITHIN: within, MISSED: missed, OPEN: notYetMeasured, APART: apart } = count;
  return { within, measured: within + missed, notYetMeasured, apart };
}
