import { earliest, type PlainDate } from '../time/PlainDate.js';
import type { ObligationFacts } from './Facts.js';
import { stateAsOf } from './stateAsOf.js';
import { workingCalendar } from './workingCalendar.js';

/**
 * Gives for how many working days of a chain none of these legs ran, as of a day: the working dates after its start up
 * to its end or withdrawal, or up to `asOf`, that lie in no leg's. By the calendar that judges the chain. Null where
 * the chain had not started, and outside the published calendars.
 */
export function workingDaysUnheld(
  chain: ObligationFacts,
  legs: readonly ObligationFacts[],
  asOf: PlainDate,
  knownOn?: PlainDate,
): number | null {
  const state = stateAsOf(chain, asOf, knownOn);
  if (state === null) return null;
  const calendar = workingCalendar(state.calendar, state.knownOn);
  const end = stopOf(chain, asOf);
  let held = state.startedOn;
  let unheld: number | null = 0;
  for (const leg of [...legs.filter(({ startedOn }) => startedOn < end)].sort(byStart)) {
    unheld = sum(unheld, calendar.workingDaysAfter(held, leg.startedOn));
    held = latest(held, earliest(end, stopOf(leg, asOf)));
  }
  return sum(unheld, calendar.workingDaysAfter(held, end));
}

function stopOf({ endedOn, withdrawnOn }: ObligationFacts, asOf: PlainDate): PlainDate {
  return earliest(asOf, withdrawnOn ?? endedOn);
}

function byStart(a: ObligationFacts, b: ObligationFacts): number {
  return a.startedOn < b.startedOn ? -1 : 1;
}

function latest(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
