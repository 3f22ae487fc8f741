import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** An entry as it stands after corrections. */
interface OwnEntry {
  readonly id: string;
  readonly day: PlainDate;
}

/** Gives the entry that something happened to a record, as it stands after corrections, within a transaction; null where it has not happened. */
export async function findOwnEntry(
  manager: EntityManager,
  record: string,
  kind: string,
): Promise<OwnEntry | null> {
  const [entry]: OwnEntry[] = await manager.query(
    `SELECT id, happened_on AS day FROM events entry
     WHERE subject_reference = $1 AND kind = $2
       AND NOT EXISTS (SELECT 1 FROM events WHERE supersedes = entry.id)
     ORDER BY recorded_at, id LIMIT 1`,
    [record, kind],
  );
  return entry ?? null;
}
