import { describe, expect, it } from 'vitest';
import type { StandardKind } from '../../../shared/agreements/Standard.js';
import { dueDate } from '../../../shared/sla/dueDate.js';
import type { Calendar, Owed } from '../../../shared/sla/Facts.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { deadline, owed, percentage, twoTier, undefinedTarget } from './facts.js';

const on = toPlainDate;
const LATEST = on('2026-11-21');

function due(what: Owed, startedOn: string, calendar: Calendar = 'ENGLAND_AND_WALES', knownOn = LATEST) {
  return dueDate(what, on(startedOn), calendar, knownOn);
}

describe('dueDate, day by kind', () => {
  it.each<[string, Owed, string, string]>([
    ['CASE_DEADLINE counts working days after the start', deadline(20), '2026-06-01', '2026-06-29'],
    ['LEG has its own', owed('LEG', [10, 'WORKING_DAYS', 1]), '2026-06-01', '2026-06-15'],
    ['TWO_TIER is due on its last tier', twoTier, '2018-03-29', '2018-04-09'],
    ['PERCENTAGE_ONLY on the last day of its tier', percentage, '2024-03-25', '2024-05-14'],
    ['UNDEFINED_TARGET counts calendar days over Christmas', undefinedTarget, '2026-12-18', '2027-01-01'],
    ['NOTICE_PERIOD in days', owed('NOTICE_PERIOD', [90, 'CALENDAR_DAYS']), '2026-01-15', '2026-04-15'],
    ['NOTICE_PERIOD in months', owed('NOTICE_PERIOD', [3, 'MONTHS']), '2026-01-15', '2026-04-15'],
    [
      'NOTICE_PERIOD clamps at the month’s end',
      owed('NOTICE_PERIOD', [3, 'MONTHS']),
      '2025-11-30',
      '2026-02-28',
    ],
    ['RECURRING monthly', owed('RECURRING', [1, 'MONTHS', 1]), '2026-05-31', '2026-06-30'],
    [
      'RECURRING monthly into a leap February',
      owed('RECURRING', [1, 'MONTHS', 1]),
      '2028-01-31',
      '2028-02-29',
    ],
    [
      'RECURRING monthly does not move off a Sunday',
      owed('RECURRING', [1, 'MONTHS', 1]),
      '2026-04-10',
      '2026-05-10',
    ],
    [
      'RECURRING yearly does not move off Christmas Day',
      owed('RECURRING', [1, 'YEARS']),
      '2025-12-25',
      '2026-12-25',
    ],
    ['RECURRING yearly from 29 February', owed('RECURRING', [1, 'YEARS']), '2024-02-29', '2025-02-28'],
    [
      'RECURRING in 12 months from 29 February',
      owed('RECURRING', [12, 'MONTHS']),
      '2024-02-29',
      '2025-02-28',
    ],
    ['CALENDAR_DATE with a term', owed('CALENDAR_DATE', [3, 'YEARS']), '2014-04-01', '2017-04-01'],
    [
      'CALENDAR_DATE with a term and a window',
      owed('CALENDAR_DATE', [3, 'YEARS'], [6, 'MONTHS']),
      '2014-04-01',
      '2017-04-01',
    ],
    [
      'CALENDAR_DATE on its day',
      { ...owed('CALENDAR_DATE'), fixedOn: on('2007-06-15') },
      '2007-03-01',
      '2007-06-15',
    ],
    [
      'CALENDAR_DATE on its day, whatever the start',
      { ...owed('CALENDAR_DATE'), fixedOn: on('2007-06-15') },
      '2026-01-01',
      '2007-06-15',
    ],
    [
      'CALENDAR_DATE: a printed day outweighs a term',
      { ...owed('CALENDAR_DATE', [3, 'YEARS']), fixedOn: on('2007-06-15') },
      '2026-01-01',
      '2007-06-15',
    ],
    ['a start on a Sunday: Monday is day 1', deadline(1), '2026-06-14', '2026-06-15'],
    ['a start on a Friday evening: Monday is day 1', deadline(1), '2026-06-12', '2026-06-15'],
    ['a start on a bank holiday', deadline(1), '2026-12-25', '2026-12-29'],
    ['Christmas to New Year', deadline(5), '2026-12-24', '2027-01-05'],
    ['over 29 February', deadline(1), '2028-02-28', '2028-02-29'],
    ['the night the clocks go forward', deadline(1), '2026-03-28', '2026-03-30'],
    [
      'the night the clocks go back',
      owed('NOTICE_PERIOD', [30, 'CALENDAR_DAYS']),
      '2026-10-10',
      '2026-11-09',
    ],
    ['within 0 working days is the day itself', deadline(0), '2026-06-14', '2026-06-14'],
  ])('%s', (_why, what, startedOn, dueOn) => {
    expect(due(what, startedOn).dueOn).toBe(dueOn);
  });

  it.each<[StandardKind, RegExp]>([
    ['COUNT_IN_WINDOW', /number of times/],
    ['ADVERB', /a word and no number/],
    ['ORDER', /one act before another/],
    ['SIMULTANEITY', /at the same time/],
    ['RETENTION', /until an event/],
    ['UNKNOWN_TIMESCALE', /No agreed timescale is on record/],
    ['CALENDAR_DATE', /no full date/],
    ['CASE_DEADLINE', /No term is on record/],
  ])('%s without a day says why', (kind, note) => {
    const { dueOn, tiers, note: given } = due(owed(kind), '2026-06-01');
    expect({ dueOn, tiers }).toEqual({ dueOn: null, tiers: [] });
    expect(given).toMatch(note);
  });

  it.each<[StandardKind]>([['COUNT_IN_WINDOW'], ['UNKNOWN_TIMESCALE']])(
    '%s has no due day even with a term',
    (kind) => {
      expect(due(owed(kind, [12, 'MONTHS', 1]), '2026-06-01').dueOn).toBeNull();
    },
  );

  it('a fixed day of another kind is not its due day', () => {
    expect(due({ ...deadline(1), fixedOn: on('2007-06-15') }, '2026-06-12').dueOn).toBe('2026-06-15');
    expect(due({ ...owed('ADVERB'), fixedOn: on('2007-06-15') }, '2026-06-12').dueOn).toBeNull();
  });
});

