import { londonDayOf, type PlainDate } from '../time/PlainDate.js';
import type { ObligationRecord } from './ObligationRecord.js';

/** What was entered about one day, and when. */
export interface Entry {
  readonly happenedOn: PlainDate;
  readonly recordedAt: Date;
}

/** What stands behind an obligation's days: of each the first entry, then each that superseded the one before. Empty where there is no such day. */
export interface ObligationEntries {
  readonly start: readonly Entry[];
  readonly end: readonly Entry[];
  readonly withdrawal: readonly Entry[];
}

/**
 * Gives the obligation as it was recorded by the end of the day `knownOn` in London: with the days that were entered
 * by then, right or wrong. Null where its start had not been entered by then.
 */
export function asRecordedBy(
  record: ObligationRecord,
  entries: ObligationEntries,
  knownOn: PlainDate,
): ObligationRecord | null {
  const startedOn = dayEnteredBy(knownOn, entries.start);
  if (startedOn === null) return null;
  const endedOn = dayEnteredBy(knownOn, entries.end);
  const withdrawnOn = dayEnteredBy(knownOn, entries.withdrawal);
  return { ...record, startedOn, endedOn, withdrawnOn };
}

function dayEnteredBy(knownOn: PlainDate, entries: readonly Entry[]): PlainDate | null {
  return entries.findLast(({ recordedAt }) => londonDayOf(recordedAt) <= knownOn)?.happenedOn ?? null;
}
