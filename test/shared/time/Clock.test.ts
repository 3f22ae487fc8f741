import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockOnDay, systemClock } from '../../../shared/time/Clock.js';
import { londonDayOf, toPlainDate } from '../../../shared/time/PlainDate.js';

const HOUR_MS = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('systemClock', () => {
  it.each<[string, string, string]>([
    ['winter, an hour before midnight', '2026-01-15T23:00:00Z', '2026-01-15'],
    ['summer, midnight in London', '2026-06-15T23:00:00Z', '2026-06-16'],
    ['summer, the last second', '2026-06-15T22:59:59Z', '2026-06-15'],
  ])('%s', (_why, instant, today) => {
    vi.setSystemTime(instant);
    expect(systemClock.now()).toEqual(new Date(instant));
    expect(systemClock.today()).toBe(today);
  });
});

describe('clockOnDay', () => {
  it.each<[string, string, string]>([
    ['winter', '2026-01-15', '2026-01-15T12:00:00Z'],
    ['summer', '2026-06-15', '2026-06-15T11:00:00Z'],
    ['the day the clocks go forward', '2026-03-29', '2026-03-29T12:00:00Z'],
    ['the day the clocks go back', '2026-10-25', '2026-10-25T11:00:00Z'],
  ])('%s: starts about noon and never leaves the day, however long it runs', (_why, day, start) => {
    const clock = clockOnDay(toPlainDate(day));
    expect(clock.now()).toEqual(new Date(start));
    for (let hour = 0; hour < 60; hour++) {
      vi.advanceTimersByTime(HOUR_MS);
      expect([clock.today(), londonDayOf(clock.now())]).toEqual([day, day]);
    }
  });

  it('goes on, and never back', () => {
    const clock = clockOnDay(toPlainDate('2026-06-15'));
    const first = clock.now().getTime();
    vi.advanceTimersByTime(1);
    expect(clock.now().getTime()).toBe(first + 1);
    let last = first;
    for (let hour = 0; hour < 60; hour++) {
      vi.advanceTimersByTime(HOUR_MS);
      expect(clock.now().getTime()).toBeGreaterThanOrEqual(last);
      last = clock.now().getTime();
    }
  });
});
