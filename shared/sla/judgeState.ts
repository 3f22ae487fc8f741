import { dayNumber, type PlainDate } from '../time/PlainDate.js';
import { dueDate } from './dueDate.js';
import { dueTerm } from './dueTerm.js';
import type { ObligationStatus, Verdict } from './Facts.js';
import { kindRules } from './kindRules.js';
import type { State } from './State.js';
import { tierOutcome } from './tierOutcome.js';
import { workingCalendar } from './workingCalendar.js';

/** The most working days left at which an obligation is due soon. */
const SOON = 2;

/** Gives the verdict on an obligation as it stood on a day, by the calendar of the state and no other. */
export function judgeState(state: State): Verdict {
  const { startedOn, endedOn, calendar, knownOn } = state;
  const { dueOn, tiers } = dueDate(state, startedOn, calendar, knownOn);
  const workingDaysLeft = countLeft(state, dueOn);
  return {
    dueOn,
    status: statusOf(state, dueOn, workingDaysLeft),
    workingDaysTaken:
      endedOn === null ? null : workingCalendar(calendar, knownOn).workingDaysAfter(startedOn, endedOn),
    workingDaysLeft,
    tiers: tiers.map((tier) => ({ ...tier, outcome: tierOutcome(state, tier.dueOn) })),
  };
}

function isRunning({ endedOn, withdrawnOn }: State): boolean {
  return endedOn === null && withdrawnOn === null;
}

function countLeft(state: State, dueOn: PlainDate | null): number | null {
  if (dueOn === null || !isRunning(state) || state.asOf > dueOn) return null;
  return workingCalendar(state.calendar, state.knownOn).workingDaysAfter(state.asOf, dueOn);
}

function statusOf(state: State, dueOn: PlainDate | null, workingDaysLeft: number | null): ObligationStatus {
  if (state.withdrawnOn !== null) return 'WITHDRAWN';
  const rule = kindRules[state.kind];
  if (rule.dueBy === null) return rule.status;
  if (dueOn === null) return statusWithoutDueDay(state);
  if (state.endedOn !== null) return state.endedOn <= dueOn ? 'MET' : rule.endedPastDue;
  if (state.asOf > dueOn) return rule.runningPastDue;
  // Outside the published calendars working days cannot be counted, but there are never more of them than days.
  const atMost = workingDaysLeft ?? dayNumber(dueOn) - dayNumber(state.asOf);
  return atMost <= SOON ? 'DUE_SOON' : 'RUNNING';
}

/** A due day after the published calendars is later than any day in them, so what ended in them ended in time. */
function statusWithoutDueDay(state: State): ObligationStatus {
  const { knownFrom, knownThrough } = workingCalendar(state.calendar, state.knownOn);
  if (dueTerm(state) === null || state.startedOn < knownFrom) return 'UNTIMED';
  if (state.endedOn === null) return 'RUNNING';
  return state.endedOn <= knownThrough ? 'MET' : 'UNTIMED';
}
