import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** Gives the days of what happened to a record, by kind, as they stand after corrections; of several of a kind the last recorded. */
export async function standingEntries(
  manager: EntityManager,
  record: string,
): Promise<ReadonlyMap<string, PlainDate>> {
  const rows: { kind: string; happenedOn: PlainDate }[] = await manager.query(
    `SELECT kind, happened_on AS "happenedOn" FROM events e WHERE subject_reference = $1
       AND NOT EXISTS (SELECT 1 FROM events later WHERE later.supersedes = e.id)
     ORDER BY recorded_at`,
    [record],
  );
  return new Map(rows.map(({ kind, happenedOn }) => [kind, happenedOn]));
}
