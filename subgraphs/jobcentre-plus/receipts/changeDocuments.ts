import { type DocumentWay, wayFromAuthority } from '../../../shared/obligations/receipts/documentWays.js';

/** Gives the way of the documents that an authority sends under JCP-03, which is the authority's, in its own ledger. */
export function changeDocuments(authority: string): DocumentWay {
  return wayFromAuthority('CHANGE_OF_CIRCUMSTANCES_DOCUMENTS', authority);
}
