import type { Tier, TierVerdict } from './Facts.js';
import { lastDayOfTerm } from './lastDayOfTerm.js';
import type { State } from './State.js';
import { tierOutcome } from './tierOutcome.js';
import { workingCalendar } from './workingCalendar.js';

/**
 * Gives how a case, as it stood on a day, counts towards a claim about many. Where its last day in time cannot be told,
 * because the published calendars do not reach it, that is OPEN, unless it ended or was withdrawn within them and so
 * surely by that day.
 */
export function claimOutcome(state: State, { withinDays, unit }: Omit<Tier, 'target'>): TierVerdict {
  const days = workingCalendar(state.calendar, state.knownOn);
  const dueOn = lastDayOfTerm({ within: withinDays, unit }, state.startedOn, days);
  if (dueOn !== null) return tierOutcome(state, dueOn);
  if (state.startedOn < days.knownFrom) return 'OPEN';
  const outcome = tierOutcome(state, days.knownThrough);
  return outcome === 'MISSED' ? 'OPEN' : outcome;
}
