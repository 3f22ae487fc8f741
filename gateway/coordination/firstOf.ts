import { type Parts, partsOf } from './parts.js';

/** What an agency contributes to an answer of rows: its first so many, and how many it left out. */
interface CellsPart<Cell> {
  readonly cells: readonly Cell[];
  readonly cellsLeftOut: number;
}

/**
 * Gives the first rows of all agencies together, and how many more there are. Each agency has given as many of its own
 * as are asked for, in the same order, and none gives another's: what one body owes is held in one ledger.
 */
export function firstOf<Cell>(
  parts: Parts<CellsPart<Cell>>,
  first: number,
  inOrder: (a: Cell, b: Cell) => number,
): { readonly cells: readonly Cell[]; readonly leftOut: number } {
  const given = partsOf(parts).flatMap(([, part]) => part ?? []);
  const cells = given.flatMap((part) => part.cells).sort(inOrder);
  const leftOut = given.reduce((sum, { cellsLeftOut }) => sum + cellsLeftOut, 0);
  return { cells: cells.slice(0, first), leftOut: leftOut + Math.max(0, cells.length - first) };
}
