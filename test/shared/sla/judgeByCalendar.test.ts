import { describe, expect, it } from 'vitest';
import type { ObligationFacts, ObligationStatus } from '../../../shared/sla/Facts.js';
import { deadline, ended, running, twoTier, undefinedTarget, verdict, withdrawn } from './facts.js';

describe('judge, a bank holiday announced while the clock runs', () => {
  // The State Funeral: Monday 19 September 2022, published on 9 September.
  const start = '2022-09-05';

  it.each<[string, ObligationFacts, string, string | undefined, string, ObligationStatus]>([
    [
      'before the announcement',
      running(deadline(10), start),
      '2022-09-08',
      undefined,
      '2022-09-19',
      'RUNNING',
    ],
    [
      'on its day the due day moves',
      running(deadline(10), start),
      '2022-09-09',
      undefined,
      '2022-09-20',
      'RUNNING',
    ],
    [
      'in time by the moved day',
      ended(deadline(10), start, '2022-09-20'),
      '2022-10-01',
      undefined,
      '2022-09-20',
      'MET',
    ],
    [
      'late by the calendar known at the start',
      ended(deadline(10), start, '2022-09-20'),
      '2022-10-01',
      start,
      '2022-09-19',
      'MET_LATE',
    ],
    [
      'ended before: the old due day stands',
      ended(deadline(10), start, '2022-09-08'),
      '2022-10-01',
      undefined,
      '2022-09-19',
      'MET',
    ],
    [
      'withdrawn before: the old due day stands',
      withdrawn(deadline(10), start, '2022-09-08'),
      '2022-10-01',
      undefined,
      '2022-09-19',
      'WITHDRAWN',
    ],
    [
      'knownOn after the day asked about adds nothing',
      running(deadline(10), start),
      '2022-09-08',
      '2026-01-01',
      '2022-09-19',
      'RUNNING',
    ],
    [
      'knownOn before it holds it back',
      running(deadline(10), start),
      '2022-09-20',
      '2022-09-08',
      '2022-09-19',
      'OVERDUE',
    ],
  ])('%s', (_why, facts, asOf, knownOn, dueOn, status) => {
    expect(verdict(facts, asOf, knownOn)).toMatchObject({ dueOn, status });
  });

  it('working days taken are those known when it ended', () => {
    expect(verdict(ended(deadline(10), start, '2022-09-20'), '2022-10-01').workingDaysTaken).toBe(10);
    expect(verdict(ended(deadline(10), start, '2022-09-20'), '2022-10-01', start).workingDaysTaken).toBe(11);
  });

  it('the World Cup holiday moves Scotland only', () => {
    const facts = running(deadline(10), '2026-06-05');
    expect(verdict({ ...facts, calendar: 'SCOTLAND' }, '2026-06-08').dueOn).toBe('2026-06-22');
    expect(verdict({ ...facts, calendar: 'SCOTLAND' }, '2026-06-08', '2026-02-24').dueOn).toBe('2026-06-19');
    expect(verdict(facts, '2026-06-08').dueOn).toBe('2026-06-19');
  });
});

describe('judge, outside the published calendars', () => {
  it.each<[string, ObligationFacts, string, ObligationStatus, number | null]>([
    [
      'running, the due day beyond the last published',
      running(deadline(5), '2028-12-27'),
      '2028-12-29',
      'RUNNING',
      null,
    ],
    ['ended within them, so in time', ended(deadline(5), '2028-12-27', '2028-12-31'), '2029-06-01', 'MET', 2],
    [
      'ended beyond them: nothing can be told',
      ended(deadline(5), '2028-12-27', '2029-01-02'),
      '2029-06-01',
      'UNTIMED',
      null,
    ],
    ['started beyond them and runs', running(deadline(5), '2029-01-02'), '2029-06-01', 'RUNNING', null],
    ['started before them', running(deadline(5), '2009-12-30'), '2010-06-01', 'UNTIMED', null],
    [
      'started before them and ended',
      ended(deadline(5), '2009-12-30', '2010-01-02'),
      '2010-06-01',
      'UNTIMED',
      null,
    ],
    [
      'withdrawn beyond them',
      withdrawn(deadline(5), '2028-12-27', '2029-01-02'),
      '2029-06-01',
      'WITHDRAWN',
      null,
    ],
  ])('%s', (_why, facts, asOf, status, workingDaysTaken) => {
    expect(verdict(facts, asOf)).toMatchObject({
      dueOn: null,
      status,
      workingDaysTaken,
      workingDaysLeft: null,
      tiers: [],
    });
  });

  it('the first tier is judged though the last lies beyond', () => {
    const { tiers, status } = verdict(running(twoTier, '2028-12-27'), '2028-12-30');
    expect(tiers.map(({ withinDays, outcome }) => [withinDays, outcome])).toEqual([[2, 'MISSED']]);
    expect(status).toBe('RUNNING');
  });

  it.each<[string, string, ObligationStatus]>([
    ['three days before', '2029-01-07', 'RUNNING'],
    ['two days before: at most two working days', '2029-01-08', 'DUE_SOON'],
    ['the day after', '2029-01-11', 'BEYOND_TARGET'],
  ])('calendar days are judged where working days cannot be counted: %s', (_why, asOf, status) => {
    expect(verdict(running(undefinedTarget, '2028-12-27'), asOf)).toMatchObject({
      dueOn: '2029-01-10',
      status,
      workingDaysLeft: null,
    });
  });
});
