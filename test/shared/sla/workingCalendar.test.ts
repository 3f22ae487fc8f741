import { describe, expect, it } from 'vitest';
import { CALENDARS, type Calendar } from '../../../shared/sla/Facts.js';
import { workingCalendar } from '../../../shared/sla/workingCalendar.js';
import { addDays, type PlainDate, toPlainDate } from '../../../shared/time/PlainDate.js';
import { everyDay, NaiveCalendar, publicationDays } from './NaiveCalendar.js';

const on = toPlainDate;

describe('workingCalendar, against a day-by-day count of every day from 2010 to 2028', () => {
  const knownDays = (calendar: Calendar): readonly PlainDate[] => [
    on('2000-01-01'),
    ...publicationDays(calendar).flatMap((day) => [addDays(on(day), -1), on(day)]),
    on('2040-01-01'),
  ];

  it.each(CALENDARS)('%s, known on every publication day and the day before it', (calendar) => {
    const wrong: unknown[] = [];
    for (const knownOn of knownDays(calendar)) {
      const days = workingCalendar(calendar, knownOn);
      const naive = new NaiveCalendar(calendar, knownOn);
      const check = (what: string, day: PlainDate, given: unknown, expected: unknown) => {
        if (given !== expected) wrong.push({ knownOn, what, day, given, expected });
      };
      everyDay.forEach((day, place) => {
        check('isWorkingDay', day, days.isWorkingDay(day), naive.isWorkingDay(day));
        for (const n of [1, 2, 5, 10, 20, 33]) {
          const expected = naive.isWorkingDay(day) === null ? null : naive.add(place, n);
          check(`+ ${n}`, day, days.addWorkingDays(day, n), expected);
        }
        for (const span of [0, 1, 9]) {
          const upTo = everyDay[place + span];
          if (upTo !== undefined) {
            check(`to ${upTo}`, day, days.workingDaysAfter(day, upTo), naive.count(place, place + span));
          }
        }
      });
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it.each(CALENDARS)('%s keeps one calendar for all days between two publications', (calendar) => {
    const [first, second] = publicationDays(calendar);
    expect(first).toBeDefined();
    const known = workingCalendar(calendar, on(first ?? ''));
    expect(workingCalendar(calendar, addDays(on(second ?? ''), -1))).toBe(known);
    expect(workingCalendar(calendar, on(second ?? ''))).not.toBe(known);
  });
});

describe('workingCalendar, what was known when', () => {
  it.each<[string, Calendar, string, string, boolean]>([
    ['VE day: early May 2020 was to be the 4th', 'ENGLAND_AND_WALES', '2019-06-09', '2020-05-04', false],
    [
      'VE day: withdrawn on a day, no longer known on it',
      'ENGLAND_AND_WALES',
      '2019-06-10',
      '2020-05-04',
      true,
    ],
    ['VE day: published on a day, known on it', 'ENGLAND_AND_WALES', '2019-06-10', '2020-05-08', false],
    ['VE day in Northern Ireland on the same day', 'NORTHERN_IRELAND', '2019-06-10', '2020-05-08', false],
    ['VE day in Scotland 22 days later: not yet', 'SCOTLAND', '2019-07-01', '2020-05-08', true],
    ['VE day in Scotland: the old day still stands', 'SCOTLAND', '2019-07-01', '2020-05-04', false],
    ['VE day in Scotland: moved', 'SCOTLAND', '2019-07-02', '2020-05-04', true],
    [
      'Jubilee: spring 2022 was moved on the day its year was published',
      'SCOTLAND',
      '2020-11-12',
      '2022-05-30',
      true,
    ],
    ['Jubilee: the extra day', 'NORTHERN_IRELAND', '2020-11-12', '2022-06-03', false],
    ['State Funeral: the day before it was known', 'ENGLAND_AND_WALES', '2022-09-08', '2022-09-19', true],
    ['State Funeral: known ten days ahead', 'ENGLAND_AND_WALES', '2022-09-09', '2022-09-19', false],
    ['Coronation: the day before it was known', 'SCOTLAND', '2022-11-09', '2023-05-08', true],
    ['Coronation: known six months ahead', 'SCOTLAND', '2022-11-10', '2023-05-08', false],
    ['August 2027 in Scotland: an error on its first day', 'SCOTLAND', '2024-11-27', '2027-08-30', false],
    ['August 2027 in Scotland: an error on its last day', 'SCOTLAND', '2025-01-08', '2027-08-30', false],
    ['August 2027 in Scotland: the right day not yet', 'SCOTLAND', '2025-01-08', '2027-08-02', true],
    ['August 2027 in Scotland: corrected', 'SCOTLAND', '2025-01-09', '2027-08-30', true],
    ['August 2027 in Scotland: the right day', 'SCOTLAND', '2025-01-09', '2027-08-02', false],
    ['August 2027 in England was never wrong', 'ENGLAND_AND_WALES', '2024-11-27', '2027-08-30', false],
    ['World Cup: not yet', 'SCOTLAND', '2026-02-24', '2026-06-15', true],
    ['World Cup: known', 'SCOTLAND', '2026-02-25', '2026-06-15', false],
    ['World Cup: Scotland only', 'ENGLAND_AND_WALES', '2026-02-25', '2026-06-15', true],
    ['Royal wedding of 2011: known from the start', 'ENGLAND_AND_WALES', '2001-01-01', '2011-04-29', false],
    [
      'Jubilee of 2012: the old spring day is a working day',
      'ENGLAND_AND_WALES',
      '2001-01-01',
      '2012-05-28',
      true,
    ],
    ['a Saturday', 'ENGLAND_AND_WALES', '2026-06-01', '2026-06-20', false],
    ['Easter Monday is no bank holiday in Scotland', 'SCOTLAND', '2026-01-01', '2026-04-06', true],
    ['2 January is a bank holiday in Scotland', 'SCOTLAND', '2026-01-01', '2026-01-02', false],
    ['the Twelfth falls on a Sunday: its substitute', 'NORTHERN_IRELAND', '2026-01-01', '2026-07-13', false],
  ])('%s', (_why, calendar, knownOn, day, working) => {
    expect(workingCalendar(calendar, on(knownOn)).isWorkingDay(on(day))).toBe(working);
  });

  it.each([
    ['nothing but the first years', '2001-01-01', '2012-12-31'],
    ['the day before 2013 was published', '2012-01-23', '2012-12-31'],
    ['the day 2013 was published', '2012-01-24', '2013-12-31'],
    ['a revision adds no year', '2022-09-09', '2023-12-31'],
    ['two years at once', '2022-11-10', '2025-12-31'],
    ['the last year on record', '2099-12-31', '2028-12-31'],
  ])('knownThrough: %s', (_why, knownOn, through) => {
    expect(CALENDARS.map((calendar) => workingCalendar(calendar, on(knownOn)).knownThrough)).toEqual(
      CALENDARS.map(() => through),
    );
  });
});
