import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  earliest,
  londonDayOf,
  parsePlainDate,
  startOfLondonDay,
  toPlainDate,
  weekday,
} from '../../../shared/time/PlainDate.js';

const on = toPlainDate;

describe('parsePlainDate', () => {
  it.each<[string, string, boolean]>([
    ['a day', '2026-06-19', true],
    ['29 February of a leap year', '2028-02-29', true],
    ['29 February of another year', '2026-02-29', false],
    ['29 February of a century', '1900-02-29', false],
    ['29 February of 2000', '2000-02-29', true],
    ['30 February', '2028-02-30', false],
    ['31 April', '2026-04-31', false],
    ['a thirteenth month', '2026-13-01', false],
    ['day nought', '2026-06-00', false],
    ['the first day that can be written', '0000-01-01', true],
    ['the last', '9999-12-31', true],
    ['short', '2026-6-19', false],
    ['day first', '19-06-2026', false],
    ['with a time', '2026-06-19T00:00:00Z', false],
    ['with a space', ' 2026-06-19', false],
    ['with a line after it', '2026-06-19\n', false],
    ['a year of six figures', '+002026-06-19', false],
    ['digits of another script', '２０２６-06-19', false],
    ['nothing', '', false],
  ])('%s', (_why, text, exists) => {
    expect(parsePlainDate(text)).toBe(exists ? text : null);
  });
});

describe('toPlainDate', () => {
  it('gives the day or throws', () => {
    expect(on('2026-06-19')).toBe('2026-06-19');
    expect(() => on('2026-02-29')).toThrow(RangeError);
  });
});

describe('dayNumber and dayOfNumber', () => {
  it.each<[string, string, number]>([
    ['day 0', '1970-01-01', 0],
    ['the day before', '1969-12-31', -1],
    ['after a leap day', '2028-03-01', 21_244],
    ['the first day', '0000-01-01', -719_528],
    ['the last day', '9999-12-31', 2_932_896],
  ])('%s', (_why, day, number) => {
    expect(dayNumber(on(day))).toBe(number);
    expect(dayOfNumber(number)).toBe(day);
  });

  it('every day of 2010 to 2028 has the next number', () => {
    const first = dayNumber(on('2010-01-01'));
    const days = Array.from({ length: dayNumber(on('2028-12-31')) - first + 1 }, (_, place) =>
      dayOfNumber(first + place),
    );
    expect(days).toHaveLength(6940);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.every((day, place) => dayNumber(day) === first + place)).toBe(true);
  });

  it.each([-719_529, 2_932_897])('day %s cannot be written', (number) => {
    expect(() => dayOfNumber(number)).toThrow(RangeError);
  });
});

describe('addDays', () => {
  it.each<[string, string, number, string]>([
    ['none', '2026-06-19', 0, '2026-06-19'],
    ['over a year’s end', '2026-12-31', 1, '2027-01-01'],
    ['over 28 February', '2027-02-28', 1, '2027-03-01'],
    ['onto 29 February', '2028-02-28', 1, '2028-02-29'],
    ['back', '2028-03-01', -1, '2028-02-29'],
    ['over the night the clocks go forward', '2026-03-28', 2, '2026-03-30'],
    ['over the night the clocks go back', '2026-10-24', 2, '2026-10-26'],
  ])('%s', (_why, day, days, expected) => {
    expect(addDays(on(day), days)).toBe(expected);
  });

  it('throws past the last day', () => {
    expect(() => addDays(on('9999-12-31'), 1)).toThrow(RangeError);
  });
});

describe('addMonths', () => {
  it.each<[string, string, number, string]>([
    ['the same day', '2026-06-19', 1, '2026-07-19'],
    ['31 January into a short February', '2026-01-31', 1, '2026-02-28'],
    ['31 January into a leap February', '2028-01-31', 1, '2028-02-29'],
    ['31 May into June', '2026-05-31', 1, '2026-06-30'],
    ['the clamp is not remembered', '2026-02-28', 1, '2026-03-28'],
    ['two months at once are not clamped on the way', '2026-01-31', 2, '2026-03-31'],
    ['29 February and a year', '2028-02-29', 12, '2029-02-28'],
    ['29 February and four years', '2028-02-29', 48, '2032-02-29'],
    ['back over a year’s start', '2026-01-31', -2, '2025-11-30'],
  ])('%s', (_why, day, months, expected) => {
    expect(addMonths(on(day), months)).toBe(expected);
  });

  it('throws past the last day', () => {
    expect(() => addMonths(on('9999-12-01'), 1)).toThrow(RangeError);
  });
});

describe('weekday', () => {
  it.each<[string, string, number]>([
    ['a Monday', '2026-06-15', 1],
    ['a Sunday', '2026-06-14', 7],
    ['day 0 was a Thursday', '1970-01-01', 4],
    ['before day 0', '1969-12-28', 7],
    ['a leap day', '2028-02-29', 2],
  ])('%s', (_why, day, expected) => {
    expect(weekday(on(day))).toBe(expected);
  });
});

describe('londonDayOf', () => {
  it.each<[string, string, string]>([
    ['winter, the last second', '2026-01-15T23:59:59.999Z', '2026-01-15'],
    ['winter, midnight', '2026-01-16T00:00:00Z', '2026-01-16'],
    ['summer, the last second', '2026-06-15T22:59:59.999Z', '2026-06-15'],
    ['summer, midnight in London is 23:00 UTC', '2026-06-15T23:00:00Z', '2026-06-16'],
    ['before the clocks go forward', '2026-03-29T00:59:59Z', '2026-03-29'],
    ['the evening of that day', '2026-03-29T23:00:00Z', '2026-03-30'],
    ['the evening before the clocks go back', '2026-10-24T23:00:00Z', '2026-10-25'],
    ['the evening after', '2026-10-25T23:59:59Z', '2026-10-25'],
  ])('%s', (_why, instant, day) => {
    expect(londonDayOf(new Date(instant))).toBe(day);
  });
});

describe('startOfLondonDay', () => {
  it.each<[string, string, string]>([
    ['winter', '2026-01-15', '2026-01-15T00:00:00.000Z'],
    ['summer', '2026-06-15', '2026-06-14T23:00:00.000Z'],
    ['the day the clocks go forward', '2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['the day after', '2026-03-30', '2026-03-29T23:00:00.000Z'],
    ['the day the clocks go back', '2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['the day after', '2026-10-26', '2026-10-26T00:00:00.000Z'],
  ])('%s', (_why, day, instant) => {
    expect(startOfLondonDay(on(day)).toISOString()).toBe(instant);
  });

  it('is the first instant of the day, on every day of a year', () => {
    for (let day = on('2026-01-01'); day < '2027-01-01'; day = addDays(day, 1)) {
      const start = startOfLondonDay(day);
      expect(londonDayOf(start)).toBe(day);
      expect(londonDayOf(new Date(start.getTime() - 1))).toBe(addDays(day, -1));
    }
  });
});

describe('earliest', () => {
  it.each<[string, [string, ...(string | null)[]], string]>([
    ['one', ['2026-06-19'], '2026-06-19'],
    ['nulls are left out', ['2026-06-19', null], '2026-06-19'],
    ['a later one', ['2026-06-19', '2026-06-20', null], '2026-06-19'],
    ['an earlier one', ['2026-06-19', null, '2026-06-18', '2026-06-20'], '2026-06-18'],
  ])('%s', (_why, [first, ...others], expected) => {
    expect(earliest(on(first), ...others.map((day) => (day === null ? null : on(day))))).toBe(expected);
  });
});
