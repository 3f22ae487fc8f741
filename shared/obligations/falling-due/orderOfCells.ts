import type { FallingDueCell } from './FallingDueCell.js';

/** Puts cells in due order, then in that of the bodies' and authorities' codes, then of the standards' ids. */
export function orderOfCells(a: FallingDueCell, b: FallingDueCell): number {
  return placeOf(a) < placeOf(b) ? -1 : 1;
}

/** No two cells have the same. */
export function placeOf({ dueOn, owedBy, localAuthority, standard }: FallingDueCell): string {
  return [dueOn, owedBy, localAuthority ?? '', standard].join(' ');
}
