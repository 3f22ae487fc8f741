import type { Term } from '../agreements/Standard.js';
import type { PlainDate } from '../time/PlainDate.js';
import { calendarNames } from './calendarNames.js';
import { dueTerm } from './dueTerm.js';
import type { Calendar, Owed } from './Facts.js';
import { kindRules } from './kindRules.js';
import { workingCalendar } from './workingCalendar.js';

/** Gives what must be said of a due day, or why `dueOn` is null; null where the day speaks for itself. */
export function dueNote(
  owed: Owed,
  startedOn: PlainDate,
  dueOn: PlainDate | null,
  calendar: Calendar,
  knownOn: PlainDate,
): string | null {
  const rule = kindRules[owed.kind];
  if (rule.dueBy === null) return rule.note;
  const term = dueTerm(owed);
  if (term === null) return withoutTerm(owed);
  return dueOn === null ? outOfReach(term, startedOn, calendar, knownOn) : chosenReading(owed, term);
}

function withoutTerm({ kind, fixedOn }: Owed): string | null {
  if (kind !== 'CALENDAR_DATE') return 'No term is on record.';
  return fixedOn === null ? 'The document gives no full date.' : null;
}

function outOfReach(term: Term, startedOn: PlainDate, calendar: Calendar, knownOn: PlainDate): string {
  if (term.unit !== 'WORKING_DAYS') return 'Nothing is counted from a start after the year 9899.';
  const { knownFrom, knownThrough } = workingCalendar(calendar, knownOn);
  const known = `The bank holidays of ${calendarNames[calendar]} are known from ${knownFrom} to ${knownThrough}, as published by ${knownOn}`;
  return `${known}: the ${startedOn < knownFrom ? 'start lies before' : 'due day lies after'}.`;
}

function chosenReading({ kind, terms }: Owed, term: Term): string | null {
  if (kind === 'UNDEFINED_TARGET')
    return `Our reading: ${wordsOf(term)}; the document does not define the target.`;
  const [, window] = terms;
  if (kind !== 'CALENDAR_DATE' || window === undefined) return null;
  return `Our reading: the end of the ${wordsOf(term)}; whether the ${wordsOf(window)} named with them lie before or after it, the document does not say.`;
}

function wordsOf({ within, unit }: Term): string {
  return `${within} ${unit.toLowerCase().replace('_', ' ')}`;
}
