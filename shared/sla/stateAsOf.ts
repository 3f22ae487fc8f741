import { earliest, type PlainDate } from '../time/PlainDate.js';
import type { ObligationFacts } from './Facts.js';
import type { State } from './State.js';

/**
 * Gives the obligation as it stood at the end of the day `asOf`, or null where it had not started: an end or a
 * withdrawal on a later day has not happened yet. It is judged by the calendar known on the earliest of `asOf`, the
 * day its clock stopped and `knownOn`: a bank holiday announced while the clock runs moves the due day, one announced
 * later turns no old verdict.
 */
export function stateAsOf(
  facts: ObligationFacts,
  asOf: PlainDate,
  knownOn: PlainDate | null = null,
): State | null {
  const { kind, terms, fixedOn, calendar, startedOn } = facts;
  if (startedOn > asOf) return null;
  const withdrawnOn = by(asOf, facts.withdrawnOn);
  const endedOn = withdrawnOn === null ? by(asOf, facts.endedOn) : null;
  return {
    kind,
    terms,
    fixedOn,
    calendar,
    startedOn,
    endedOn,
    withdrawnOn,
    asOf,
    knownOn: earliest(asOf, endedOn, withdrawnOn, knownOn),
  };
}

function by(asOf: PlainDate, day: PlainDate | null): PlainDate | null {
  return day !== null && day <= asOf ? day : null;
}
