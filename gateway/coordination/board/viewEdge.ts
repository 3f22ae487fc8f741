import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { viewObligation } from '../../../shared/obligations/viewObligation.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { ObligationEdge } from './BoardTypes.js';
import type { MergedEdge } from './mergeBoard.js';

/** Gives an edge with its obligation judged as of a day; null where it had not started, which no agency contributes. */
export function viewEdge(
  { row: { fact, nino }, cursor }: MergedEdge,
  asOf: PlainDate,
): ObligationEdge | null {
  const customerKey = nino === null ? null : customerKeyOf(nino);
  const node = viewObligation({ ...fact, nino, customerKey }, asOf);
  return node === null ? null : { node, cursor };
}
