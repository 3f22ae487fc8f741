import type { PlainDate } from '../time/PlainDate.js';
import type { ObligationFacts } from './Facts.js';
import { stateAsOf } from './stateAsOf.js';
import { workingCalendar } from './workingCalendar.js';

/**
 * Gives for how many working days somebody has held what is owed, as of a day: the working dates after the start up to
 * the end or withdrawal, or up to `asOf` while it runs. The day of the start never counts, as in every limit, so that
 * of two who hold it one after the other each day counts for one. By the calendar that judges it. Null where it had
 * not started, and outside the published calendars. `Our reading`: no document says how such days are counted.
 */
export function workingDaysHeld(facts: ObligationFacts, asOf: PlainDate, knownOn?: PlainDate): number | null {
  const state = stateAsOf(facts, asOf, knownOn);
  if (state === null) return null;
  const { calendar, startedOn, endedOn, withdrawnOn } = state;
  return workingCalendar(calendar, state.knownOn).workingDaysAfter(startedOn, withdrawnOn ?? endedOn ?? asOf);
}
