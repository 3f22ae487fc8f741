import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { badInput } from '../../../shared/errors/AppError.js';
import type { DocumentReceipt } from '../../../shared/obligations/receipts/DocumentReceipt.js';
import { wayToAuthority } from '../../../shared/obligations/receipts/documentWays.js';
import { recordReceipt } from '../../../shared/obligations/receipts/recordReceipt.js';
import type { RecordLocalAuthorityReceiptInput } from './RecordLocalAuthorityReceiptInput.js';

/**
 * Records that a document has arrived at an authority. A notice of recovery (`Our reading`: HBREC) is kept with the
 * contact centre that it names, since proformas go there (Appendix 9).
 * @throws AppError BAD_USER_INPUT for a contact centre on any other document.
 */
export function recordLocalAuthorityReceipt(
  context: AgencyContext,
  input: RecordLocalAuthorityReceiptInput,
): Promise<DocumentReceipt> {
  const { kind, contactCentre = null } = input;
  if (contactCentre !== null && kind !== 'HBREC')
    throw badInput('input.contactCentre', 'only a notice of recovery (HBREC) names one');
  const wayOf = (authority: string) => wayToAuthority(kind, authority);
  return recordReceipt(context, wayOf, input, async ({ manager }, authority) => {
    if (contactCentre === null) return;
    await manager.query(
      'INSERT INTO notices_of_recovery (document, local_authority, contact_centre) VALUES ($1, $2, $3)',
      [input.document.toLowerCase(), authority, contactCentre],
    );
  });
}
