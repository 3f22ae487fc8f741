import type { PlainDate } from '../time/PlainDate.js';
import type { Tier, TierVerdict } from './Facts.js';
import { lastDayOfTerm } from './lastDayOfTerm.js';
import type { AlikeCases, TierCounts } from './Population.js';
import type { State } from './State.js';
import { stateAsOf } from './stateAsOf.js';
import { tierOutcome } from './tierOutcome.js';
import { workingCalendar } from './workingCalendar.js';

/**
 * Counts how cases stood towards one tier as of a day; those not started by then count nowhere. A case whose last day
 * in time cannot be told, because the published calendars do not reach it, is not yet measured, unless it ended or was
 * withdrawn within them and so surely by that day.
 */
export function tierCounts(
  cases: Iterable<AlikeCases>,
  tier: Omit<Tier, 'target'>,
  asOf: PlainDate,
): TierCounts {
  const count: Record<TierVerdict, number> = { WITHIN: 0, MISSED: 0, OPEN: 0, APART: 0 };
  for (const facts of cases) {
    const state = stateAsOf(facts, asOf);
    if (state !== null) count[outcomeOf(state, tier)] += facts.count ?? 1;
  }
  const { WITHIN: within, MISSED: missed, OPEN: notYetMeasured, APART: apart } = count;
  return { within, measured: within + missed, notYetMeasured, apart };
}

function outcomeOf(state: State, { withinDays, unit }: Omit<Tier, 'target'>): TierVerdict {
  const days = workingCalendar(state.calendar, state.knownOn);
  const dueOn = lastDayOfTerm({ within: withinDays, unit }, state.startedOn, days);
  if (dueOn !== null) return tierOutcome(state, dueOn);
  if (state.startedOn < days.knownFrom) return 'OPEN';
  const outcome = tierOutcome(state, days.knownThrough);
  return outcome === 'MISSED' ? 'OPEN' : outcome;
}
