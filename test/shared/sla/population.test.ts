import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDARS, type ObligationFacts, type Tier } from '../../../shared/sla/Facts.js';
import { judge } from '../../../shared/sla/judge.js';
import { measureTier } from '../../../shared/sla/measureTier.js';
import { tierCounts } from '../../../shared/sla/tierCounts.js';
import { tierVerdict } from '../../../shared/sla/tierVerdict.js';
import { addDays, toPlainDate } from '../../../shared/time/PlainDate.js';
import { deadline, ended, running, twoTier, withdrawn } from './facts.js';

const on = toPlainDate;
const within2: Tier = { withinDays: 2, unit: 'WORKING_DAYS', target: 0.9 };

describe('tierCounts, one case of JCP-01 over Easter 2018: the tier’s last day is 4 April', () => {
  const start = '2018-03-29';
  const counts = (within: number, measured: number, notYetMeasured: number, apart: number) => ({
    within,
    measured,
    notYetMeasured,
    apart,
  });

  it.each<[string, ObligationFacts, string, ReturnType<typeof counts>]>([
    ['not started', running(twoTier, start), '2018-03-28', counts(0, 0, 0, 0)],
    ['running on the last day', running(twoTier, start), '2018-04-04', counts(0, 0, 1, 0)],
    ['running past it', running(twoTier, start), '2018-04-05', counts(0, 1, 0, 0)],
    ['ended on the last day', ended(twoTier, start, '2018-04-04'), '2018-04-04', counts(1, 1, 0, 0)],
    [
      'ended early is measured at once',
      ended(twoTier, start, '2018-03-30'),
      '2018-03-31',
      counts(1, 1, 0, 0),
    ],
    [
      'an end on a later day has not happened',
      ended(twoTier, start, '2018-04-04'),
      '2018-04-03',
      counts(0, 0, 1, 0),
    ],
    ['ended after it', ended(twoTier, start, '2018-04-05'), '2018-04-09', counts(0, 1, 0, 0)],
    ['withdrawn on the last day', withdrawn(twoTier, start, '2018-04-04'), '2018-04-09', counts(0, 0, 0, 1)],
    ['withdrawn after it', withdrawn(twoTier, start, '2018-04-05'), '2018-04-09', counts(0, 1, 0, 0)],
    [
      'a withdrawal on a later day has not happened',
      withdrawn(twoTier, start, '2018-04-04'),
      '2018-04-03',
      counts(0, 0, 1, 0),
    ],
  ])('%s', (_why, facts, asOf, expected) => {
    expect(tierCounts([facts], within2, on(asOf))).toEqual(expected);
  });

  it.each<[string, ObligationFacts, ReturnType<typeof counts>]>([
    ['running', running(twoTier, '2028-12-29'), counts(0, 0, 1, 0)],
    ['ended within them', ended(twoTier, '2028-12-29', '2028-12-31'), counts(1, 1, 0, 0)],
    ['ended beyond them', ended(twoTier, '2028-12-29', '2029-01-01'), counts(0, 0, 1, 0)],
    ['withdrawn within them', withdrawn(twoTier, '2028-12-29', '2028-12-31'), counts(0, 0, 0, 1)],
    ['withdrawn beyond them', withdrawn(twoTier, '2028-12-29', '2029-01-01'), counts(0, 0, 1, 0)],
    ['started before them', ended(twoTier, '2009-12-30', '2009-12-31'), counts(0, 0, 1, 0)],
  ])('where the published calendars do not reach: %s', (_why, facts, expected) => {
    expect(tierCounts([facts], within2, on('2029-06-01'))).toEqual(expected);
  });

  it('counts cases that are alike as many as they are', () => {
    const alike = { ...ended(twoTier, start, '2018-04-04'), count: 7 };
    const late = { ...ended(twoTier, start, '2018-04-05'), count: 0 };
    const cases = [alike, late, running(twoTier, start)];
    expect(tierCounts(cases, within2, on('2018-04-04'))).toEqual(counts(7, 7, 1, 0));
  });

  it('counts calendar days as such', () => {
    const week = { withinDays: 7, unit: 'CALENDAR_DAYS' } as const;
    expect(tierCounts([running(deadline(5), '2026-12-24')], week, on('2026-12-31')).notYetMeasured).toBe(1);
    expect(tierCounts([running(deadline(5), '2026-12-24')], week, on('2027-01-01')).measured).toBe(1);
  });
});

describe('tierCounts, many cases', () => {
  const day = (from: number, to: number) => fc.integer({ min: from, max: to });
  const someCases = fc.array(
    fc
      .record({
        calendar: fc.constantFrom(...CALENDARS),
        start: day(0, 40),
        after: day(0, 15),
        how: fc.nat(2),
      })
      .map(({ calendar, start, after, how }): ObligationFacts => {
        const startedOn = addDays(on('2022-08-15'), start);
        const then = addDays(startedOn, after);
        const facts = [
          running(twoTier, startedOn),
          ended(twoTier, startedOn, then),
          withdrawn(twoTier, startedOn, then),
        ];
        return { ...(facts[how] ?? running(twoTier, startedOn)), calendar };
      }),
    { maxLength: 30 },
  );

  it('agree with the outcomes of the single cases', () => {
    fc.assert(
      fc.property(someCases, day(0, 60), (cases, later) => {
        const asOf = addDays(on('2022-08-15'), later);
        const outcomes = cases.map((facts) => judge(facts, asOf)?.tiers[0]?.outcome);
        const number = (outcome: string) => outcomes.filter((given) => given === outcome).length;
        expect(tierCounts(cases, within2, asOf)).toEqual({
          within: number('WITHIN'),
          measured: number('WITHIN') + number('MISSED'),
          notYetMeasured: number('OPEN'),
          apart: number('APART'),
        });
      }),
    );
  });
});

