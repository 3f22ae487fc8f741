import { describe, expect, it } from 'vitest';
import { Diary } from '../../../shared/demonstration/Diary.js';
import type { Calendar } from '../../../shared/sla/Facts.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';

function diary(today: string, calendar: Calendar = 'ENGLAND_AND_WALES'): Diary {
  return new Diary(calendar, toPlainDate(today));
}

describe('Diary', () => {
  it.each([
    ['today itself', '2024-03-13', 0, '2024-03-13'],
    ['the last working day, where today is none', '2024-03-16', 0, '2024-03-15'],
    ['five working days are a week', '2024-03-13', 5, '2024-03-06'],
    ['Easter does not count', '2024-04-02', 1, '2024-03-28'],
    ['Christmas to New Year', '2024-01-02', 3, '2023-12-27'],
  ])('ago: %s', (_why, today, n, day) => {
    expect(diary(today).ago(n)).toBe(day);
  });

  it('ago: an office in Scotland keeps its own bank holidays', () => {
    expect(diary('2024-01-03', 'SCOTLAND').ago(1)).toBe('2023-12-29');
    expect(diary('2024-01-03').ago(1)).toBe('2024-01-02');
  });

  it('ago: refuses days before the calendars', () => {
    expect(() => diary('2010-02-01').ago(40)).toThrow(RangeError);
  });

  it.each([
    ['the second working day after it', '2024-03-11', 2, '2024-03-13'],
    ['today has come', '2024-03-14', 1, '2024-03-15'],
    ['tomorrow has not', '2024-03-14', 2, null],
    ['nothing follows what has not happened', null, 1, null],
    ['what never happens', '2024-03-11', null, null],
  ])('after: %s', (_why, day, n, found) => {
    expect(diary('2024-03-15').after(day === null ? null : toPlainDate(day), n)).toBe(found);
  });

  it.each([
    ['the Saturday of that week', '2024-03-06', '2024-03-09'],
    ['the day itself, where Saturday has not come', '2024-03-13', '2024-03-13'],
  ])('weekendOf: %s', (_why, day, found) => {
    expect(diary('2024-03-15').weekendOf(toPlainDate(day))).toBe(found);
  });
});
