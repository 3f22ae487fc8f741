import type { EntityManager } from 'typeorm';
import type { Entry, ObligationEntries } from './asRecordedBy.js';

interface EntryRow extends Entry {
  readonly of: keyof ObligationEntries;
}

/** Gives all that was entered about an obligation's days, superseded entries too. One statement. */
export async function readEntries(manager: EntityManager, obligation: string): Promise<ObligationEntries> {
  const rows: EntryRow[] = await manager.query(
    `WITH RECURSIVE entries AS (
       SELECT behind.of, 0 AS back, e.happened_on, e.recorded_at, e.supersedes
       FROM obligations o
       CROSS JOIN LATERAL (VALUES ('start', o.start_event), ('end', o.end_event), ('withdrawal', o.withdraw_event))
         AS behind (of, event)
       JOIN events e ON e.id = behind.event
       WHERE o.id = $1
       UNION ALL
       SELECT later.of, later.back + 1, e.happened_on, e.recorded_at, e.supersedes
       FROM entries later JOIN events e ON e.id = later.supersedes
     )
     SELECT of, happened_on AS "happenedOn", recorded_at AS "recordedAt" FROM entries ORDER BY back DESC`,
    [obligation],
  );
  const entriesOf = (day: EntryRow['of']) => rows.filter((row) => row.of === day);
  return { start: entriesOf('start'), end: entriesOf('end'), withdrawal: entriesOf('withdrawal') };
}
