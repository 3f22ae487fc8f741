import { Client } from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { DatabaseUrls } from '../../../../shared/database/Database.js';
import { prepareEmbeddedDatabase } from '../../../../shared/database/embedded/prepareEmbeddedDatabase.js';
import { createTestDatabase } from '../../../support/testPostgres.js';

let urls: DatabaseUrls;

beforeAll(async () => {
  urls = await createTestDatabase('prepared');
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

describe('prepareEmbeddedDatabase', () => {
  it('gives the application a role that row-level security binds', async () => {
    const rights = await ask(
      urls.appUrl,
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, rolcanlogin,
              (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o') AS owned,
              (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
       FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(rights).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      rolcanlogin: true,
      owned: 0,
      memberships: 0,
    });
  });

  it.each([
    ['change tables', 'CREATE TABLE mine (id integer)', 'permission denied for schema public'],
    ['keep data in temporary tables', 'CREATE TEMP TABLE mine (id integer)', 'permission denied'],
    ['make schemas', 'CREATE SCHEMA mine', 'permission denied for database'],
    ['become the owner', `SET ROLE postgres`, 'permission denied to set role'],
  ])('does not let the application %s', async (_why, sql, refusal) => {
    await expect(ask(urls.appUrl, sql)).rejects.toThrow(refusal);
  });

  it.each([
    ['the application', 'appUrl'],
    ['the owner', 'ownerUrl'],
  ] as const)('keeps %s of one database out of another', async (_who, key) => {
    const other = new URL((await createTestDatabase('other'))[key]);
    for (const database of [new URL(urls.appUrl).pathname, '/postgres', '/template1']) {
      other.pathname = database;
      await expect(ask(other.href, 'SELECT 1')).rejects.toThrow('permission denied for database');
    }
  });

  it('changes nothing when it is repeated', async () => {
    const name = new URL(urls.ownerUrl).pathname.slice(1);
    await ask(urls.ownerUrl, 'CREATE TABLE kept (id integer)');
    expect(await prepareEmbeddedDatabase(inject('postgresPort'), name)).toEqual(urls);
    expect(await ask(urls.ownerUrl, 'SELECT count(*)::int AS rows FROM kept')).toEqual({ rows: 0 });
  });

  it('may be asked for by several processes at once', async () => {
    const name = `twice_${process.hrtime.bigint()}`;
    const both = await Promise.all([1, 2].map(() => prepareEmbeddedDatabase(inject('postgresPort'), name)));
    expect(await ask(both[0]?.appUrl ?? '', 'SELECT current_user::text AS role')).toEqual({
      role: `${name}_app`,
    });
  });

  it('takes plain names only, since a name becomes part of statements', async () => {
    await expect(prepareEmbeddedDatabase(inject('postgresPort'), 'x; DROP')).rejects.toThrow('cannot name');
  });
});
