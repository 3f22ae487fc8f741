import type { EntityManager } from 'typeorm';
import type { ObligationFacts } from '../../sla/Facts.js';
import { earliest } from '../../time/PlainDate.js';
import { authoritiesIn } from '../questions/narrowing.js';
import type { DaysHeldQuestion } from './DaysHeldQuestion.js';

/** Chains that are alike to the kernel: the same standard, terms, calendar, start, and end or withdrawal by then. */
export interface AlikeChains extends ObligationFacts {
  readonly standard: string;
  readonly count: number;
}

/** Legs that are alike, which the same office owed. */
export interface AlikeLegs extends AlikeChains {
  readonly owedBy: string;
  readonly office: string | null;
  /** Whether they are legs of late chains. */
  readonly isOfLate: boolean;
}

/** Of what started in the period, as it stood as of the day: $1 to $6. Several of the caller's bodies may see one part. */
const partsFor = (parties: readonly string[]) =>
  `SELECT ${parties.length === 1 ? '' : 'DISTINCT ON (obligation_id, chain_id)'} chain_id, is_leg, standard, kind, terms,
     fixed_on, calendar, owed_by, office, started_on, CASE WHEN ended_on <= $4::date THEN ended_on END AS ended_on,
     CASE WHEN withdrawn_on <= $4::date THEN withdrawn_on END AS withdrawn_on
   FROM chain_parts
   WHERE party = ANY ($1::text[]) AND chain_started_on BETWEEN $2 AND $3 AND started_on <= $4
     AND ($5::text[] IS NULL OR local_authority = ANY ($5)) AND ($6::text IS NULL OR is_leg OR standard = $6)`;

const FACTS = `standard, kind, terms, fixed_on AS "fixedOn", calendar, started_on AS "startedOn", ended_on AS "endedOn",
  withdrawn_on AS "withdrawnOn"`;

/** Gives the chains that a question is about and these bodies are a party to, in groups. One statement. */
export function readChainGroups(
  manager: EntityManager,
  question: DaysHeldQuestion,
  parties: readonly string[],
): Promise<AlikeChains[]> {
  return manager.query(
    `SELECT ${FACTS}, count(*)::int AS count FROM (${partsFor(parties)}) AS parts
     WHERE NOT is_leg GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
    parametersOf(question, parties),
  );
}

/** Gives the legs of those chains in groups, apart by whether their chain is among these, which are late. One statement. */
export function readLegGroups(
  manager: EntityManager,
  question: DaysHeldQuestion,
  parties: readonly string[],
  late: readonly AlikeChains[],
): Promise<AlikeLegs[]> {
  return manager.query(
    `WITH parts AS MATERIALIZED (${partsFor(parties)}),
     late AS (
       SELECT * FROM jsonb_to_recordset($7) AS given (standard text, kind text, terms jsonb, "fixedOn" date, calendar text,
         "startedOn" date, "endedOn" date)
     ),
     chains AS (
       SELECT c.chain_id, late.standard IS NOT NULL AS is_late
       FROM parts c LEFT JOIN late ON c.withdrawn_on IS NULL
         AND (c.standard, c.kind, c.terms, c.calendar, c.started_on)
           = (late.standard, late.kind, late.terms, late.calendar, late."startedOn")
         AND coalesce(c.fixed_on, 'infinity') = coalesce(late."fixedOn", 'infinity')
         AND coalesce(c.ended_on, 'infinity') = coalesce(late."endedOn", 'infinity')
       WHERE NOT c.is_leg
     ),
     legs AS (SELECT parts.*, chains.is_late FROM parts JOIN chains USING (chain_id) WHERE parts.is_leg)
     SELECT ${FACTS}, owed_by AS "owedBy", office, is_late AS "isOfLate", count(*)::int AS count
     FROM legs GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`,
    [...parametersOf(question, parties), JSON.stringify(late)],
  );
}

function parametersOf(question: DaysHeldQuestion, parties: readonly string[]): unknown[] {
  const { from, to, asOf, standard } = question;
  // What had not started by the day asked about counts nowhere.
  return [parties, from, earliest(to, asOf), asOf, authoritiesIn(question), standard];
}
