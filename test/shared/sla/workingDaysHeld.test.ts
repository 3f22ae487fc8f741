import { describe, expect, it } from 'vitest';
import type { ObligationFacts } from '../../../shared/sla/Facts.js';
import { workingDaysHeld } from '../../../shared/sla/workingDaysHeld.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { deadline, ended, running, withdrawn } from './facts.js';

const ten = deadline(10);
const funeral = running(ten, '2022-09-08');

describe('working days held', () => {
  it.each<[string, ObligationFacts, string, number | null]>([
    ['the day of the start is not counted', running(ten, '2024-06-03'), '2024-06-03', 0],
    ['while it runs, up to the day asked about', running(ten, '2024-06-03'), '2024-06-12', 7],
    ['a weekend counts nothing', running(ten, '2024-06-07'), '2024-06-09', 0],
    ['once ended, up to the end', ended(ten, '2024-06-03', '2024-06-12'), '2024-07-31', 7],
    ['an end to come has not happened', ended(ten, '2024-06-03', '2024-06-12'), '2024-06-05', 2],
    ['once withdrawn, up to that', withdrawn(ten, '2024-06-03', '2024-06-10'), '2024-07-31', 5],
    ['over Christmas and New Year', ended(ten, '2024-12-24', '2025-01-02'), '2025-01-31', 4],
    [
      'by its own calendar',
      { ...ended(ten, '2024-07-31', '2024-08-06'), calendar: 'SCOTLAND' },
      '2024-09-01',
      3,
    ],
    ['null before it starts', running(ten, '2024-06-03'), '2024-06-02', null],
    ['null before the calendars', running(ten, '2009-12-31'), '2010-02-01', null],
    ['before a bank holiday was announced', ended(ten, '2022-08-15', '2022-09-08'), '2022-10-01', 17],
    ['after one was announced', funeral, '2022-09-20', 7],
  ])('%s', (_why, facts, asOf, days) => {
    expect(workingDaysHeld(facts, toPlainDate(asOf))).toBe(days);
  });

  it('are counted as known on an earlier day where that is asked', () => {
    expect(workingDaysHeld(funeral, toPlainDate('2022-09-20'), toPlainDate('2022-09-09'))).toBe(7);
    expect(workingDaysHeld(funeral, toPlainDate('2022-09-20'), toPlainDate('2022-09-08'))).toBe(8);
  });
});
