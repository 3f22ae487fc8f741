import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dueDate } from '../../../shared/sla/dueDate.js';
import type { Calendar } from '../../../shared/sla/Facts.js';
import { type PlainDate, toPlainDate } from '../../../shared/time/PlainDate.js';
import { deadline, undefinedTarget } from './facts.js';

const [header = '', ...lines] = readFileSync(
  new URL('../../fixtures/golden-due-dates.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split(/\r?\n/);
// The last column, why, may hold commas; nothing is read after it.
const columns = header.split(',');
const rows = lines.map((line) => {
  const cells = line.split(',');
  return (column: string) => cells[columns.indexOf(column)] ?? '';
});

const LATEST = toPlainDate('2026-11-21');

describe('the worked due dates', () => {
  it('are sixteen, in the columns that are read', () => {
    expect(rows).toHaveLength(16);
    expect(columns).toEqual(
      expect.arrayContaining(['due_england_wales', 'due_sct_known_on_start_day', 'calendar_days_n_weeks']),
    );
  });

  describe.each(
    rows.map((row) => ({ row, start: toPlainDate(row('start')), n: Number(row('n')), why: row('why') })),
  )('$start + $n: $why', ({ row, start, n }) => {
    it.each<[string, Calendar, PlainDate]>([
      ['due_england_wales', 'ENGLAND_AND_WALES', LATEST],
      ['due_scotland', 'SCOTLAND', LATEST],
      ['due_northern_ireland', 'NORTHERN_IRELAND', LATEST],
      ['due_ew_known_on_start_day', 'ENGLAND_AND_WALES', start],
      ['due_sct_known_on_start_day', 'SCOTLAND', start],
    ])('%s', (column, calendar, knownOn) => {
      expect(dueDate(deadline(n), start, calendar, knownOn).dueOn).toBe(row(column));
    });
  });

  const inTwoWeeks = rows.filter((row) => row('calendar_days_n_weeks') !== '');
  it.each(inTwoWeeks.map((row) => [row('start'), row('calendar_days_n_weeks')]))(
    '%s + two weeks as 14 calendar days',
    (start, due) => {
      expect(dueDate(undefinedTarget, toPlainDate(start ?? ''), 'ENGLAND_AND_WALES', LATEST).dueOn).toBe(due);
    },
  );
});
