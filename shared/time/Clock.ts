import { londonDayOf, type PlainDate, startOfLondonDay } from './PlainDate.js';

/** The one source of "now". Everything else is handed a clock or a day. */
export interface Clock {
  /** The instant that is recorded as the time of writing. */
  now(): Date;
  /** The current day in London. */
  today(): PlainDate;
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => londonDayOf(new Date()),
};

const HOUR_MS = 3_600_000;

/**
 * Gives a clock that stays on one day. It starts at noon and goes on, so that instants differ; after ten hours it
 * stands still, so that neither the day turns nor an instant comes before an earlier one.
 */
export function clockOnDay(day: PlainDate): Clock {
  // An hour off noon on the days the clocks change: still far from midnight.
  const noon = startOfLondonDay(day).getTime() + 12 * HOUR_MS;
  const startedAt = Date.now();
  return {
    now: () => new Date(noon + Math.min(Date.now() - startedAt, 10 * HOUR_MS)),
    today: () => day,
  };
}
