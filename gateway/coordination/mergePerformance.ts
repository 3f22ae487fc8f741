import { getStandard, listStandards } from '../../shared/agreements/agreements.js';
import type { PerformancePart } from '../../shared/graph/SlaPerformance.js';
import type { Figures } from '../../shared/obligations/performance/figuresFor.js';
import type { PerformanceCell, TierCell } from '../../shared/obligations/performance/PerformanceCell.js';
import { sumCells } from '../../shared/obligations/performance/sumCells.js';
import { tierVerdict } from '../../shared/sla/tierVerdict.js';
import type { StandardPerformance, TierPerformance } from './PerformanceTypes.js';
import { type Parts, partsOf } from './parts.js';

/** Below so many measured, rounded figures give neither a share nor a verdict. */
const FEWEST = 20;

const places = new Map(listStandards().map(({ id }, place) => [id, place]));

/** Gives how each standard is kept, by what the agencies that answered count: in the order of the agreements, then by month. */
export function mergePerformance(
  parts: Parts<PerformancePart>,
  figures: Figures,
): readonly StandardPerformance[] {
  const cells = sumCells(partsOf(parts).flatMap(([, part]) => part?.cells ?? []));
  return [...cells].sort(inOrder).map(({ standard, tiers, ...counts }) => ({
    ...counts,
    standard: getStandard(standard),
    tiers: tiers.map((tier) => judged(tier, figures)),
  }));
}

function judged(tier: TierCell, figures: Figures): TierPerformance {
  const { within, measured, target } = tier;
  if (figures === 'ROUNDED' && measured < FEWEST) return { ...tier, share: null, verdict: null };
  return {
    ...tier,
    share: measured === 0 ? null : within / measured,
    verdict: tierVerdict(tier, target),
  };
}

function inOrder(a: PerformanceCell, b: PerformanceCell): number {
  return (
    (places.get(a.standard) ?? 0) - (places.get(b.standard) ?? 0) ||
    (a.month ?? '').localeCompare(b.month ?? '')
  );
}
