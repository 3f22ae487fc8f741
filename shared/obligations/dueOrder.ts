import { dueDay } from '../sla/dueDay.js';
import { dueTerm } from '../sla/dueTerm.js';
import type { ObligationFacts } from '../sla/Facts.js';
import { workingCalendar } from '../sla/workingCalendar.js';
import type { PlainDate } from '../time/PlainDate.js';

/** Stands for a due day that the published calendars do not reach: after every day that they do. */
export const BEYOND_CALENDARS = '9999-12-31';

/** Stands for the due day where the document gives none: last of all. */
export const UNDATED = 'infinity';

/**
 * Gives the day by which an obligation has its place on the board, which sorts as text: its due day by the bank
 * holidays known on the day it ended or was withdrawn, else on `today`; BEYOND_CALENDARS or UNDATED where there is
 * none. It is the due day shown unless a bank holiday has been published or withdrawn since.
 */
export function dueOrder(facts: ObligationFacts, today: PlainDate): string {
  const { startedOn, endedOn, withdrawnOn, calendar } = facts;
  const days = workingCalendar(calendar, withdrawnOn ?? endedOn ?? today);
  return dueDay(facts, startedOn, days) ?? (dueTerm(facts) === null ? UNDATED : BEYOND_CALENDARS);
}
