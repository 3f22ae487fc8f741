import type { EntityManager } from 'typeorm';
import type { ObligationRecord } from '../ObligationRecord.js';
import { OBLIGATION_COLUMNS } from '../readObligations.js';
import type { BoardQuestion, Position } from './BoardQuestion.js';
import { conditionsFrom, conditionValues } from './conditions.js';

interface Stretch {
  readonly parties: readonly string[];
  readonly question: BoardQuestion;
  /** Whether those that have ended or been withdrawn may be left out. */
  readonly isOpenOnly: boolean;
  readonly after: Position;
  /** The last stored due day. */
  readonly to: string;
  /** How many to look at. */
  readonly count: number;
}

/** What was looked at: all but its place is null where what PostgreSQL can tell already speaks against it. */
export type Candidate =
  | (ObligationRecord & { readonly position: Position })
  | { readonly position: Position; readonly id: null };

/**
 * Gives the caller's next obligations in due order, each once, though several of the caller's bodies may be parties to
 * it. Each body's are read along the index from where the last page ended; nobody else's are touched.
 */
export async function readCandidates(
  manager: EntityManager,
  { parties, question, isOpenOnly, after, to, count }: Stretch,
): Promise<readonly Candidate[]> {
  const [dueOn, id] = after.split(' ');
  return manager.query(
    `WITH places AS (
       SELECT DISTINCT place.due_on, place.obligation_id
       FROM unnest($1::text[]) AS caller (party) CROSS JOIN LATERAL (
         SELECT p.due_on, p.obligation_id FROM obligation_parties p
         WHERE p.party = caller.party AND (p.due_on, p.obligation_id) > ($2::date, $3::uuid) AND p.due_on <= $4::date
           ${isOpenOnly ? 'AND p.is_open' : ''}
         ORDER BY p.due_on, p.obligation_id LIMIT $5
       ) AS place
       ORDER BY 1, 2 LIMIT $5
     )
     SELECT place.due_on::text || ' ' || place.obligation_id AS position, o.*
     FROM places place LEFT JOIN LATERAL (
       SELECT ${OBLIGATION_COLUMNS} FROM obligations o
       WHERE o.id = place.obligation_id AND ${conditionsFrom(6)}
       LIMIT 1
     ) AS o ON true
     ORDER BY place.due_on, place.obligation_id`,
    [parties, dueOn, id, to, count, ...conditionValues(question)],
  );
}
