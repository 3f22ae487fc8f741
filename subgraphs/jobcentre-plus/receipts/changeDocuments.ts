import { JOBCENTRE_PLUS, localAuthorityParty } from '../../../shared/identity/Party.js';
import type { DocumentWay } from '../../../shared/obligations/receipts/recordReceipt.js';

/** The documents that an authority sends under JCP-03, which is the authority's, in its own ledger. */
export const changeDocuments: DocumentWay = {
  document: 'CHANGE_OF_CIRCUMSTANCES_DOCUMENTS',
  sentBy: localAuthorityParty,
  sentTo: () => JOBCENTRE_PLUS,
};
