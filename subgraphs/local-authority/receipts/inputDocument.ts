import { JOBCENTRE_PLUS, localAuthorityParty } from '../../../shared/identity/Party.js';
import type { DocumentWay } from '../../../shared/obligations/receipts/recordReceipt.js';

/** The input document that Jobcentre Plus sends under JCP-01, which is Jobcentre Plus's, in its own ledger. */
export const inputDocument: DocumentWay = {
  document: 'LA_INPUT_DOCUMENT',
  sentBy: () => JOBCENTRE_PLUS,
  sentTo: localAuthorityParty,
};
