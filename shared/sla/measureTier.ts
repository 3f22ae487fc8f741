import type { PlainDate } from '../time/PlainDate.js';
import type { ObligationFacts, Tier } from './Facts.js';
import type { TierMeasure } from './Population.js';
import { tierCounts } from './tierCounts.js';
import { tierVerdict } from './tierVerdict.js';

/** Measures one tier of a standard over cases, as of a day. */
export function measureTier(cases: Iterable<ObligationFacts>, tier: Tier, asOf: PlainDate): TierMeasure {
  const counts = tierCounts(cases, tier, asOf);
  const { within, measured } = counts;
  return {
    ...counts,
    share: measured === 0 ? null : within / measured,
    verdict: tierVerdict(counts, tier.target),
  };
}
