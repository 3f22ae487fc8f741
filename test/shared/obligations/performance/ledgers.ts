import fc from 'fast-check';
import { listStandards } from '../../../../shared/agreements/agreements.js';
import { findLocalAuthority } from '../../../../shared/identity/local-authorities/localAuthorities.js';
import { localAuthorityOf } from '../../../../shared/identity/Party.js';
import type { PerformanceQuestion } from '../../../../shared/obligations/performance/PerformanceQuestion.js';
import { CALENDARS } from '../../../../shared/sla/Facts.js';
import { addDays, dayNumber, type PlainDate, toPlainDate } from '../../../../shared/time/PlainDate.js';
import type { LedgerEntry } from '../../../support/fillLedger.js';

/** Days around which bank holidays were announced, moved or fell, and the ends of the calendars. */
const TURNS = [
  ['2010-01-01', '2010-02-28'],
  ['2019-05-27', '2020-05-20'],
  ['2022-08-22', '2022-09-30'],
  ['2024-12-16', '2025-01-10'],
  ['2026-05-18', '2026-06-30'],
  ['2028-11-20', '2028-12-31'],
] as const;

export function dayIn(from: string, to: string): fc.Arbitrary<PlainDate> {
  const length = dayNumber(toPlainDate(to)) - dayNumber(toPlainDate(from));
  return fc.integer({ min: 0, max: length }).map((days) => addDays(toPlainDate(from), days));
}

const anyDay = fc.oneof(...TURNS.map(([from, to]) => dayIn(from, to)), dayIn('2010-01-01', '2028-12-31'));

const AUTHORITIES = ['MAN', 'GLG', 'CRF', 'BIR'];
const PARTIES = ['DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', ...AUTHORITIES.map((code) => `LA:${code}`)];

/** Terms that two bodies agreed between them instead of the document's. */
const variation = fc.record({
  within: fc.integer({ min: 0, max: 12 }),
  unit: fc.constantFrom('WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS'),
  target: fc.constantFrom(0.5, 0.9, 1, null),
});

/** One obligation under any standard: ended, withdrawn or running, most of them near the days that matter. */
const entry: fc.Arbitrary<LedgerEntry> = fc
  .record({
    standard: fc.constantFrom(...listStandards()),
    varied: fc.option(variation, { freq: 4 }),
    calendar: fc.constantFrom(...CALENDARS),
    owedBy: fc.constantFrom(...PARTIES),
    owedTo: fc.uniqueArray(fc.constantFrom(...PARTIES), { minLength: 1, maxLength: 3 }),
    localAuthority: fc.constantFrom(null, ...AUTHORITIES),
    startedOn: anyDay,
    lasts: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 800 })),
    fate: fc.constantFrom('ENDS', 'ENDS', 'ENDS', 'WITHDRAWN', 'RUNS'),
  })
  .map(({ standard: { id, kind, terms, fixedOn }, varied, lasts, fate, ...given }) => {
    const closedOn = addDays(given.startedOn, lasts);
    return {
      ...given,
      // What an authority owes is about it.
      localAuthority: localAuthorityOf(given.owedBy)?.code ?? given.localAuthority,
      standard: id,
      kind,
      terms: varied === null ? terms : [varied],
      fixedOn,
      endedOn: fate === 'ENDS' ? closedOn : null,
      withdrawnOn: fate === 'WITHDRAWN' ? closedOn : null,
    };
  });

/** The entries of a ledger: single ones, and some that are alike. */
export const entries: fc.Arbitrary<readonly LedgerEntry[]> = fc
  .array(fc.tuple(entry, fc.constantFrom(1, 1, 2, 7, 23)), { minLength: 20, maxLength: 60, size: 'max' })
  .map((some) => some.flatMap(([one, times]) => Array.from({ length: times }, () => one)));

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 1 });

/** Any question, of days in any order but that of the period. */
export const question: fc.Arbitrary<PerformanceQuestion> = fc
  .record({
    days: fc.tuple(anyDay, anyDay).map((days) => days.sort()),
    asOf: anyDay,
    agreement: fc.option(fc.constantFrom('DM', 'JCP', 'HO'), { freq: 3 }),
    standards: fc.option(fc.subarray(listStandards().map(({ id }) => id)), { freq: 3 }),
    localAuthority: fc.option(fc.constantFrom(...AUTHORITIES), { freq: 3 }),
    nation: fc.option(fc.constantFrom('ENGLAND', 'SCOTLAND', 'WALES', 'NORTHERN_IRELAND'), { freq: 3 }),
    owedBy: orNull(fc.constantFrom(...PARTIES)),
    byMonth: fc.boolean(),
  })
  .map(({ days: [from, to], standards, ...rest }) => ({
    ...rest,
    from: from ?? toPlainDate('2010-01-01'),
    to: to ?? toPlainDate('2028-12-31'),
    standards: standards === null ? null : [...standards].sort(),
  }));

/** The question of everything that there ever was. */
export const everything: PerformanceQuestion = {
  from: toPlainDate('2010-01-01'),
  to: toPlainDate('2028-12-31'),
  asOf: toPlainDate('2028-12-31'),
  agreement: null,
  standards: null,
  localAuthority: null,
  nation: null,
  owedBy: null,
  byMonth: false,
};

/** Gives those to which one of these bodies is a party. */
export function seenBy(rows: readonly LedgerEntry[], parties: readonly string[]): readonly LedgerEntry[] {
  return rows.filter(({ owedBy, owedTo }) => [owedBy, ...owedTo].some((party) => parties.includes(party)));
}

/** Tells whether a question is about an obligation, one obligation at a time. */
export function isAskedFor(entry: LedgerEntry, asked: PerformanceQuestion): boolean {
  const { localAuthority, standard } = entry;
  const agreement = listStandards().find(({ id }) => id === standard)?.agreement;
  const nation = localAuthority === null ? null : (findLocalAuthority(localAuthority)?.nation ?? null);
  return (
    entry.startedOn >= asked.from &&
    entry.startedOn <= asked.to &&
    entry.startedOn <= asked.asOf &&
    (asked.agreement === null || asked.agreement === agreement) &&
    (asked.standards === null || asked.standards.includes(standard)) &&
    (asked.localAuthority === null || asked.localAuthority === localAuthority) &&
    (asked.nation === null || asked.nation === nation) &&
    (asked.owedBy === null || asked.owedBy === entry.owedBy)
  );
}
