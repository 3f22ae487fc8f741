import { describe, expect, it } from 'vitest';
import type { ObligationFacts } from '../../../shared/sla/Facts.js';
import { workingDaysUnheld } from '../../../shared/sla/workingDaysUnheld.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { deadline, ended, running, withdrawn } from './facts.js';

const chain = running(deadline(20), '2024-06-03');
const closed = ended(deadline(20), '2024-06-03', '2024-06-28');
const leg = (from: string, to: string) => ended(deadline(10), from, to);

describe('working days held by nobody', () => {
  it.each<[string, ObligationFacts, readonly ObligationFacts[], string, number | null]>([
    [
      'none where one leg follows the other',
      closed,
      [leg('2024-06-03', '2024-06-12'), leg('2024-06-12', '2024-06-28')],
      '2024-07-31',
      0,
    ],
    [
      'in whatever order they come',
      closed,
      [leg('2024-06-12', '2024-06-28'), leg('2024-06-03', '2024-06-12')],
      '2024-07-31',
      0,
    ],
    [
      'between two legs',
      closed,
      [leg('2024-06-03', '2024-06-12'), leg('2024-06-17', '2024-06-28')],
      '2024-07-31',
      3,
    ],
    ['before the first', closed, [leg('2024-06-05', '2024-06-28')], '2024-07-31', 2],
    ['after the last', closed, [leg('2024-06-03', '2024-06-26')], '2024-07-31', 2],
    [
      'a weekend between counts nothing',
      closed,
      [leg('2024-06-03', '2024-06-07'), leg('2024-06-09', '2024-06-28')],
      '2024-07-31',
      0,
    ],
    [
      'not twice where legs overlap',
      closed,
      [leg('2024-06-03', '2024-06-26'), leg('2024-06-05', '2024-06-12')],
      '2024-07-31',
      2,
    ],
    ['a leg after the end covers nothing', closed, [leg('2024-07-01', '2024-07-10')], '2024-07-31', 19],
    ['all of it without a leg', closed, [], '2024-07-31', 19],
    ['while it runs, up to the day asked about', chain, [leg('2024-06-03', '2024-06-12')], '2024-06-14', 2],
    ['a running leg covers up to that day', chain, [running(deadline(10), '2024-06-03')], '2024-06-14', 0],
    [
      'after a leg was withdrawn',
      chain,
      [withdrawn(deadline(10), '2024-06-03', '2024-06-12')],
      '2024-06-14',
      2,
    ],
    [
      'a leg that has not started covers nothing',
      chain,
      [running(deadline(10), '2024-06-20')],
      '2024-06-14',
      9,
    ],
    ['null before it starts', chain, [], '2024-06-02', null],
    ['null before the calendars', running(deadline(20), '2009-12-31'), [], '2010-02-01', null],
  ])('%s', (_why, whole, legs, asOf, days) => {
    expect(workingDaysUnheld(whole, legs, toPlainDate(asOf))).toBe(days);
  });
});
