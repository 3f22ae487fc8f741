import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** Gives the day on which something happened to a record as it stands after corrections, within a transaction; null where it has not. */
export async function dayOfOwnEvent(
  manager: EntityManager,
  record: string,
  kind: string,
): Promise<PlainDate | null> {
  const [entry]: { day: PlainDate }[] = await manager.query(
    `SELECT happened_on AS day FROM events entry
     WHERE subject_reference = $1 AND kind = $2
       AND NOT EXISTS (SELECT 1 FROM events WHERE supersedes = entry.id)
     ORDER BY recorded_at, id LIMIT 1`,
    [record, kind],
  );
  return entry?.day ?? null;
}
