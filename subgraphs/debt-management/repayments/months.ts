import { addDays, addMonths, type PlainDate, toPlainDate } from '../../../shared/time/PlainDate.js';

/** Gives the month of a day, as YYYY-MM: months sort as text. */
export function monthOf(day: PlainDate): string {
  return day.slice(0, 7);
}

/** Gives the last day of a month that is written as YYYY-MM. */
export function lastDayOf(month: string): PlainDate {
  return addDays(addMonths(toPlainDate(`${month}-01`), 1), -1);
}
