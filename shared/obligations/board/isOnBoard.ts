import type { ObligationFacts } from '../../sla/Facts.js';
import { judge } from '../../sla/judge.js';
import type { BoardQuestion } from './BoardQuestion.js';

type Judged = Pick<BoardQuestion, 'filter' | 'asOf'>;

/** Tells whether the filter asks for what only a verdict says. */
export function asksForVerdict({ filter: { statuses, dueFrom, dueTo } }: Judged): boolean {
  return statuses !== null || dueFrom !== null || dueTo !== null;
}

/**
 * Tells whether an obligation had started by the day asked about and has, judged as of that day, a status and due day
 * that the filter lets through. What has no due day lies in no range of days.
 */
export function isOnBoard(facts: ObligationFacts, { filter, asOf }: Judged): boolean {
  const verdict = judge(facts, asOf);
  if (verdict === null) return false;
  const { statuses, dueFrom, dueTo } = filter;
  const { status, dueOn } = verdict;
  if (statuses !== null && !statuses.includes(status)) return false;
  if (dueFrom === null && dueTo === null) return true;
  return dueOn !== null && (dueFrom === null || dueOn >= dueFrom) && (dueTo === null || dueOn <= dueTo);
}
