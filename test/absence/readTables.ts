import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import { childMaintenance } from '../../subgraphs/child-maintenance/subgraph.js';
import type { Pools } from './Pools.js';
import { askOwner, type Databases } from './Side.js';

const OWN = childMaintenance.names.agency;

/** Which agencies' databases are to be the same on both sides, row by row. */
export const OTHER_AGENCIES = subgraphs.map(({ names }) => names.agency).filter((agency) => agency !== OWN);

interface Table {
  readonly name: string;
}

const TABLES = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;

/**
 * Gives what each table of an agency's database holds, the audit trail with it, as one hash a table. Audit lines count
 * without their ids: several agencies draw theirs at once.
 */
export async function readTables(
  databases: Databases,
  agency: string,
): Promise<Readonly<Record<string, string>>> {
  const tables = await askOwner<Table>(databases, agency, TABLES);
  const hashes = tables.map(({ name }) => {
    const row = name === 'audit_lines' ? `to_jsonb(t) - 'id'` : 'to_jsonb(t)';
    return `SELECT '${name}' AS name, count(*) || ' ' || md5(string_agg(row::text, ',' ORDER BY row::text)) AS hash
      FROM (SELECT ${row} AS row FROM "${name}" t) rows`;
  });
  const rows = await askOwner<{ name: string; hash: string }>(databases, agency, hashes.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** Gives every id in an agency's database, be it the row's own or another's. */
export async function readIds(databases: Databases, agency: string): Promise<readonly string[]> {
  const columns = await askOwner<{ ids: string }>(
    databases,
    agency,
    `SELECT format('SELECT %I::text AS id FROM %I', column_name, table_name) AS ids FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'uuid' AND table_name NOT IN ('audit_lines', 'commands')`,
  );
  const ids = `SELECT DISTINCT id FROM (${columns.map((column) => column.ids).join(' UNION ALL ')}) ids
    WHERE id IS NOT NULL ORDER BY id`;
  return (await askOwner<{ id: string }>(databases, agency, ids)).map(({ id }) => id);
}

/** Gives the version of every record of an agency, and its table, by its id. */
export async function readRecords(databases: Databases, agency: string): Promise<Pools['records']> {
  const tables = await askOwner<{ rows: string }>(
    databases,
    agency,
    `SELECT format('SELECT id::text, version, %L AS "table" FROM %I', table_name, table_name) AS rows FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'version'`,
  );
  const rows = await askOwner<{ id: string; version: number; table: string }>(
    databases,
    agency,
    tables.map((table) => table.rows).join(' UNION ALL '),
  );
  return new Map(rows.map(({ id, ...record }) => [id, record]));
}
