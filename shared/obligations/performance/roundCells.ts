import type { PerformanceCell } from './PerformanceCell.js';

/** What counts are rounded to, so that no single case shows. */
const STEP = 5;

/**
 * Gives the cells with every count rounded to the nearest 5, each on its own, so that a cell is the same whatever is
 * asked with it. A cell in which too few started to round to 5 is left out: that there is one would say more than 0.
 */
export function roundCells(cells: readonly PerformanceCell[]): readonly PerformanceCell[] {
  return cells
    .map((cell) => ({
      ...cell,
      started: round(cell.started),
      ended: round(cell.ended),
      running: round(cell.running),
      overdue: round(cell.overdue),
      withdrawn: round(cell.withdrawn),
      tiers: cell.tiers.map((tier) => ({
        ...tier,
        within: round(tier.within),
        measured: round(tier.measured),
        notYetMeasured: round(tier.notYetMeasured),
      })),
    }))
    .filter(({ started }) => started > 0);
}

function round(count: number): number {
  return Math.round(count / STEP) * STEP;
}
