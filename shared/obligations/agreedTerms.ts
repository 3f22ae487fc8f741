import type { EntityManager } from 'typeorm';
import type { Term } from '../agreements/Standard.js';
import type { PlainDate } from '../time/PlainDate.js';

/** An obligation that is about to start. */
interface Starting {
  readonly standard: string;
  readonly owedBy: string;
  readonly owedTo: readonly string[];
}

/** The table of variations, which an agency has where it keeps how its bodies run their agreements. */
const VARIATIONS = 'agreement_variations';

/**
 * Gives, for each obligation that is about to start on this day, the terms that its two bodies have agreed beyond the
 * standard: those agreed last, on that day or before. Null where the standard's own hold, as they do wherever it is
 * owed to more than one body. One statement at most.
 */
export async function agreedTerms(
  manager: EntityManager,
  startedOn: PlainDate,
  starting: readonly Starting[],
): Promise<readonly (readonly Term[] | null)[]> {
  if (!manager.connection.entityMetadatas.some(({ tableName }) => tableName === VARIATIONS))
    return starting.map(() => null);
  const found: { terms: readonly Term[] | null }[] = await manager.query(
    `SELECT (
       SELECT v.terms FROM ${VARIATIONS} v
       WHERE v.kept_by = s."owedBy" AND v.counterpart = s."owedTo" AND v.standard = s.standard AND v.agreed_on <= $2
       ORDER BY v.agreed_on DESC, v.recorded_at DESC, v.id LIMIT 1
     ) AS terms
     FROM json_to_recordset($1) AS s (place int, standard text, "owedBy" text, "owedTo" text)
     ORDER BY s.place`,
    [JSON.stringify(starting.map(pairOf)), startedOn],
  );
  return found.map(({ terms }) => terms);
}

function pairOf({ standard, owedBy, owedTo }: Starting, place: number): object {
  const [obligee, ...others] = owedTo;
  return { place, standard, owedBy, owedTo: others.length > 0 ? null : obligee };
}
