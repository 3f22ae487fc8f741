import { listStandards } from '../../agreements/agreements.js';
import type { DaysHeldCell } from './DaysHeldCell.js';

const places = new Map(listStandards().map(({ id }, place) => [id, place]));

/** Puts cells in the order of the agreements, then of the bodies' codes, then of the offices. */
export function orderOfCells(a: DaysHeldCell, b: DaysHeldCell): number {
  return (
    (places.get(a.standard) ?? 0) - (places.get(b.standard) ?? 0) ||
    compare(a.owedBy, b.owedBy) ||
    compare(a.office ?? '', b.office ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
