import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WorkingCalendar } from '../../../../shared/sla/calendars/WorkingCalendar.js';
import { addDays, type PlainDate, toPlainDate } from '../../../../shared/time/PlainDate.js';

const on = toPlainDate;
const FIRST = on('2010-01-01');
const LAST = on('2012-12-31');

const aDay = fc.integer({ min: 0, max: 1095 }).map((days) => addDays(FIRST, days));
const holidays = fc.uniqueArray(aDay, { maxLength: 60 });
const fewDays = fc.integer({ min: 0, max: 60 });

function isNotLater(day: PlainDate | null, than: PlainDate | null): boolean {
  return than === null || (day !== null && day <= than);
}

describe('WorkingCalendar', () => {
  const days = new WorkingCalendar([on('2010-01-01'), on('2010-01-04')], on('2010-01-08'));

  it.each<[string, string, number, string | null]>([
    ['a bank holiday is not counted', '2010-01-01', 1, '2010-01-05'],
    ['a start on a Saturday: the first working day is day 1', '2010-01-02', 1, '2010-01-05'],
    ['a start on a working day is not counted', '2010-01-05', 1, '2010-01-06'],
    ['0 gives the day itself', '2010-01-05', 0, '2010-01-05'],
    ['0 gives the day itself, working or not', '2010-01-02', 0, '2010-01-02'],
    ['the last known day can be reached', '2010-01-05', 3, '2010-01-08'],
    ['beyond the last known day nothing is known', '2010-01-05', 4, null],
    ['a start before the first known day', '2009-12-31', 1, null],
    ['a start after the last known day', '2010-01-09', 0, null],
    ['a number beyond all days', '2010-01-05', 1_000_000_000, null],
  ])('addWorkingDays: %s', (_why, day, n, expected) => {
    expect(days.addWorkingDays(on(day), n)).toBe(expected);
  });

  it.each([-1, 1.5, Number.NaN])('addWorkingDays refuses %s', (n) => {
    expect(() => days.addWorkingDays(on('2010-01-05'), n)).toThrow(RangeError);
  });

  it.each<[string, string, string, number | null]>([
    ['the last day counts and the first does not', '2010-01-05', '2010-01-07', 2],
    ['a weekend and holidays count nothing', '2010-01-01', '2010-01-04', 0],
    ['the same day', '2010-01-05', '2010-01-05', 0],
    ['an earlier day', '2010-01-07', '2010-01-05', 0],
    ['before the first known day', '2009-12-31', '2010-01-05', null],
    ['after the last known day', '2010-01-05', '2010-01-09', null],
  ])('workingDaysAfter: %s', (_why, after, upTo, expected) => {
    expect(days.workingDaysAfter(on(after), on(upTo))).toBe(expected);
  });

  it.each<[string, string, boolean | null]>([
    ['a weekday', '2010-01-05', true],
    ['a bank holiday', '2010-01-04', false],
    ['a Sunday', '2010-01-03', false],
    ['the first known day', '2010-01-01', false],
    ['the last known day', '2010-01-08', true],
    ['the day before the first known day', '2009-12-31', null],
    ['a Saturday after the last known day', '2010-01-09', null],
  ])('isWorkingDay: %s', (_why, day, expected) => {
    expect(days.isWorkingDay(on(day))).toBe(expected);
  });

  it('says what it knows', () => {
    expect([days.knownFrom, days.knownThrough]).toEqual(['2010-01-01', '2010-01-08']);
  });

  it('adding n and then counting gives n', () => {
    fc.assert(
      fc.property(holidays, aDay, fewDays, (closed, day, n) => {
        const calendar = new WorkingCalendar(closed, LAST);
        const later = calendar.addWorkingDays(day, n);
        if (later !== null) expect(calendar.workingDaysAfter(day, later)).toBe(n);
      }),
    );
  });

  it('the n-th working day is a working day', () => {
    fc.assert(
      fc.property(holidays, aDay, fewDays, (closed, day, n) => {
        const calendar = new WorkingCalendar(closed, LAST);
        const later = calendar.addWorkingDays(day, n + 1);
        if (later !== null) expect(calendar.isWorkingDay(later)).toBe(true);
      }),
    );
  });

  it('a later start is never due earlier', () => {
    fc.assert(
      fc.property(holidays, aDay, aDay, fewDays, (closed, a, b, n) => {
        const calendar = new WorkingCalendar(closed, LAST);
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(isNotLater(calendar.addWorkingDays(early, n), calendar.addWorkingDays(late, n))).toBe(true);
      }),
    );
  });

  it('one more bank holiday never shortens the time, and one withdrawn never lengthens it', () => {
    fc.assert(
      fc.property(holidays, aDay, aDay, fewDays, (closed, holiday, day, n) => {
        const without = new WorkingCalendar(closed, LAST);
        const withOne = new WorkingCalendar([...closed, holiday], LAST);
        expect(isNotLater(without.addWorkingDays(day, n), withOne.addWorkingDays(day, n))).toBe(true);
      }),
    );
  });
});
