import { badInput } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { type PlainDate, toPlainDate } from '../../../shared/time/PlainDate.js';
import type { RecordCustomerInput } from './RecordCustomerInput.js';

const LONGEST_NAME = 70;
/** As many as the referral form of the Debt Management agreement has (Appendix 6). */
const MOST_LINES = 4;
const LONGEST_LINE = 100;
const LONGEST_POSTCODE = 10;
/** Nobody born before was alive when the records here begin. */
const EARLIEST_BIRTH = toPlainDate('1880-01-01');

/**
 * A name, a day of birth and an address that can be written on a form. The longest line and postcode are limits of
 * ours; what stands in them is the customer's to say.
 * @throws AppError BAD_USER_INPUT naming the field.
 */
export function checkIdentity(input: RecordCustomerInput, today: PlainDate): void {
  requireText('input.fullName', input.fullName, LONGEST_NAME);
  if (input.dateOfBirth > today) throw badInput('input.dateOfBirth', `a day after ${today} is in the future`);
  if (input.dateOfBirth < EARLIEST_BIRTH)
    throw badInput('input.dateOfBirth', `days before ${EARLIEST_BIRTH} are not kept`);
  const { length } = input.addressLines;
  if (length < 1 || length > MOST_LINES)
    throw badInput('input.addressLines', `write 1 to ${MOST_LINES} lines`);
  for (const [index, line] of input.addressLines.entries())
    requireText(`input.addressLines[${index}]`, line, LONGEST_LINE);
  requireText('input.postcode', input.postcode, LONGEST_POSTCODE);
}
