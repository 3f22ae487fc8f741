import { CALENDARS } from '../../sla/Facts.js';
import { workingCalendar } from '../../sla/workingCalendar.js';
import { addDays, type PlainDate } from '../../time/PlainDate.js';
import type { BoardQuestion } from '../board/BoardQuestion.js';
import { standardsIn } from '../questions/narrowing.js';
import type { FallingDueQuestion } from './FallingDueQuestion.js';

/** Gives the board on which all stands that a question is about: what runs and is due by the last day in question. */
export function boardOfFallingDue(question: FallingDueQuestion): Pick<BoardQuestion, 'filter' | 'asOf'> {
  const { asOf, owedBy, localAuthority } = question;
  return {
    asOf,
    filter: {
      agencies: null,
      standards: standardsIn(question),
      owedBy: owedBy === null ? null : [owedBy],
      owedTo: null,
      localAuthority,
      statuses: ['DUE_SOON', 'RUNNING'],
      dueFrom: asOf,
      dueTo: lastDay(question),
    },
  };
}

/** The latest day by any calendar before one working day more has come. */
function lastDay({ asOf, inWorkingDays }: FallingDueQuestion): PlainDate {
  const days = CALENDARS.map((name) => {
    const calendar = workingCalendar(name, asOf);
    const next = calendar.addWorkingDays(asOf, inWorkingDays + 1);
    return next === null ? calendar.knownThrough : addDays(next, -1);
  });
  return days.sort().at(-1) ?? asOf;
}