describe('dueDate, tiers', () => {
  it('two tiers on one clock over Easter', () => {
    expect(due(twoTier, '2018-03-29').tiers).toEqual([
      { withinDays: 2, unit: 'WORKING_DAYS', target: 0.9, dueOn: '2018-04-04' },
      { withinDays: 5, unit: 'WORKING_DAYS', target: 1, dueOn: '2018-04-09' },
    ]);
  });

  it('a tier in calendar days', () => {
    expect(due(owed('CASE_DEADLINE', [7, 'CALENDAR_DAYS', 0.5]), '2026-06-01').tiers).toEqual([
      { withinDays: 7, unit: 'CALENDAR_DAYS', target: 0.5, dueOn: '2026-06-08' },
    ]);
  });

  it.each<[string, Owed]>([
    ['without a target', owed('CASE_DEADLINE', [5, 'WORKING_DAYS'])],
    ['in months', owed('CASE_DEADLINE', [1, 'MONTHS', 1])],
    ['of an undefined target', undefinedTarget],
    ['of a recurring duty, even in days', owed('RECURRING', [30, 'CALENDAR_DAYS', 1])],
    ['of a notice period, even with a share', owed('NOTICE_PERIOD', [30, 'CALENDAR_DAYS', 1])],
    ['of a kind without a due day', owed('COUNT_IN_WINDOW', [30, 'CALENDAR_DAYS', 1])],
  ])('a term %s is no tier', (_why, what) => {
    expect(due(what, '2026-06-01').tiers).toEqual([]);
  });
});

describe('dueDate, notes', () => {
  it.each<[string, Owed, string | null]>([
    ['a plain deadline needs none', deadline(5), null],
    ['two tiers need none', twoTier, null],
    ['a fixed day needs none', { ...owed('CALENDAR_DATE'), fixedOn: on('2007-06-15') }, null],
    ['a term alone needs none', owed('CALENDAR_DATE', [3, 'YEARS']), null],
    [
      'an undefined target',
      undefinedTarget,
      'Our reading: 14 calendar days; the document does not define the target.',
    ],
    [
      'a term with a window',
      owed('CALENDAR_DATE', [3, 'YEARS'], [6, 'MONTHS']),
      'Our reading: the end of the 3 years; whether the 6 months named with them lie before or after it, the document does not say.',
    ],
  ])('%s', (_why, what, note) => {
    expect(due(what, '2014-04-01').note).toBe(note);
  });
});

describe('dueDate, outside the published calendars', () => {
  const scotland = (knownThrough: string, knownOn: string) =>
    `The bank holidays of Scotland are known from 2010-01-01 to ${knownThrough}, as published by ${knownOn}`;

  it('a due day after the last published one', () => {
    expect(due(deadline(2), '2024-12-30', 'SCOTLAND', on('2022-11-09'))).toEqual({
      dueOn: null,
      tiers: [],
      note: `${scotland('2023-12-31', '2022-11-09')}: the due day lies after.`,
    });
  });

  it('a start within them, due beyond', () => {
    expect(due(deadline(5), '2023-12-28', 'SCOTLAND', on('2022-11-09')).note).toMatch(
      /the due day lies after\.$/,
    );
  });

  it('the first, once its year is published', () => {
    expect(due(deadline(1), '2024-12-30', 'SCOTLAND', on('2022-11-10')).dueOn).toBe('2024-12-31');
    expect(due(deadline(2), '2024-12-30', 'SCOTLAND', on('2022-11-10')).dueOn).toBe('2025-01-03');
  });

  it('a start before the first known day', () => {
    expect(due(deadline(5), '2009-12-31', 'SCOTLAND').note).toBe(
      `${scotland('2028-12-31', '2026-11-21')}: the start lies before.`,
    );
    expect(due(deadline(1), '2010-01-01').dueOn).toBe('2010-01-04');
  });

  it('a tier within them stays when the last one lies beyond', () => {
    const { dueOn, tiers } = due(twoTier, '2028-12-27');
    expect(dueOn).toBeNull();
    expect(tiers.map((tier) => tier.dueOn)).toEqual(['2028-12-29']);
  });

  it.each<[string, Owed, string, string]>([
    ['calendar days', undefinedTarget, '2028-12-27', '2029-01-10'],
    ['months', owed('RECURRING', [1, 'MONTHS']), '2005-01-31', '2005-02-28'],
    ['years', owed('CALENDAR_DATE', [3, 'YEARS']), '2028-01-01', '2031-01-01'],
  ])('%s need no bank holidays', (_why, what, startedOn, dueOn) => {
    expect(due(what, startedOn).dueOn).toBe(dueOn);
  });

  it('a start at the end of all days is answered, not thrown', () => {
    expect(due(undefinedTarget, '9999-12-31')).toEqual({
      dueOn: null,
      tiers: [],
      note: 'Nothing is counted from a start after the year 9899.',
    });
    expect(due(owed('RECURRING', [1, 'YEARS']), '9899-12-31').dueOn).toBe('9900-12-31');
  });
});
