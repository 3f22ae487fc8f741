import type { StandardKind, Term } from '../agreements/Standard.js';
import type { PlainDate } from '../time/PlainDate.js';

export type Calendar = 'ENGLAND_AND_WALES' | 'SCOTLAND' | 'NORTHERN_IRELAND';
export const CALENDARS: readonly Calendar[] = ['ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND'];

export type DayUnit = 'WORKING_DAYS' | 'CALENDAR_DAYS';

export type ObligationStatus =
  | 'RUNNING'
  | 'DUE_SOON'
  | 'OVERDUE'
  | 'MET'
  | 'MET_LATE'
  | 'BEYOND_TARGET'
  | 'NO_AGREED_TIMESCALE'
  | 'UNTIMED'
  | 'WITHDRAWN';

export type TierVerdict = 'WITHIN' | 'MISSED' | 'OPEN' | 'APART';

/** What is owed: the part of a standard that decides a due day, as it was copied when the obligation started. */
export interface Owed {
  readonly kind: StandardKind;
  readonly terms: readonly Term[];
  /** The day itself, where the document prints one. */
  readonly fixedOn: PlainDate | null;
}

/**
 * What is known of one obligation: all that a verdict depends on but the day of asking. It ends or is withdrawn, not
 * both; were both given, the withdrawal would count.
 */
export interface ObligationFacts extends Owed {
  /** The calendar of the office that owes. */
  readonly calendar: Calendar;
  readonly startedOn: PlainDate;
  readonly endedOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
}

/** A claim about many cases: a share of them within a number of days. `target` is a fraction: 0.9 is 90 %. */
export interface Tier {
  readonly withinDays: number;
  readonly unit: DayUnit;
  readonly target: number;
}

/** A tier with its last day in time. */
export interface TierDue extends Tier {
  readonly dueOn: PlainDate;
}

export interface DueDate {
  /** The last day in time, or null where there is none; then `note` says why. */
  readonly dueOn: PlainDate | null;
  /** In the order of the terms; a tier whose day the published calendars do not reach is left out. */
  readonly tiers: readonly TierDue[];
  /** What must be said of the due day, or of its absence. */
  readonly note: string | null;
}

export interface TierOutcome extends TierDue {
  readonly outcome: TierVerdict;
}

/** The due day and status under other bank holidays than the verdict's. */
export interface Reading {
  /** What is other about it, in words. */
  readonly name: string;
  readonly calendar: Calendar;
  readonly knownOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly status: ObligationStatus;
}

export interface Verdict {
  readonly dueOn: PlainDate | null;
  readonly status: ObligationStatus;
  /** Working dates after the start up to the end; null until ended, and outside the published calendars. */
  readonly workingDaysTaken: number | null;
  /** Working dates after the day asked about up to the due day; null once past, ended, withdrawn or undated. */
  readonly workingDaysLeft: number | null;
  readonly tiers: readonly TierOutcome[];
}
