import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { findLocalAuthority } from '../../../../shared/identity/local-authorities/localAuthorities.js';
import type { DaysHeldCell } from '../../../../shared/obligations/days-held/DaysHeldCell.js';
import type { DaysHeldQuestion } from '../../../../shared/obligations/days-held/DaysHeldQuestion.js';
import type { ObligationRecord } from '../../../../shared/obligations/ObligationRecord.js';
import { CALENDARS } from '../../../../shared/sla/Facts.js';
import { judge } from '../../../../shared/sla/judge.js';
import { addDays, dayNumber, type PlainDate, toPlainDate } from '../../../../shared/time/PlainDate.js';
import { obligationOf } from '../../../support/insertObligations.js';
import { NaiveCalendar } from '../../sla/NaiveCalendar.js';

const FIRST = toPlainDate('2022-08-15');
const AUTHORITIES = ['MAN', 'GLG', 'CRF'];
const BODIES = ['DEBT_MANAGEMENT', 'LA:MAN', 'LA:GLG'];

const near: fc.Arbitrary<PlainDate> = fc.integer({ min: 0, max: 60 }).map((days) => addDays(FIRST, days));

/** One obligation of a chain: of alike ones there are many, so that groups have more than one. */
const part = (standard: string) =>
  fc
    .record({
      offset: fc.constantFrom(0, 0, 3, 10),
      lasts: fc.constantFrom(2, 9, 14, 15, 28, 29, 30, 45),
      fate: fc.constantFrom('ENDS', 'ENDS', 'ENDS', 'WITHDRAWN', 'RUNS'),
      calendar: fc.constantFrom('ENGLAND_AND_WALES' as const, 'ENGLAND_AND_WALES' as const, ...CALENDARS),
      owedBy: fc.constantFrom('DEBT_MANAGEMENT', 'DEBT_MANAGEMENT', 'LA:GLG'),
      owedTo: fc.uniqueArray(fc.constantFrom(...BODIES), { minLength: 1, maxLength: 2 }),
      office: fc.constantFrom(null, 'Contact Centre Porth', 'Contact Centre Group'),
      within: fc.constantFrom(null, null, null, 5),
    })
    .map((given) => ({ ...given, standard }));

/** What is about one record: mostly one chain with its legs, seldom none or two, and something else. */
const subject = fc
  .record({
    start: near,
    localAuthority: fc.constantFrom(null, ...AUTHORITIES),
    chains: fc.array(part('DM-01'), { minLength: 0, maxLength: 2 }),
    first: fc.array(part('DM-02'), { maxLength: 2 }),
    second: fc.array(part('DM-03'), { maxLength: 1 }),
    other: fc.array(part('DM-06'), { maxLength: 1 }),
    isLegFirst: fc.boolean(),
  })
  .map(({ start, localAuthority, chains, first, second, other, isLegFirst }) => {
    const subjectReference = randomUUID();
    const legs = [...first, ...second, ...other];
    return (isLegFirst ? [...legs, ...chains] : [...chains, ...legs]).map((given): ObligationRecord => {
      const startedOn = addDays(start, given.offset);
      const closedOn = addDays(startedOn, given.lasts);
      // What an authority owes is about it.
      const owedBy = localAuthority === 'GLG' ? given.owedBy : 'DEBT_MANAGEMENT';
      const record = obligationOf({
        ...{ standard: given.standard, owedBy, owedTo: given.owedTo, calendar: given.calendar },
        ...{ startedOn, localAuthority },
        endedOn: given.fate === 'ENDS' ? closedOn : null,
        withdrawnOn: given.fate === 'WITHDRAWN' ? closedOn : null,
      });
      const { within, office } = given;
      const terms = within === null ? record.terms : [{ within, unit: 'WORKING_DAYS' as const, target: 1 }];
      return { ...record, subjectReference, office, terms };
    });
  });

/** The obligations of a ledger, in some order of recording. */
export const chainLedger: fc.Arbitrary<readonly ObligationRecord[]> = fc
  .array(subject, { minLength: 10, maxLength: 40, size: 'max' })
  .map((subjects) => subjects.flat());

