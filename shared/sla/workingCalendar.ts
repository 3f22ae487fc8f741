import { type PlainDate, toPlainDate } from '../time/PlainDate.js';
import { bankHolidays } from './calendars/bankHolidays.js';
import type { PublishedHolidays } from './calendars/PublishedHolidays.js';
import { WorkingCalendar } from './calendars/WorkingCalendar.js';
import type { Calendar } from './Facts.js';

/** A calendar's states through time: the first, and each later one with the day from which it stood. */
interface Editions {
  readonly first: WorkingCalendar;
  readonly later: readonly { readonly from: PlainDate; readonly calendar: WorkingCalendar }[];
}

const editions: Readonly<Record<Calendar, Editions>> = {
  ENGLAND_AND_WALES: editionsOf(bankHolidays.ENGLAND_AND_WALES),
  SCOTLAND: editionsOf(bankHolidays.SCOTLAND),
  NORTHERN_IRELAND: editionsOf(bankHolidays.NORTHERN_IRELAND),
};

/**
 * Gives the working calendar as it was published by the end of the day `knownOn`: a bank holiday published on that
 * day is known, one withdrawn on it no longer is. It is known through 31 December of the last year published by then.
 * Our reading: GOV.UK's lists decide, since no agreement says what a working day is.
 */
export function workingCalendar(calendar: Calendar, knownOn: PlainDate): WorkingCalendar {
  const { first, later } = editions[calendar];
  return later.findLast(({ from }) => from <= knownOn)?.calendar ?? first;
}

function editionsOf({ knownFromTheStart, publications }: PublishedHolidays): Editions {
  const holidays = new Set(knownFromTheStart.map(toPlainDate));
  const first = calendarOf(holidays);
  const later = publications.map(({ on, withdrawn, added }) => {
    for (const day of withdrawn) holidays.delete(toPlainDate(day));
    for (const day of added) holidays.add(toPlainDate(day));
    return { from: toPlainDate(on), calendar: calendarOf(holidays) };
  });
  return { first, later };
}

function calendarOf(holidays: ReadonlySet<PlainDate>): WorkingCalendar {
  const lastYear = Math.max(...Array.from(holidays, (day) => Number(day.slice(0, 4))));
  return new WorkingCalendar(holidays, toPlainDate(`${lastYear}-12-31`));
}
