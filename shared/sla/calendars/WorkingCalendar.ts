import { dayNumber, dayOfNumber, type PlainDate, toPlainDate } from '../../time/PlainDate.js';

const KNOWN_FROM = toPlainDate('2010-01-01');
const FIRST_DAY = dayNumber(KNOWN_FROM);

/**
 * The working days of one list of bank holidays: Monday to Friday but the bank holidays. It knows the days from
 * `knownFrom` to `knownThrough`, both included; about others it answers null, even about a Saturday.
 */
export class WorkingCalendar {
  readonly knownFrom = KNOWN_FROM;
  readonly knownThrough: PlainDate;
  /** For each known day, how many working days there have been up to and including it. */
  readonly #countUpTo: Int32Array;
  /** The other way: where the n-th working day lies among the known days. There is no 0th. */
  readonly #placeOf: Int32Array;

  constructor(bankHolidays: Iterable<PlainDate>, knownThrough: PlainDate) {
    const closed = new Set(Array.from(bankHolidays, dayNumber));
    const placeOf = [-1];
    this.#countUpTo = new Int32Array(dayNumber(knownThrough) - FIRST_DAY + 1).map((_, place) => {
      if (!isWeekend(FIRST_DAY + place) && !closed.has(FIRST_DAY + place)) placeOf.push(place);
      return placeOf.length - 1;
    });
    this.#placeOf = Int32Array.from(placeOf);
    this.knownThrough = knownThrough;
  }

  /** Tells whether the day is a working day; null outside the known days. */
  isWorkingDay(day: PlainDate): boolean | null {
    const place = dayNumber(day) - FIRST_DAY;
    const count = this.#countUpTo[place];
    return count === undefined ? null : this.#placeOf[count] === place;
  }

  /**
   * Gives the n-th working day after the day. The day itself never counts, working or not: the first working day
   * after it is the 1st. 0 gives the day itself. Null where either lies outside the known days.
   * @throws RangeError where n is not a whole number from 0.
   */
  addWorkingDays(day: PlainDate, n: number): PlainDate | null {
    if (!Number.isInteger(n) || n < 0)
      throw new RangeError(`Working days are whole numbers from 0, not ${n}.`);
    const count = this.#countUpTo[dayNumber(day) - FIRST_DAY];
    if (count === undefined) return null;
    if (n === 0) return day;
    const place = this.#placeOf[count + n];
    return place === undefined ? null : dayOfNumber(FIRST_DAY + place);
  }

  /**
   * Gives the number of working days after the one day, up to and including the other; 0 where the other is not
   * later. Null where either lies outside the known days.
   */
  workingDaysAfter(after: PlainDate, upTo: PlainDate): number | null {
    const from = this.#countUpTo[dayNumber(after) - FIRST_DAY];
    const to = this.#countUpTo[dayNumber(upTo) - FIRST_DAY];
    return from === undefined || to === undefined ? null : Math.max(0, to - from);
  }
}

function isWeekend(number: number): boolean {
  // Day 0, 1 January 1970, was a Thursday; the known days all come after it.
  const daysSinceMonday = (number + 3) % 7;
  return daysSinceMonday > 4;
}
