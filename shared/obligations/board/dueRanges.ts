import type { ObligationStatus } from '../../sla/Facts.js';
import { addDays, type PlainDate } from '../../time/PlainDate.js';
import { BEYOND_CALENDARS, UNDATED } from '../dueOrder.js';
import type { BoardQuestion } from './BoardQuestion.js';

/** Stored due days from one to another, both included. */
export interface DueRange {
  readonly from: string;
  readonly to: string;
}

/** Before every day. */
const FIRST = '-infinity';

/**
 * By how many days a stored due day differs at most from the one shown for whatever day is asked about, since bank
 * holidays were published or withdrawn between. A test tries them all.
 */
export const LARGEST_SHIFT_DAYS = 14;

/** Two working days and the longest row of days that are none, generously. */
const SOON_DAYS = 14;

const NOT_PAST: readonly ObligationStatus[] = ['RUNNING', 'DUE_SOON'];
const NOT_FAR: readonly ObligationStatus[] = ['OVERDUE', 'DUE_SOON'];

/**
 * Gives where in due order the obligations may stand that a filter lets through, in that order and apart. There may be
 * others among them: what is shown is judged. Those whose stored day is beyond the calendars may have a day by now.
 */
export function dueRanges({ filter, asOf }: Pick<BoardQuestion, 'filter' | 'asOf'>): readonly DueRange[] {
  const from = latest(filter.dueFrom, only(filter.statuses, NOT_PAST) ? asOf : null);
  const to = earliestOf(filter.dueTo, only(filter.statuses, NOT_FAR) ? addDays(asOf, SOON_DAYS) : null);
  const isDated = from !== null || to !== null;
  const start = from === null ? FIRST : addDays(from, -LARGEST_SHIFT_DAYS);
  if (to === null) return [{ from: start, to: isDated ? BEYOND_CALENDARS : UNDATED }];
  return [
    { from: start, to: addDays(to, LARGEST_SHIFT_DAYS) },
    { from: BEYOND_CALENDARS, to: BEYOND_CALENDARS },
  ];
}

function only(statuses: readonly ObligationStatus[] | null, some: readonly ObligationStatus[]): boolean {
  return statuses?.every((status) => some.includes(status)) ?? false;
}

function latest(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a !== null && (b === null || a > b) ? a : b;
}

function earliestOf(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a !== null && (b === null || a < b) ? a : b;
}
