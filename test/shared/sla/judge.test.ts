import { describe, expect, it } from 'vitest';
import type { StandardKind } from '../../../shared/agreements/Standard.js';
import type { ObligationFacts, ObligationStatus, Owed, TierVerdict } from '../../../shared/sla/Facts.js';
import { judge } from '../../../shared/sla/judge.js';
import { addDays, toPlainDate } from '../../../shared/time/PlainDate.js';
import {
  deadline,
  ended,
  owed,
  percentage,
  running,
  twoTier,
  undefinedTarget,
  verdict,
  withdrawn,
} from './facts.js';

const on = toPlainDate;
const fixed: Owed = { ...owed('CALENDAR_DATE'), fixedOn: on('2026-06-15') };
const monthly = owed('RECURRING', [1, 'MONTHS', 1]);
const notice = owed('NOTICE_PERIOD', [30, 'CALENDAR_DAYS']);

describe('judge, the clock of a running obligation', () => {
  // Friday 5 June 2026 + 10 working days: Friday 19 June.
  const facts = running(deadline(10), '2026-06-05');

  it.each<[string, string, ObligationStatus, number | null]>([
    ['on the day it started', '2026-06-05', 'RUNNING', 10],
    ['on a Saturday the Monday is still to come', '2026-06-13', 'RUNNING', 5],
    ['three working days left', '2026-06-16', 'RUNNING', 3],
    ['two working days left', '2026-06-17', 'DUE_SOON', 2],
    ['one working day left', '2026-06-18', 'DUE_SOON', 1],
    ['the due day itself is in time', '2026-06-19', 'DUE_SOON', 0],
    ['the day after, a Saturday, is past', '2026-06-20', 'OVERDUE', null],
    ['the next working day', '2026-06-22', 'OVERDUE', null],
  ])('%s', (_why, asOf, status, workingDaysLeft) => {
    expect(verdict(facts, asOf)).toMatchObject({
      dueOn: '2026-06-19',
      status,
      workingDaysLeft,
      workingDaysTaken: null,
    });
  });

  it('has none the day before it started', () => {
    expect(judge(facts, on('2026-06-04'))).toBeNull();
  });

  it.each<[string, string, ObligationStatus, number | null]>([
    ['Christmas Eve: Tuesday 29th, Wednesday 30th, Thursday 31st left', '2026-12-24', 'RUNNING', 3],
    ['Monday 28th, a bank holiday: three still left', '2026-12-28', 'RUNNING', 3],
    ['Tuesday 29th', '2026-12-29', 'DUE_SOON', 2],
    ['New Year’s Eve', '2026-12-31', 'DUE_SOON', 0],
    ['New Year’s Day', '2027-01-01', 'OVERDUE', null],
  ])('Christmas to New Year: %s', (_why, asOf, status, workingDaysLeft) => {
    expect(verdict(running(deadline(5), '2026-12-22'), asOf)).toMatchObject({
      dueOn: '2026-12-31',
      status,
      workingDaysLeft,
    });
  });
});

