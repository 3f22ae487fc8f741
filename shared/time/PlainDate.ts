import { Temporal } from 'temporal-polyfill';

declare const plainDate: unique symbol;

/** A day without a time or zone, as `YYYY-MM-DD`: sorts and compares as text. Days are Europe/London days. */
export type PlainDate = string & { readonly [plainDate]: true };

const MS_PER_DAY = 86_400_000;
const FIRST_DAY = Date.parse('0000-01-01') / MS_PER_DAY;
const LAST_DAY = Date.parse('9999-12-31') / MS_PER_DAY;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Gives the day that the text names, or null where it is not a real day written as `YYYY-MM-DD`. */
export function parsePlainDate(text: string): PlainDate | null {
  if (!SHAPE.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? (text as PlainDate) : null;
}

/**
 * Gives the day that the text names.
 * @throws RangeError where it is not a real day written as `YYYY-MM-DD`.
 */
export function toPlainDate(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (day === null) throw new RangeError('A day is written as YYYY-MM-DD and must exist.');
  return day;
}

/** Gives the number of days since 1 January 1970, which is day 0. */
export function dayNumber(day: PlainDate): number {
  // A date without a time is midnight UTC by the language's own rule.
  return Date.parse(day) / MS_PER_DAY;
}

/**
 * Gives the day with this number of days since 1 January 1970.
 * @throws RangeError outside the years 0000 to 9999, which a day cannot be written in.
 */
export function dayOfNumber(number: number): PlainDate {
  if (number < FIRST_DAY || number > LAST_DAY) throw new RangeError('A day lies in the years 0000 to 9999.');
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
}

/**
 * Gives the day so many calendar days later; a negative number goes back.
 * @throws RangeError outside the years 0000 to 9999.
 */
export function addDays(day: PlainDate, days: number): PlainDate {
  return dayOfNumber(dayNumber(day) + days);
}

/**
 * Gives the same day so many months later, or that month's last day where it has no such day: 31 January + 1 is
 * 28 or 29 February.
 * @throws RangeError outside the years 0000 to 9999.
 */
export function addMonths(day: PlainDate, months: number): PlainDate {
  return toPlainDate(Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString());
}

/** Gives the day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(day: PlainDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Gives the day on which this instant falls in London. */
export function londonDayOf(instant: Date): PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString() as PlainDate;
}

/** Gives the first instant of this day in London. */
export function startOfLondonDay(day: PlainDate): Date {
  return new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/London' }).epochMilliseconds,
  );
}

/** Gives the earliest of the days; nulls are left out. */
export function earliest(day: PlainDate, ...others: readonly (PlainDate | null)[]): PlainDate {
  return others.reduce<PlainDate>((first, other) => (other !== null && other < first ? other : first), day);
}
