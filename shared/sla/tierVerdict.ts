import type { PopulationVerdict, TierCounts } from './Population.js';

/** Targets are whole millionths, so that comparing is exact: 9 of 10 is 0.9, whatever 0.9 is in binary. */
const PARTS = 1_000_000;

/**
 * Tells whether the target, a fraction, is met by these counts, exactly: MET where it would hold even if every case
 * not yet measured missed it, NOT_MET where it would fail even if all of them made it, else NOT_YET_KNOWN;
 * NOTHING_TO_MEASURE without a case. Cases standing apart count neither way. A target is read to six decimals.
 */
export function tierVerdict(counts: Omit<TierCounts, 'apart'>, target: number): PopulationVerdict {
  const { within, measured, notYetMeasured } = counts;
  const all = measured + notYetMeasured;
  if (all === 0) return 'NOTHING_TO_MEASURE';
  const needed = Math.round(target * PARTS) * all;
  if (within * PARTS >= needed) return 'MET';
  return (within + notYetMeasured) * PARTS >= needed ? 'NOT_YET_KNOWN' : 'NOT_MET';
}
