import type { Client } from 'pg';
import type { DatabaseUrls } from '../../../shared/database/Database.js';
import { asOwner } from '../../../shared/running/asOwner.js';
import { withBareTables } from '../load/withBareTables.js';

const TABLES = ['events', 'obligations'] as const;

/**
 * Makes `plain_events` and `plain_obligations` where there are none: of the same columns, checks, keys, references,
 * indexes, row-level security and rows as the ledger's, without its triggers.
 */
export async function preparePlainTables(urls: DatabaseUrls): Promise<void> {
  const owner = <T>(act: (client: Client) => Promise<T>) =>
    asOwner(urls.ownerUrl, new AbortController().signal, act);
  const isThere = await owner(async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('plain_events') AS found`);
    return rows[0]?.found !== null;
  });
  if (isThere) return;
  await owner(makeTables);
  const plain = TABLES.map((table) => `plain_${table}`);
  await withBareTables(urls, plain, () => owner(copyRows));
}

async function makeTables(owner: Client): Promise<void> {
  for (const table of TABLES) {
    await owner.query(`CREATE TABLE plain_${table} (LIKE ${table} INCLUDING ALL)`);
    await owner.query(`ALTER TABLE plain_${table} ENABLE ROW LEVEL SECURITY`);
  }
  const { rows } = await owner.query<{ make: string }>(
    `SELECT format('CREATE POLICY %I ON plain_%s FOR %s', policyname, tablename, cmd)
       || coalesce(' USING (' || qual || ')', '') || coalesce(' WITH CHECK (' || with_check || ')', '') AS make
     FROM pg_policies WHERE tablename = ANY ($1)
     UNION ALL
     SELECT format('ALTER TABLE plain_%s ADD %s', conrelid::regclass,
       replace(pg_get_constraintdef(oid), 'REFERENCES ', 'REFERENCES plain_'))
     FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[])`,
    [TABLES],
  );
  for (const { make } of rows) await owner.query(make);
}

async function copyRows(owner: Client): Promise<void> {
  for (const table of TABLES) {
    const { rows } = await owner.query<{ columns: string }>(
      `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
      [table],
    );
    const columns = rows[0]?.columns;
    await owner.query(`INSERT INTO plain_${table} (${columns}) SELECT ${columns} FROM ${table}`);
  }
}
