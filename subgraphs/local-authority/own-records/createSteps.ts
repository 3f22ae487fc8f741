import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';

/** Rows that say what one entry about a record held beyond its day. A row's id is that of the entry. */
interface StepTable {
  readonly table: string;
  /** The column that names the record. */
  readonly of: string;
  /** The columns, by the names of the fields. */
  readonly columns: Readonly<Record<string, string>>;
  /** The field that holds the day of the entry. */
  readonly day: string;
}

/** The day of a step as it stands after corrections: that of the last entry of those that supersede each other. */
const DAY = `(WITH RECURSIVE entry AS (
    SELECT id, happened_on FROM events WHERE id = step.id
    UNION ALL
    SELECT later.id, later.happened_on FROM events later JOIN entry ON later.supersedes = entry.id
  ) SELECT happened_on FROM entry WHERE NOT EXISTS (SELECT 1 FROM events WHERE supersedes = entry.id))`;

/** How steps are read: within a transaction, or by a loader; each record's the earliest day first. One statement for all. */
interface Steps<Step> {
  readonly read: (manager: EntityManager, records: readonly string[]) => Promise<readonly Step[]>;
  readonly loaderOf: (context: AgencyContext) => { load(record: string): Promise<readonly Step[]> };
}

/** Gives how the steps of a table are read. */
export function createSteps<Step>({ table, of, columns, day }: StepTable): Steps<Step> {
  const fields = Object.entries(columns).map(([field, column]) => `step.${column} AS "${field}"`);
  const statement = `SELECT step.id, step.${of} AS record, ${fields.join(', ')}, ${DAY} AS "${day}"
    FROM ${table} step JOIN events made USING (id)
    WHERE step.${of} = ANY ($1) ORDER BY "${day}", made.recorded_at, step.id`;
  type Row = Step & { readonly record: string };
  const read = (manager: EntityManager, records: readonly string[]): Promise<Row[]> =>
    manager.query(statement, [records]);
  const loaderOf = defineLoader<string, readonly Step[]>([], async (context, records) => {
    const groups = new Map<string, Row[]>();
    for (const row of await casesOf(context).read<Row[]>([], (manager) => read(manager, records)))
      groups.set(row.record, [...(groups.get(row.record) ?? []), row]);
    return groups;
  });
  return { read, loaderOf };
}
