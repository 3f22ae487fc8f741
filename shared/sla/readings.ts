import type { PlainDate } from '../time/PlainDate.js';
import { calendarNames } from './calendarNames.js';
import { dueTerm } from './dueTerm.js';
import { CALENDARS, type ObligationFacts, type Reading } from './Facts.js';
import { judgeState } from './judgeState.js';
import type { State } from './State.js';
import { stateAsOf } from './stateAsOf.js';

/**
 * Gives the due day and status by other bank holidays than the verdict's: those of the other two calendars, known on
 * the same day as the verdict's; then its own calendar as known on the day it started, and as known on the day asked
 * about, however long ago it ended. Empty where it had not started by then, or no working days decide its due day.
 */
export function readings(facts: ObligationFacts, asOf: PlainDate): readonly Reading[] {
  const state = stateAsOf(facts, asOf);
  if (state === null || dueTerm(state)?.unit !== 'WORKING_DAYS') return [];
  return [
    ...CALENDARS.filter((calendar) => calendar !== state.calendar).map((calendar) =>
      read(`By the bank holidays of ${calendarNames[calendar]}`, { ...state, calendar }),
    ),
    read('By the bank holidays known when it started', { ...state, knownOn: state.startedOn }),
    read('By the bank holidays known on the day asked about', { ...state, knownOn: asOf }),
  ];
}

function read(name: string, state: State): Reading {
  const { dueOn, status } = judgeState(state);
  return { name, calendar: state.calendar, knownOn: state.knownOn, dueOn, status };
}
