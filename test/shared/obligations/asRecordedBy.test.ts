import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asRecordedBy,
  type Entry,
  type ObligationEntries,
} from '../../../shared/obligations/asRecordedBy.js';
import type { ObligationRecord } from '../../../shared/obligations/ObligationRecord.js';
import { addDays, type PlainDate, startOfLondonDay, toPlainDate } from '../../../shared/time/PlainDate.js';

const DAY = toPlainDate('2024-06-14');

const record: ObligationRecord = {
  id: '00000000-0000-4000-8000-000000000000',
  standard: 'DM-01',
  kind: 'CASE_DEADLINE',
  terms: [{ within: 20, unit: 'WORKING_DAYS', target: 1 }],
  fixedOn: null,
  calendar: 'ENGLAND_AND_WALES',
  owedBy: 'DEBT_MANAGEMENT',
  owedTo: ['LA:MAN'],
  office: null,
  subjectKind: 'REFERRAL',
  subjectReference: '00000000-0000-4000-8000-000000000001',
  customerKey: null,
  nino: null,
  localAuthority: 'MAN',
  startedOn: DAY,
  endedOn: null,
  withdrawnOn: null,
};

function entered(happenedOn: string, recordedAt: string): Entry {
  return { happenedOn: toPlainDate(happenedOn), recordedAt: new Date(recordedAt) };
}

describe('an obligation as recorded by the end of a day in London', () => {
  it.each([
    ['the last moment of a summer day', '2024-06-16T22:59:59.999Z', '2024-06-16', true],
    ['the first of the next', '2024-06-16T23:00:00.000Z', '2024-06-16', false],
    ['which is known on that', '2024-06-16T23:00:00.000Z', '2024-06-17', true],
    ['the last moment of a winter day', '2024-01-16T23:59:59.999Z', '2024-01-16', true],
    ['the first of the next in winter', '2024-01-17T00:00:00.000Z', '2024-01-16', false],
    ['the hour that the clocks give back', '2024-10-27T23:59:59.999Z', '2024-10-27', true],
    ['the end of the day that is an hour short', '2024-03-31T22:59:59.999Z', '2024-03-31', true],
    ['after that end', '2024-03-31T23:00:00.000Z', '2024-03-31', false],
  ])('%s', (_why, recordedAt, knownOn, isKnown) => {
    const entries = { start: [entered('2024-01-10', recordedAt)], end: [], withdrawal: [] };
    const known = asRecordedBy(record, entries, toPlainDate(knownOn));
    expect(known).toEqual(isKnown ? { ...record, startedOn: '2024-01-10' } : null);
  });

  it('has the days that stood then, not those that stand now', () => {
    const entries: ObligationEntries = {
      start: [entered('2024-06-14', '2024-06-14T12:00:00Z'), entered('2024-06-13', '2024-06-20T12:00:00Z')],
      end: [entered('2024-06-18', '2024-06-18T12:00:00Z'), entered('2024-06-19', '2024-06-21T12:00:00Z')],
      withdrawal: [],
    };
    const days = (knownOn: string) => {
      const known = asRecordedBy(
        { ...record, endedOn: toPlainDate('2024-06-19') },
        entries,
        toPlainDate(knownOn),
      );
      return known && [known.startedOn, known.endedOn];
    };
    expect(days('2024-06-13')).toBeNull();
    expect(days('2024-06-17')).toEqual(['2024-06-14', null]);
    expect(days('2024-06-19')).toEqual(['2024-06-14', '2024-06-18']);
    expect(days('2024-06-20')).toEqual(['2024-06-13', '2024-06-18']);
    expect(days('2024-06-21')).toEqual(['2024-06-13', '2024-06-19']);
  });
});

/** What somebody enters at some moment: a day for the start, the end or the withdrawal, first or in correction. */
interface Act {
  readonly what: keyof ObligationEntries;
  readonly entry: Entry;
}

type Days = Readonly<Record<keyof ObligationEntries, PlainDate | null>>;

const NOTHING: Days = { start: null, end: null, withdrawal: null };

/** A ledger of one obligation in short: gives its days after the act, or the same where the ledger would refuse it. */
function after(days: Days, { what, entry }: Act): Days {
  const next = { ...days, [what]: entry.happenedOn };
  const isStarted = next.start !== null;
  const isInOrder = [next.end, next.withdrawal].every(
    (day) => day === null || next.start === null || next.start <= day,
  );
  const isClosedOnce = next.end === null || next.withdrawal === null;
  return isStarted && isInOrder && isClosedOnce ? next : days;
}

/** Moments around the midnights of two weeks in which the clocks change, in order. */
const histories = fc
  .array(
    fc.record({
      what: fc.constantFrom<keyof ObligationEntries>('start', 'end', 'withdrawal'),
      happenedIn: fc.integer({ min: 0, max: 13 }),
      recordedIn: fc.integer({ min: 0, max: 13 }),
      minutes: fc.constantFrom(-61, -60, -1, 0, 1, 59, 60, 720),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts
      .map(({ what, happenedIn, recordedIn, minutes }): Act => {
        const midnight = startOfLondonDay(addDays(toPlainDate('2024-03-24'), recordedIn)).getTime();
        const recordedAt = new Date(midnight + minutes * 60_000);
        return { what, entry: { happenedOn: addDays(toPlainDate('2024-03-10'), happenedIn), recordedAt } };
      })
      .sort((a, b) => a.entry.recordedAt.getTime() - b.entry.recordedAt.getTime()),
  );

describe('whatever was entered and corrected', () => {
  it('the state as known on a day is the one that only the entries by that day give', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        let now = NOTHING;
        const entries: Record<keyof ObligationEntries, Entry[]> = { start: [], end: [], withdrawal: [] };
        const taken: Act[] = [];
        for (const act of acts) {
          const next = after(now, act);
          if (next === now) continue;
          now = next;
          taken.push(act);
          entries[act.what].push(act.entry);
        }
        if (now.start === null) return;
        const current = { ...record, startedOn: now.start, endedOn: now.end, withdrawnOn: now.withdrawal };
        for (
          let knownOn = toPlainDate('2024-03-22');
          knownOn <= '2024-04-08';
          knownOn = addDays(knownOn, 1)
        ) {
          const nextMidnight = startOfLondonDay(addDays(knownOn, 1));
          const { start, end, withdrawal } = taken
            .filter(({ entry }) => entry.recordedAt < nextMidnight)
            .reduce(after, NOTHING);
          expect(asRecordedBy(current, entries, knownOn)).toEqual(
            start === null ? null : { ...record, startedOn: start, endedOn: end, withdrawnOn: withdrawal },
          );
        }
        expect(asRecordedBy(current, entries, toPlainDate('2028-12-31'))).toEqual(current);
      }),
      { numRuns: 300 },
    );
  });
});
