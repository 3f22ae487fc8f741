import { requireText } from '../../../shared/errors/requireText.js';

/** @throws AppError BAD_USER_INPUT where no authority's reference of an overpayment can be written so. */
export function requireReference(field: string, reference: string): void {
  requireText(field, reference, 40);
}
