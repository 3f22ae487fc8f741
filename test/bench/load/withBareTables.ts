import type { Client } from 'pg';
import type { DatabaseUrls } from '../../../shared/database/Database.js';
import { asOwner } from '../../../shared/running/asOwner.js';

/** More than PostgreSQL takes by default to sort for an index: each index is built by itself. */
const SORT_MEMORY = '256MB';

interface Definition {
  readonly table: string;
  readonly drop: string;
  readonly add: string;
  /** As PostgreSQL names it: reference, index, primary key, trigger or unique. */
  readonly kind: 'f' | 'i' | 'p' | 't' | 'u';
}

/**
 * Takes indexes, keys, references and triggers off tables while work fills them, and puts them on again, all built
 * anew and checked; then gathers statistics. Work comes over connections of its own. Where what it fills in breaks a
 * key or a reference, this fails and leaves some of them off. Triggers are not only disabled: where a table has one,
 * COPY writes row by row.
 */
export async function withBareTables(
  { ownerUrl }: DatabaseUrls,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const owner = <T>(act: (client: Client) => Promise<T>) =>
    asOwner(ownerUrl, new AbortController().signal, act);
  const taken = await owner((client) => takeOff(client, tables));
  const restore = (definitions: readonly Definition[], then?: string) =>
    owner(async (client) => {
      await client.query(`SET maintenance_work_mem = '${SORT_MEMORY}'`);
      for (const { add } of definitions) await client.query(add);
      if (then !== undefined) await client.query(then);
    });
  try {
    await work();
  } finally {
    const own = (table: string) => taken.filter((one) => one.table === table && !isReference(one));
    // What was frozen while it was written need not be looked at again, and hardly any was not.
    await Promise.all(tables.map((table) => restore(own(table), `VACUUM (ANALYZE) ${table}`)));
    await restore(taken.filter(isReference));
  }
}

function isReference({ kind }: Definition): boolean {
  return kind === 'f';
}

async function takeOff(owner: Client, tables: readonly string[]): Promise<readonly Definition[]> {
  const found = await definitionsOf(owner, tables);
  await owner.query('BEGIN');
  for (const { drop } of found) await owner.query(drop);
  await owner.query('COMMIT');
  return found;
}

/** References first, as they hang on the keys; then the rest. */
async function definitionsOf(owner: Client, tables: readonly string[]): Promise<readonly Definition[]> {
  const { rows } = await owner.query<Definition>(
    `SELECT conrelid::regclass::text AS table, contype::text AS kind,
       format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
     FROM pg_constraint
     WHERE contype IN ('f', 'p', 'u') AND (conrelid = ANY ($1::regclass[]) OR confrelid = ANY ($1::regclass[]))
     UNION ALL
     SELECT indrelid::regclass::text, 'i', format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     FROM pg_index i
     WHERE indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)
     UNION ALL
     SELECT tgrelid::regclass::text, 't', format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass), pg_get_triggerdef(oid)
     FROM pg_trigger WHERE tgrelid = ANY ($1::regclass[]) AND NOT tgisinternal
     ORDER BY kind`,
    [tables],
  );
  return rows;
}
