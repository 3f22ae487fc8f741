import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, DatabaseUrls } from '../../../shared/database/Database.js';
import { openDatabase } from '../../../shared/database/openDatabase.js';
import { createLogger } from '../../../shared/logging/createLogger.js';
import { createTestDatabase } from '../../support/testPostgres.js';

class CreateNotes1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notes (id integer GENERATED ALWAYS AS IDENTITY, words text)`);
    await runner.query('CREATE SEQUENCE numbers');
  }
  async down(): Promise<void> {}
}

class SealNotes1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE sealed (id integer)');
    await runner.query(
      `DO $$ BEGIN EXECUTE format('REVOKE UPDATE ON sealed FROM %I', current_setting('app.role')); END $$`,
    );
  }
  async down(): Promise<void> {}
}

class Broken1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half_done (id integer)');
    await runner.query('CREATE TABLE notes (id integer)');
  }
  async down(): Promise<void> {}
}

const log = createLogger('test', 'silent');
const migrations = [CreateNotes1700000000000, SealNotes1700000000001];
let urls: DatabaseUrls;
let opened: Database[];

beforeEach(async () => {
  urls = await createTestDatabase('opened');
  opened = [];
});

afterEach(async () => {
  for (const database of opened) await database.close();
});

async function open(
  classes: readonly (new () => MigrationInterface)[] = migrations,
  addresses = urls,
): Promise<Database> {
  const database = await openDatabase({ urls: addresses, entities: [], migrations: classes, log });
  opened.push(database);
  return database;
}

async function askOwner(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: urls.ownerUrl });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

describe('openDatabase: migrations', () => {
  it('run once, in order', async () => {
    await open();
    await open();
    expect(await askOwner('SELECT name FROM migrations ORDER BY id')).toEqual(
      migrations.map(({ name }) => name),
    );
  });

  it('run once when several processes start together', async () => {
    await Promise.all([open(), open(), open()]);
    expect(await askOwner('SELECT count(*)::int FROM migrations')).toEqual([2]);
  });

  it('leave nothing behind of one that fails', async () => {
    await expect(open([...migrations, Broken1700000000002])).rejects.toThrow(
      'relation "notes" already exists',
    );
    expect(await askOwner(`SELECT to_regclass('notes')::text, to_regclass('half_done')::text`)).toEqual([
      'notes',
      null,
    ]);
  });

  it('let go of the owner', async () => {
    await open();
    expect(
      await askOwner(
        `SELECT count(*)::int FROM pg_stat_activity
         WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()`,
      ),
    ).toEqual([0]);
  });
});

describe('openDatabase: what the application may do without a word from a migration', () => {
  it.each([
    ['add rows', `INSERT INTO notes (words) VALUES ('a')`],
    ['read rows', 'SELECT * FROM notes'],
    ['change rows', `UPDATE notes SET words = 'b'`],
    ['use sequences', `SELECT nextval('numbers')`],
    ['add what a migration sealed against change', 'INSERT INTO sealed VALUES (1)'],
  ])('%s', async (_why, sql) => {
    const { dataSource } = await open();
    await expect(dataSource.query(sql)).resolves.toBeDefined();
  });

  it.each([
    ['delete rows', 'DELETE FROM notes', 'permission denied for table notes'],
    ['empty tables', 'TRUNCATE notes', 'permission denied for table notes'],
    ['change what a migration sealed', 'UPDATE sealed SET id = 2', 'permission denied for table sealed'],
    ['see or forge migrations', 'SELECT * FROM migrations', 'permission denied for table migrations'],
    ['change tables', 'ALTER TABLE notes ADD COLUMN more text', 'must be owner'],
    ['switch off row-level security', 'ALTER TABLE notes DISABLE ROW LEVEL SECURITY', 'must be owner'],
  ])('but not %s', async (_why, sql, refusal) => {
    const { dataSource } = await open();
    await expect(dataSource.query(sql)).rejects.toThrow(refusal);
  });
});

describe('openDatabase: a role that row-level security does not bind is refused', () => {
  it.each([
    ['the owner of the tables', () => urls.ownerUrl],
    ['a superuser', () => Object.assign(new URL(urls.appUrl), { username: 'postgres' }).href],
  ])('%s', async (_why, appUrl) => {
    await expect(open(migrations, { ...urls, appUrl: appUrl() })).rejects.toThrow('does not bind');
  });

  it('one that has BYPASSRLS', async () => {
    const client = new Client({
      connectionString: Object.assign(new URL(urls.ownerUrl), { username: 'postgres' }).href,
    });
    await client.connect();
    await client.query(`ALTER ROLE ${new URL(urls.appUrl).username} BYPASSRLS`);
    await client.end();
    await expect(open()).rejects.toThrow('does not bind');
  });

  it('an address without a user', async () => {
    const appUrl = Object.assign(new URL(urls.appUrl), { username: '' }).href;
    await expect(open(migrations, { ...urls, appUrl })).rejects.toThrow('names no user');
  });
});
