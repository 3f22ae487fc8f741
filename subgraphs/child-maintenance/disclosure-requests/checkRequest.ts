import { type Grade, isGradeOrAbove, type Principal } from '../../../shared/access/Principal.js';
import { AppError, badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import type { RequestDisclosureInput } from './inputs.js';

/** The longest reason in writing, in characters. */
export const LONGEST_REASON = 4000;

const OFFICER_REFERENCE = /^[\x21-\x7e]{1,200}$/;

interface Requester {
  readonly requestedBy: string;
  readonly requesterGrade: Grade;
}

/**
 * Gives the officer who asks, as their token says.
 * @throws AppError FORBIDDEN below grade EO. See 1.11(2): "Criminal Casework Officers (of at least EO grade or equivalent)".
 */
export function requireRequester({ subject, grade }: Principal): Requester {
  if (grade === null || !isGradeOrAbove(grade, 'EO')) {
    throw new AppError('FORBIDDEN', 'This needs a token of grade EO or above (1.11(2)).');
  }
  return { requestedBy: subject, requesterGrade: grade };
}

/** What a request for one customer and one for a list both say. */
type Said = Omit<RequestDisclosureInput, 'nino' | 'clientReference' | 'isNorthernIrelandCustomer'>;

/**
 * A request gives its reasons in writing, declares that other lines of enquiry were pursued, comes marked "Official",
 * and is countersigned by a line manager of grade EO or above. `Our reading`: by another person than the one who asks,
 * since the agreement does not say (C33); references that differ in capitals only are one person's.
 * @throws AppError BAD_USER_INPUT naming the field; RULE_BROKEN. See 1.6, 1.8, 1.11(2).
 */
export function checkRequest(input: Said, requestedBy: string): void {
  requireText('input.reason', input.reason, LONGEST_REASON);
  requireOfficerReference('input.countersignedBy', input.countersignedBy);
  if (!input.otherLinesOfEnquiryPursued) {
    throw ruleBroken('All other more appropriate lines of enquiry are pursued first.', '1.11(2)');
  }
  if (!input.isMarkedOfficial) throw ruleBroken('Requests are marked as “Official”.', '1.11(2)');
  if (input.countersignedBy.toLowerCase() === requestedBy.toLowerCase()) {
    throw ruleBroken('Another person than the one who asks countersigns.', '1.6');
  }
  if (!isGradeOrAbove(input.countersignerGrade, 'EO')) {
    throw ruleBroken('A line manager of grade EO or above countersigns.', '1.6');
  }
}

/** @throws AppError BAD_USER_INPUT where it is no opaque reference like the subject of a token. */
export function requireOfficerReference(field: string, reference: string): void {
  if (!OFFICER_REFERENCE.test(reference)) {
    throw badInput(field, 'use 1 to 200 letters, digits or signs without a space');
  }
}
