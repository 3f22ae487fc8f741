import type { EntityManager } from 'typeorm';
import type { Entry, ObligationEntries } from './asRecordedBy.js';

interface EntryRow extends Entry {
  readonly obligation: string;
  readonly of: keyof ObligationEntries;
}

/** Gives all that was entered about the days of each of these obligations, superseded entries too. One statement. */
export async function readEntries(
  manager: EntityManager,
  obligations: readonly string[],
): Promise<ReadonlyMap<string, ObligationEntries>> {
  const rows: EntryRow[] = await manager.query(
    `WITH RECURSIVE entries AS (
       SELECT o.id AS obligation, behind.of, 0 AS back, e.happened_on, e.recorded_at, e.supersedes
       FROM obligations o
       CROSS JOIN LATERAL (VALUES ('start', o.start_event), ('end', o.end_event), ('withdrawal', o.withdraw_event))
         AS behind (of, event)
       JOIN events e ON e.id = behind.event
       WHERE o.id = ANY ($1)
       UNION ALL
       SELECT later.obligation, later.of, later.back + 1, e.happened_on, e.recorded_at, e.supersedes
       FROM entries later JOIN events e ON e.id = later.supersedes
     )
     SELECT obligation, of, happened_on AS "happenedOn", recorded_at AS "recordedAt" FROM entries ORDER BY back DESC`,
    [obligations],
  );
  return new Map(
    obligations.map((id) => [id, entriesIn(rows.filter(({ obligation }) => obligation === id))]),
  );
}

function entriesIn(rows: readonly EntryRow[]): ObligationEntries {
  const entriesOf = (day: EntryRow['of']) => rows.filter((row) => row.of === day);
  return { start: entriesOf('start'), end: entriesOf('end'), withdrawal: entriesOf('withdrawal') };
}
