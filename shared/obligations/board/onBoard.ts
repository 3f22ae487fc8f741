import type { BoardQuestion } from './BoardQuestion.js';
import { asksForRunningOnly, conditionsFrom, conditionValues } from './conditions.js';
import type { DueRange } from './dueRanges.js';

/** What is counted of a board. */
export interface Counting {
  readonly parties: readonly string[];
  readonly question: Pick<BoardQuestion, 'filter' | 'asOf'>;
  /** Whether all that is recorded has happened by the day asked about. */
  readonly isNow: boolean;
}

/** Of an obligation `o`, all by which the kernel tells one from another: seven columns. */
export const GROUPED_FACTS = `o.kind, o.terms, o.fixed_on AS "fixedOn", o.calendar, o.started_on AS "startedOn",
  o.ended_on AS "endedOn", o.withdrawn_on AS "withdrawnOn"`;

/** Gives the ids of the caller's obligations in a stretch of due order. */
export function idsOnBoard({ question, isNow }: Counting): string {
  const isOpenOnly = isNow && asksForRunningOnly(question);
  return `SELECT obligation_id FROM obligation_parties p
      WHERE p.party = ANY ($1) AND p.due_on BETWEEN $2::date AND $3::date ${isOpenOnly ? 'AND p.is_open' : ''}`;
}

/** What PostgreSQL can tell of such an obligation `o`. */
export const ON_BOARD = conditionsFrom(4);

/** Gives the values of both. */
export function valuesOnBoard({ parties, question }: Counting, { from, to }: DueRange): unknown[] {
  return [parties, from, to, ...conditionValues(question)];
}
