import type { WorkingCalendar } from '../sla/calendars/WorkingCalendar.js';
import type { Calendar } from '../sla/Facts.js';
import { workingCalendar } from '../sla/workingCalendar.js';
import { addDays, type PlainDate, weekday } from '../time/PlainDate.js';

/** The working days of an office up to today, by the bank holidays known today. */
export class Diary {
  readonly #days: WorkingCalendar;

  constructor(
    calendar: Calendar,
    private readonly today: PlainDate,
  ) {
    this.#days = workingCalendar(calendar, today);
  }

  /**
   * Gives the working day since which n working days have come, today included; 0 gives today, or the last working
   * day before it.
   * @throws RangeError where the calendar does not reach it.
   */
  ago(n: number): PlainDate {
    return this.before(this.today, n);
  }

  /**
   * Gives the working day after which n working days come, up to and including the day.
   * @throws RangeError where the calendar does not reach it.
   */
  before(day: PlainDate, n: number): PlainDate {
    // More than two weeks beyond twice n days always hold more than n working days, even over Christmas.
    const past = addDays(day, -2 * n - 15);
    const between = this.#days.workingDaysAfter(past, day);
    const found = between === null ? null : this.#days.addWorkingDays(past, between - n);
    if (found === null) throw new RangeError('The working calendar does not reach that far.');
    return found;
  }

  /** Gives the n-th working day after the day; null where either is unset, or it has not come by today. */
  after(day: PlainDate | null, n: number | null): PlainDate | null {
    if (day === null || n === null) return null;
    const found = this.#days.addWorkingDays(day, n);
    return found === null || found > this.today ? null : found;
  }

  /** Gives the Saturday of the day's week where it has come by today, else the day itself. */
  weekendOf(day: PlainDate): PlainDate {
    const saturday = addDays(day, 6 - weekday(day));
    return saturday > this.today ? day : saturday;
  }
}
