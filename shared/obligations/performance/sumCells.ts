import type { PerformanceCell, TierCell } from './PerformanceCell.js';

/** At least one of a kind. */
type Alike<Cell> = readonly [Cell, ...Cell[]];

/** Gives one cell for each standard and month of these: what several ledgers hold of a standard is added up. Tiers are in the order of their days. */
export function sumCells(cells: Iterable<PerformanceCell>): readonly PerformanceCell[] {
  return alikeBy(cells, ({ standard, month }) => `${standard} ${month}`).map(sumAlike);
}

function sumAlike(cells: Alike<PerformanceCell>): PerformanceCell {
  const [{ standard, month }] = cells;
  return {
    standard,
    month,
    started: total(cells, ({ started }) => started),
    ended: total(cells, ({ ended }) => ended),
    running: total(cells, ({ running }) => running),
    overdue: total(cells, ({ overdue }) => overdue),
    withdrawn: total(cells, ({ withdrawn }) => withdrawn),
    tiers: sumTiers(cells.flatMap(({ tiers }) => tiers)),
  };
}

/** Terms that bodies agreed between them differ from the document's: those are tiers of their own. */
function sumTiers(tiers: readonly TierCell[]): TierCell[] {
  return alikeBy(tiers, ({ withinDays, unit, target }) => `${withinDays} ${unit} ${target}`)
    .map((alike) => ({
      ...alike[0],
      within: total(alike, ({ within }) => within),
      measured: total(alike, ({ measured }) => measured),
      notYetMeasured: total(alike, ({ notYetMeasured }) => notYetMeasured),
    }))
    .sort(inOrder);
}

function alikeBy<Cell>(cells: Iterable<Cell>, nameOf: (cell: Cell) => string): readonly Alike<Cell>[] {
  const kinds = new Map<string, [Cell, ...Cell[]]>();
  for (const cell of cells) {
    const name = nameOf(cell);
    const alike = kinds.get(name);
    if (alike === undefined) kinds.set(name, [cell]);
    else alike.push(cell);
  }
  return [...kinds.values()];
}

function total<Cell>(cells: readonly Cell[], countOf: (cell: Cell) => number): number {
  return cells.reduce((sum, cell) => sum + countOf(cell), 0);
}

function inOrder(a: TierCell, b: TierCell): number {
  return a.withinDays - b.withinDays || a.unit.localeCompare(b.unit) || a.target - b.target;
}
