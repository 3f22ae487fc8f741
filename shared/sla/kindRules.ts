import type { StandardKind } from '../agreements/Standard.js';
import type { ObligationStatus } from './Facts.js';

/** A kind with a due day. */
interface TimedRule {
  /** The term that decides the due day. */
  readonly dueBy: 'FIRST_TERM' | 'LAST_TERM';
  /** Whether its terms are also claims about many cases. */
  readonly hasTiers: boolean;
  readonly runningPastDue: ObligationStatus;
  readonly endedPastDue: ObligationStatus;
}

/** A kind without a due day. */
interface UntimedRule {
  readonly dueBy: null;
  readonly status: ObligationStatus;
  /** Why no day is due. */
  readonly note: string;
}

type KindRule = TimedRule | UntimedRule;

const deadline = { dueBy: 'LAST_TERM', runningPastDue: 'OVERDUE', endedPastDue: 'MET_LATE' } as const;
const target = {
  dueBy: 'LAST_TERM',
  runningPastDue: 'BEYOND_TARGET',
  endedPastDue: 'BEYOND_TARGET',
} as const;
const untimed = { dueBy: null, status: 'UNTIMED' } as const;

/** How each kind of standard is timed and judged. */
export const kindRules: Readonly<Record<StandardKind, KindRule>> = {
  CASE_DEADLINE: { ...deadline, hasTiers: true },
  LEG: { ...deadline, hasTiers: true },
  TWO_TIER: { ...deadline, hasTiers: true },
  PERCENTAGE_ONLY: { ...target, hasTiers: true },
  UNDEFINED_TARGET: { ...target, hasTiers: false },
  RECURRING: { ...deadline, hasTiers: false },
  NOTICE_PERIOD: { ...deadline, hasTiers: false },
  // Its first term is the agreement's own; another is a window at its end.
  CALENDAR_DATE: { ...deadline, dueBy: 'FIRST_TERM', hasTiers: false },
  COUNT_IN_WINDOW: {
    ...untimed,
    note: 'A number of times within a period is owed, so no single day is due.',
  },
  ADVERB: {
    ...untimed,
    note: 'The document gives a word and no number: the time taken can be shown, never judged.',
  },
  ORDER: { ...untimed, note: 'What is owed is one act before another, so no day is due.' },
  SIMULTANEITY: { ...untimed, note: 'What is owed is two acts at the same time, so no day is due.' },
  RETENTION: { ...untimed, note: 'It lasts until an event, so no day is due.' },
  UNKNOWN_TIMESCALE: {
    dueBy: null,
    status: 'NO_AGREED_TIMESCALE',
    note: 'No agreed timescale is on record.',
  },
};