describe('judge, status by kind', () => {
  const cases: readonly [string, Owed, string, string][] = [
    ['CASE_DEADLINE', deadline(5), '2026-06-08', '2026-06-15'],
    ['LEG', owed('LEG', [10, 'WORKING_DAYS', 1]), '2026-06-01', '2026-06-15'],
    ['TWO_TIER', twoTier, '2026-06-08', '2026-06-15'],
    ['RECURRING', monthly, '2026-05-15', '2026-06-15'],
    ['RECURRING on a month’s last day', monthly, '2026-05-31', '2026-06-30'],
    ['NOTICE_PERIOD', notice, '2026-05-16', '2026-06-15'],
    ['CALENDAR_DATE', fixed, '2026-01-01', '2026-06-15'],
  ];

  it.each(cases)('%s is a deadline', (_kind, what, startedOn, dueOn) => {
    const next = addDays(on(dueOn), 1);
    expect(verdict(running(what, startedOn), dueOn)).toMatchObject({ dueOn, status: 'DUE_SOON' });
    expect(verdict(running(what, startedOn), next)).toMatchObject({ dueOn, status: 'OVERDUE' });
    expect(verdict(ended(what, startedOn, dueOn), '2026-12-01')).toMatchObject({ dueOn, status: 'MET' });
    expect(verdict(ended(what, startedOn, next), '2026-12-01')).toMatchObject({ dueOn, status: 'MET_LATE' });
  });

  it.each<[string, Owed, string, string, string]>([
    ['PERCENTAGE_ONLY', percentage, '2024-03-25', '2024-05-14', '2024-05-15'],
    ['UNDEFINED_TARGET over Christmas', undefinedTarget, '2026-12-18', '2027-01-01', '2027-01-02'],
  ])('%s is never a breach', (_kind, what, startedOn, dueOn, next) => {
    expect(verdict(running(what, startedOn), dueOn)).toMatchObject({
      dueOn,
      status: 'DUE_SOON',
      workingDaysLeft: 0,
    });
    expect(verdict(running(what, startedOn), next)).toMatchObject({
      dueOn,
      status: 'BEYOND_TARGET',
      workingDaysLeft: null,
    });
    expect(verdict(ended(what, startedOn, dueOn), '2028-01-01')).toMatchObject({ dueOn, status: 'MET' });
    expect(verdict(ended(what, startedOn, next), '2028-01-01')).toMatchObject({
      dueOn,
      status: 'BEYOND_TARGET',
    });
  });

  it.each<[StandardKind, ObligationStatus]>([
    ['UNKNOWN_TIMESCALE', 'NO_AGREED_TIMESCALE'],
    ['COUNT_IN_WINDOW', 'UNTIMED'],
    ['ADVERB', 'UNTIMED'],
    ['ORDER', 'UNTIMED'],
    ['SIMULTANEITY', 'UNTIMED'],
    ['RETENTION', 'UNTIMED'],
    ['CALENDAR_DATE', 'UNTIMED'],
    ['CASE_DEADLINE', 'UNTIMED'],
  ])('%s without a day or term is %s, running, ended or long after', (kind, status) => {
    const what = owed(kind);
    expect(verdict(running(what, '2026-06-01'), '2026-06-01')).toMatchObject({
      dueOn: null,
      status,
      workingDaysLeft: null,
    });
    expect(verdict(running(what, '2026-06-01'), '2028-06-01')).toMatchObject({
      dueOn: null,
      status,
      workingDaysLeft: null,
    });
    expect(verdict(ended(what, '2026-06-01', '2026-06-03'), '2026-06-03')).toMatchObject({
      status,
      workingDaysTaken: 2,
    });
    expect(verdict(withdrawn(what, '2026-06-01', '2026-06-03'), '2026-06-03')).toMatchObject({
      status: 'WITHDRAWN',
    });
  });

  it('calendar days are due soon by their working days', () => {
    // Due on Sunday 14 June: Thursday and Friday are the last working days.
    const facts = running(owed('NOTICE_PERIOD', [30, 'CALENDAR_DAYS']), '2026-05-15');
    expect(verdict(facts, '2026-06-09')).toMatchObject({
      dueOn: '2026-06-14',
      status: 'RUNNING',
      workingDaysLeft: 3,
    });
    expect(verdict(facts, '2026-06-10')).toMatchObject({ status: 'DUE_SOON', workingDaysLeft: 2 });
    expect(verdict(facts, '2026-06-13')).toMatchObject({ status: 'DUE_SOON', workingDaysLeft: 0 });
  });
});

