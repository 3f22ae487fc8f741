import type { PlainDate } from '../time/PlainDate.js';
import type { WorkingCalendar } from './calendars/WorkingCalendar.js';
import { claimsOf } from './claimsOf.js';
import { dueDay } from './dueDay.js';
import { dueNote } from './dueNote.js';
import type { Calendar, DueDate, Owed, TierDue } from './Facts.js';
import { lastDayOfTerm } from './lastDayOfTerm.js';
import { workingCalendar } from './workingCalendar.js';

/**
 * Gives the due day of what is owed, with its tiers, by the bank holidays known by the end of the day `knownOn`.
 * `dueOn` is null where the document gives no day, and where working days are counted and the start or the due day
 * lies outside the published calendars: 2010-01-01 to the end of the last year published by `knownOn`. `note` then
 * says why. A fixed day is due whatever the start.
 */
export function dueDate(owed: Owed, startedOn: PlainDate, calendar: Calendar, knownOn: PlainDate): DueDate {
  const days = workingCalendar(calendar, knownOn);
  const dueOn = dueDay(owed, startedOn, days);
  const tiers = tiersDue(owed, startedOn, days);
  return { dueOn, tiers, note: dueNote(owed, startedOn, dueOn, calendar, knownOn) };
}

function tiersDue(owed: Owed, startedOn: PlainDate, days: WorkingCalendar): readonly TierDue[] {
  return claimsOf(owed).flatMap((tier) => {
    const dueOn = lastDayOfTerm({ within: tier.withinDays, unit: tier.unit }, startedOn, days);
    return dueOn === null ? [] : [{ ...tier, dueOn }];
  });
}