export const daysHeldQuestion: fc.Arbitrary<DaysHeldQuestion> = fc
  .record({
    days: fc.tuple(near, near),
    asOf: fc.integer({ min: -1, max: 110 }).map((days) => addDays(FIRST, days)),
    standard: fc.constantFrom(null, 'DM-01'),
    localAuthority: fc.constantFrom(null, null, ...AUTHORITIES),
    nation: fc.constantFrom(null, null, 'ENGLAND' as const, 'SCOTLAND' as const),
    first: fc.constantFrom(100, 100, 2),
  })
  .map(({ days, ...rest }) => {
    const [from = FIRST, to = FIRST] = [...days].sort();
    return { ...rest, from, to };
  });

interface Answer {
  readonly chains: number;
  readonly lateChains: number;
  readonly cells: readonly DaysHeldCell[];
  readonly cellsLeftOut: number;
}

const LEGS = ['DM-02', 'DM-03'];

/** Gives the answer from all rows: each chain by itself, each leg by itself, each day by itself. */
export function recalculate(
  rows: readonly ObligationRecord[],
  parties: readonly string[],
  asked: DaysHeldQuestion,
): Answer {
  const { asOf, first } = asked;
  const chains = rows.filter((row) => row.standard === 'DM-01' && isAskedFor(row, parties, asked));
  const held = chains.flatMap((chain) =>
    rows
      .filter((leg) => LEGS.includes(leg.standard) && leg.subjectReference === chain.subjectReference)
      .filter((leg) => leg.startedOn <= asOf && seenBy(chain, leg, parties))
      .map((leg) => ({ leg, isOfLate: isLate(chain, asOf), name: nameOf(leg) })),
  );
  const names = [...new Set(held.map(({ name }) => name))].sort();
  const cells = names.map((name): DaysHeldCell => {
    const own = held.filter((one) => one.name === name);
    const { standard = '', owedBy = '', office = null } = own[0]?.leg ?? {};
    const late = own.filter(({ isOfLate }) => isOfLate);
    return {
      ...{ standard, owedBy, office },
      all: sum(
        own.map(({ leg }) => leg),
        asOf,
      ),
      inLateChains: sum(
        late.map(({ leg }) => leg),
        asOf,
      ),
    };
  });
  return {
    chains: chains.length,
    lateChains: chains.filter((chain) => isLate(chain, asOf)).length,
    cells: cells.slice(0, first),
    cellsLeftOut: Math.max(0, cells.length - first),
  };
}

function nameOf({ standard, owedBy, office }: ObligationRecord): string {
  return [standard, owedBy, office ?? ''].join('\n');
}

function bodiesOf({ owedBy, owedTo }: ObligationRecord): readonly string[] {
  return [owedBy, ...owedTo];
}

function seenBy(chain: ObligationRecord, leg: ObligationRecord, parties: readonly string[]): boolean {
  return bodiesOf(chain).some((body) => parties.includes(body) && bodiesOf(leg).includes(body));
}

function isAskedFor(chain: ObligationRecord, parties: readonly string[], asked: DaysHeldQuestion): boolean {
  const { from, to, asOf, localAuthority, nation } = asked;
  const authority = findLocalAuthority(chain.localAuthority ?? '');
  return [
    seenBy(chain, chain, parties),
    chain.startedOn >= from && chain.startedOn <= to && chain.startedOn <= asOf,
    localAuthority === null || chain.localAuthority === localAuthority,
    nation === null || authority?.nation === nation,
  ].every((is) => is);
}

function isLate(row: ObligationRecord, asOf: PlainDate): boolean {
  return ['OVERDUE', 'MET_LATE'].includes(judge(row, asOf)?.status ?? '');
}

function sum(legs: readonly ObligationRecord[], asOf: PlainDate) {
  return {
    legs: legs.length,
    late: legs.filter((leg) => isLate(leg, asOf)).length,
    workingDays: legs.reduce((days, leg) => days + daysOf(leg, asOf), 0),
  };
}

const naive = new Map<string, NaiveCalendar>();

/** One day after the other. */
function daysOf({ calendar, startedOn, endedOn, withdrawnOn }: ObligationRecord, asOf: PlainDate): number {
  const stop = [withdrawnOn ?? endedOn ?? asOf, asOf].sort()[0] ?? asOf;
  const days = naive.get(`${calendar} ${stop}`) ?? new NaiveCalendar(calendar, stop);
  naive.set(`${calendar} ${stop}`, days);
  return Array.from({ length: dayNumber(stop) - dayNumber(startedOn) }, (_, n) =>
    addDays(startedOn, n + 1),
  ).filter((day) => days.isWorkingDay(day)).length;
}
