import type { RequestContext } from '../access/RequestContext.js';
import { badInput } from '../errors/AppError.js';
import { type PlainDate, toPlainDate } from '../time/PlainDate.js';
import { FIRST_DAY } from './Ledger.js';

/** The last day of the calendars in hand. */
const LAST_DAY = toPlainDate('2028-12-31');

/**
 * Gives the day asked about, or today where none was.
 * @throws AppError BAD_USER_INPUT for a day outside 2010 to 2028, which no calendar here covers.
 */
export function asOfDay(
  context: RequestContext,
  asOf: PlainDate | null | undefined,
  field = 'asOf',
): PlainDate {
  const day = asOf ?? context.clock.today();
  if (day < FIRST_DAY || day > LAST_DAY) {
    throw badInput(field, `ask for a day from ${FIRST_DAY} to ${LAST_DAY}: the calendars here cover those`);
  }
  return day;
}