describe('judge, events that had not happened yet', () => {
  it('an end on the day asked about has happened, one on the next day has not', () => {
    const facts = ended(deadline(2), '2026-06-08', '2026-06-12');
    expect(verdict(facts, '2026-06-09')).toMatchObject({
      status: 'DUE_SOON',
      workingDaysLeft: 1,
      workingDaysTaken: null,
    });
    expect(verdict(facts, '2026-06-11')).toMatchObject({ status: 'OVERDUE', workingDaysTaken: null });
    expect(verdict(facts, '2026-06-12')).toMatchObject({
      status: 'MET_LATE',
      workingDaysLeft: null,
      workingDaysTaken: 4,
    });
  });

  it('a withdrawal on the day asked about has happened, one on the next day has not', () => {
    const facts = withdrawn(deadline(2), '2026-06-08', '2026-06-12');
    expect(verdict(facts, '2026-06-11')).toMatchObject({ status: 'OVERDUE' });
    expect(verdict(facts, '2026-06-12')).toMatchObject({
      status: 'WITHDRAWN',
      workingDaysLeft: null,
      workingDaysTaken: null,
    });
  });

  it('nothing is left once ended or withdrawn, though the due day is to come', () => {
    const early = ended(deadline(10), '2026-06-05', '2026-06-08');
    const dropped = withdrawn(deadline(10), '2026-06-05', '2026-06-08');
    expect(verdict(early, '2026-06-09')).toMatchObject({ status: 'MET', workingDaysLeft: null });
    expect(verdict(dropped, '2026-06-09')).toMatchObject({ status: 'WITHDRAWN', workingDaysLeft: null });
  });

  it('a withdrawal outweighs an end', () => {
    const both = { ...ended(deadline(2), '2026-06-08', '2026-06-09'), withdrawnOn: on('2026-06-12') };
    expect(verdict(both, '2026-06-11').status).toBe('MET');
    expect(verdict(both, '2026-06-12')).toMatchObject({ status: 'WITHDRAWN', workingDaysTaken: null });
  });

  it('ended on the day it started: no working day taken', () => {
    expect(verdict(ended(deadline(2), '2026-06-08', '2026-06-08'), '2026-06-08')).toMatchObject({
      status: 'MET',
      workingDaysTaken: 0,
    });
  });
});

describe('judge, tiers of JCP-01: 90 % within 2 and 100 % within 5 working days', () => {
  // Over Easter 2018: tiers on 4 and 9 April.
  it.each<[string, ObligationFacts, string, [TierVerdict, TierVerdict], ObligationStatus]>([
    ['running, neither day past', running(twoTier, '2018-03-29'), '2018-04-04', ['OPEN', 'OPEN'], 'RUNNING'],
    ['running past the first', running(twoTier, '2018-03-29'), '2018-04-05', ['MISSED', 'OPEN'], 'DUE_SOON'],
    ['running past both', running(twoTier, '2018-03-29'), '2018-04-10', ['MISSED', 'MISSED'], 'OVERDUE'],
    [
      'second working day over Easter',
      ended(twoTier, '2018-03-29', '2018-04-04'),
      '2019-01-01',
      ['WITHIN', 'WITHIN'],
      'MET',
    ],
    [
      'missing the first is no breach',
      ended(twoTier, '2018-03-29', '2018-04-05'),
      '2019-01-01',
      ['MISSED', 'WITHIN'],
      'MET',
    ],
    [
      'fifth working day',
      ended(twoTier, '2018-03-29', '2018-04-09'),
      '2019-01-01',
      ['MISSED', 'WITHIN'],
      'MET',
    ],
    [
      'sixth working day',
      ended(twoTier, '2018-03-29', '2018-04-10'),
      '2019-01-01',
      ['MISSED', 'MISSED'],
      'MET_LATE',
    ],
    [
      'withdrawn on the first day',
      withdrawn(twoTier, '2018-03-29', '2018-04-04'),
      '2019-01-01',
      ['APART', 'APART'],
      'WITHDRAWN',
    ],
    [
      'withdrawn between',
      withdrawn(twoTier, '2018-03-29', '2018-04-05'),
      '2019-01-01',
      ['MISSED', 'APART'],
      'WITHDRAWN',
    ],
    [
      'withdrawn after both',
      withdrawn(twoTier, '2018-03-29', '2018-04-10'),
      '2019-01-01',
      ['MISSED', 'MISSED'],
      'WITHDRAWN',
    ],
    [
      'before the withdrawal it runs',
      withdrawn(twoTier, '2018-03-29', '2018-04-05'),
      '2018-04-04',
      ['OPEN', 'OPEN'],
      'RUNNING',
    ],
  ])('%s', (_why, facts, asOf, outcomes, status) => {
    const given = verdict(facts, asOf);
    expect(given.tiers.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(given.tiers.map(({ withinDays, dueOn }) => [withinDays, dueOn])).toEqual([
      [2, '2018-04-04'],
      [5, '2018-04-09'],
    ]);
    expect(given.status).toBe(status);
  });
});
