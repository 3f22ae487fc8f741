import type { PerformanceCell, TierCell } from './PerformanceCell.js';

/** Gives one cell for each standard and month of these: what several ledgers hold of a standard is added up. Tiers are in the order of their days. */
export function sumCells(cells: Iterable<PerformanceCell>): readonly PerformanceCell[] {
  const sums = new Map<string, PerformanceCell>();
  for (const cell of cells) {
    const key = `${cell.standard} ${cell.month}`;
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? cell : add(sum, cell));
  }
  return [...sums.values()].map((sum) => ({ ...sum, tiers: sumTiers(sum.tiers) }));
}

function add(a: PerformanceCell, b: PerformanceCell): PerformanceCell {
  return {
    standard: a.standard,
    month: a.month,
    started: a.started + b.started,
    ended: a.ended + b.ended,
    running: a.running + b.running,
    overdue: a.overdue + b.overdue,
    withdrawn: a.withdrawn + b.withdrawn,
    tiers: sumTiers([...a.tiers, ...b.tiers]),
  };
}

/** Terms that bodies agreed between them differ from the document's: those are tiers of their own. */
function sumTiers(tiers: readonly TierCell[]): TierCell[] {
  const sums = new Map<string, TierCell>();
  for (const tier of tiers) {
    const { withinDays, unit, target } = tier;
    const key = `${withinDays} ${unit} ${target}`;
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? tier : addTier(sum, tier));
  }
  return [...sums.values()].sort(inOrder);
}

function addTier(a: TierCell, b: TierCell): TierCell {
  return {
    ...a,
    within: a.within + b.within,
    measured: a.measured + b.measured,
    notYetMeasured: a.notYetMeasured + b.notYetMeasured,
  };
}

function inOrder(a: TierCell, b: TierCell): number {
  return a.withinDays - b.withinDays || a.unit.localeCompare(b.unit) || a.target - b.target;
}
