import type { Term } from '../agreements/Standard.js';
import { addDays, addMonths, type PlainDate, toPlainDate } from '../time/PlainDate.js';
import type { WorkingCalendar } from './calendars/WorkingCalendar.js';

/** From a later start a term could end in a year of five figures, which a day cannot be written in. */
const LAST_START = toPlainDate('9899-12-31');

/**
 * Gives the last day in time, or null where the working calendar does not reach the start or that day; only working
 * days need the calendar. Null too from a start after the year 9899.
 * Our reading: the start is never counted, the due day itself is in time, a month ends on the same day of the later
 * month or on that month's last, and a day that is not a working day stays the due day. No document says.
 */
export function lastDayOfTerm(
  { within, unit }: Pick<Term, 'within' | 'unit'>,
  startedOn: PlainDate,
  calendar: WorkingCalendar,
): PlainDate | null {
  if (startedOn > LAST_START) return null;
  switch (unit) {
    case 'WORKING_DAYS':
      return calendar.addWorkingDays(startedOn, within);
    case 'CALENDAR_DAYS':
      return addDays(startedOn, within);
    case 'MONTHS':
      return addMonths(startedOn, within);
    case 'YEARS':
      return addMonths(startedOn, 12 * within);
  }
}