describe('tierVerdict', () => {
  it.each<[string, [number, number, number], number, string]>([
    ['no case', [0, 0, 0], 0.9, 'NOTHING_TO_MEASURE'],
    ['nine of ten is exactly 0.9', [9, 10, 0], 0.9, 'MET'],
    ['eight of nine is not', [8, 9, 0], 0.9, 'NOT_MET'],
    ['nine in hand, the tenth to come', [9, 9, 1], 0.9, 'MET'],
    ['eight in hand, two to come', [8, 8, 2], 0.9, 'NOT_YET_KNOWN'],
    ['one missed of ten still to come', [0, 1, 9], 0.9, 'NOT_YET_KNOWN'],
    ['two missed: no hope of nine', [0, 2, 8], 0.9, 'NOT_MET'],
    ['nothing measured yet', [0, 0, 1], 0.9, 'NOT_YET_KNOWN'],
    ['every case, one to come', [9, 9, 1], 1, 'NOT_YET_KNOWN'],
    ['every case, one missed', [8, 9, 91], 1, 'NOT_MET'],
    ['86 of 100', [86, 100, 0], 0.86, 'MET'],
    ['43 of 50', [43, 50, 0], 0.86, 'MET'],
    ['85 of 99', [85, 99, 0], 0.86, 'NOT_MET'],
    ['a fraction that comes out too large in binary', [79, 10_000, 0], 0.0079, 'MET'],
    ['a large population, one short', [899_999, 1_000_000, 0], 0.9, 'NOT_MET'],
    ['a large population, just enough', [900_000, 1_000_000, 0], 0.9, 'MET'],
    ['a target of nothing', [0, 1, 0], 0, 'MET'],
  ])('%s', (_why, [within, measured, notYetMeasured], target, verdict) => {
    expect(tierVerdict({ within, measured, notYetMeasured }, target)).toBe(verdict);
  });

  it('is right about every way in which the cases not yet measured can still go', () => {
    const wrong: unknown[] = [];
    for (const percent of [0, 7, 29, 50, 57, 58, 86, 90, 99, 100]) {
      for (let measured = 0; measured <= 12; measured++) {
        for (let within = 0; within <= measured; within++) {
          for (let notYetMeasured = 0; notYetMeasured <= 12; notYetMeasured++) {
            const expected = byTrying(within, measured, notYetMeasured, percent);
            const given = tierVerdict({ within, measured, notYetMeasured }, percent / 100);
            if (given !== expected)
              wrong.push({ within, measured, notYetMeasured, percent, given, expected });
          }
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  function byTrying(within: number, measured: number, notYetMeasured: number, percent: number): string {
    if (measured + notYetMeasured === 0) return 'NOTHING_TO_MEASURE';
    const ways = Array.from({ length: notYetMeasured + 1 }, (_, made) => made);
    const holds = ways.map((made) => 100 * (within + made) >= percent * (measured + notYetMeasured));
    if (holds.every(Boolean)) return 'MET';
    return holds.some(Boolean) ? 'NOT_YET_KNOWN' : 'NOT_MET';
  }
});

describe('measureTier', () => {
  const inTime = ended(twoTier, '2018-03-29', '2018-04-04');
  const late = ended(twoTier, '2018-03-29', '2018-04-05');
  const apart = withdrawn(twoTier, '2018-03-29', '2018-04-03');
  const open = running(twoTier, '2018-04-05');

  it.each<[string, readonly ObligationFacts[], object]>([
    [
      'no case',
      [],
      { within: 0, measured: 0, notYetMeasured: 0, apart: 0, share: null, verdict: 'NOTHING_TO_MEASURE' },
    ],
    [
      'apart alone is nothing',
      [apart],
      { within: 0, measured: 0, notYetMeasured: 0, apart: 1, share: null, verdict: 'NOTHING_TO_MEASURE' },
    ],
    [
      'open alone has no share',
      [open],
      { within: 0, measured: 0, notYetMeasured: 1, apart: 0, share: null, verdict: 'NOT_YET_KNOWN' },
    ],
    [
      'half',
      [inTime, late, apart],
      { within: 1, measured: 2, notYetMeasured: 0, apart: 1, share: 0.5, verdict: 'NOT_MET' },
    ],
    [
      'nine of ten and one apart',
      [...Array<ObligationFacts>(9).fill(inTime), late, apart],
      { within: 9, measured: 10, notYetMeasured: 0, apart: 1, share: 0.9, verdict: 'MET' },
    ],
    [
      'nine of ten and one open',
      [...Array<ObligationFacts>(9).fill(inTime), late, open],
      { within: 9, measured: 10, notYetMeasured: 1, apart: 0, share: 0.9, verdict: 'NOT_YET_KNOWN' },
    ],
  ])('%s', (_why, cases, measure) => {
    expect(measureTier(cases, within2, on('2018-04-06'))).toEqual(measure);
  });
});
