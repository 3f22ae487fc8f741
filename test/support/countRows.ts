import type { Client } from 'pg';

/** The tables that a running subgraph folds into each other, whether anything was done or not. */
export const ROLL_UPS: readonly string[] = ['count_deltas', 'count_days', 'count_months'];

/** Gives how many rows each table has, but for those named. Needs the owner's connection, which sees all rows. */
export async function countRows(
  database: Client,
  except: readonly string[] = [],
): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await database.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables.filter((table) => !except.includes(table.name))) {
    const { rows } = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${name}"`);
    counts[name] = rows[0]?.count ?? Number.NaN;
  }
  return counts;
}
