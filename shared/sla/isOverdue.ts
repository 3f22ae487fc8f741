import { dueDay } from './dueDay.js';
import { kindRules } from './kindRules.js';
import type { State } from './State.js';
import { workingCalendar } from './workingCalendar.js';

/** Tells whether the status of what still runs is OVERDUE, as `judgeState` does, and nothing else about it. */
export function isOverdue(state: State): boolean {
  const rule = kindRules[state.kind];
  if (rule.dueBy === null || rule.runningPastDue !== 'OVERDUE') return false;
  const dueOn = dueDay(state, state.startedOn, workingCalendar(state.calendar, state.knownOn));
  return dueOn !== null && state.asOf > dueOn;
}
