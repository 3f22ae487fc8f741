import type { PlainDate } from '../time/PlainDate.js';
import type { WorkingCalendar } from './calendars/WorkingCalendar.js';
import { dueTerm } from './dueTerm.js';
import type { Owed } from './Facts.js';
import { lastDayOfTerm } from './lastDayOfTerm.js';

/**
 * Gives the last day in time for what is owed; null where the document gives none, and where the working calendar does
 * not reach the start or that day. A fixed day is due whatever the start.
 */
export function dueDay(owed: Owed, startedOn: PlainDate, days: WorkingCalendar): PlainDate | null {
  const term = dueTerm(owed);
  if (term !== null) return lastDayOfTerm(term, startedOn, days);
  return owed.kind === 'CALENDAR_DATE' ? owed.fixedOn : null;
}
