import type { EntityManager } from 'typeorm';
import type { Term } from '../../agreements/Standard.js';
import type { PlainDate } from '../../time/PlainDate.js';

/** An obligation that is about to start. */
interface Starting {
  readonly standard: string;
  readonly owedBy: string;
  readonly owedTo: readonly string[];
  readonly startedOn: PlainDate;
}

/**
 * Gives the terms that the two bodies have agreed beyond the standard for what starts on this day: those agreed last,
 * on that day or before. Null where the standard's own hold, as they do wherever it is owed to more than one body.
 */
export async function agreedTerms(
  manager: EntityManager,
  { standard, owedBy, owedTo, startedOn }: Starting,
): Promise<readonly Term[] | null> {
  const [obligee, ...others] = owedTo;
  if (obligee === undefined || others.length > 0) return null;
  const [found]: { terms: readonly Term[] }[] = await manager.query(
    `SELECT terms FROM agreement_variations
     WHERE kept_by = $1 AND counterpart = $2 AND standard = $3 AND agreed_on <= $4
     ORDER BY agreed_on DESC, recorded_at DESC, id LIMIT 1`,
    [owedBy, obligee, standard, startedOn],
  );
  return found?.terms ?? null;
}
