import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../shared/database/Database.js';
import { inTransaction } from '../../../shared/database/inTransaction.js';
import { isSerializationConflict } from '../../../shared/database/isSerializationConflict.js';
import { isUnavailable } from '../../../shared/database/isUnavailable.js';
import { openDatabase } from '../../../shared/database/openDatabase.js';
import { violatedConstraint } from '../../../shared/database/violatedConstraint.js';
import { createLogger } from '../../../shared/logging/createLogger.js';
import { createTestDatabase } from '../../support/testPostgres.js';

const ROWS_OF_A_PARTY = `party = nullif(current_setting('app.party', true), '')`;

class CreateLedger1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE ledger (id integer PRIMARY KEY, party text NOT NULL, amount integer CONSTRAINT not_negative CHECK (amount >= 0))`,
    );
    await runner.query('ALTER TABLE ledger ENABLE ROW LEVEL SECURITY');
    await runner.query(`CREATE POLICY of_a_party ON ledger USING (${ROWS_OF_A_PARTY})`);
    await runner.query(`CREATE TABLE plain (id integer PRIMARY KEY, n integer)`);
    await runner.query('INSERT INTO plain VALUES (1, 0), (2, 0)');
    await runner.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_isolation = serializable', current_database()); END $$`,
    );
  }
  async down(): Promise<void> {}
}

const settings = { 'app.party': 'DEBT_MANAGEMENT', 'app.caller': `O'Neill; "--` };
let database: Database;

beforeAll(async () => {
  database = await openDatabase({
    urls: await createTestDatabase('transactions'),
    entities: [],
    migrations: [CreateLedger1700000000000],
    log: createLogger('test', 'silent'),
    poolSize: 2,
    acquireTimeoutMs: 300,
    statementTimeoutMs: 400,
  });
  await inTransaction(database, settings, (manager) =>
    manager.query(`INSERT INTO ledger VALUES (1, 'DEBT_MANAGEMENT', 10)`),
  );
});

afterAll(() => database.close());

async function one(manager: EntityManager, sql: string): Promise<unknown> {
  const [row] = await manager.query<Record<string, unknown>[]>(sql);
  return Object.values(row ?? {})[0];
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'It succeeded.',
    (error: unknown) => error,
  );
}

describe('inTransaction: settings', () => {
  it('hold in the transaction, whatever characters they have', async () => {
    const seen = await inTransaction(database, settings, async (manager) => [
      await one(manager, `SELECT current_setting('app.party')`),
      await one(manager, `SELECT current_setting('app.caller')`),
      await one(manager, 'SELECT count(*)::int FROM ledger'),
    ]);
    expect(seen).toEqual(['DEBT_MANAGEMENT', `O'Neill; "--`, 1]);
  });

  it.each([
    ['after it was committed', async () => undefined],
    ['after it failed', async () => Promise.reject(new Error('changed my mind'))],
    ['after PostgreSQL refused it', (manager: EntityManager) => manager.query('SELECT 1/0')],
  ])('do not reach the next user of any connection %s', async (_why, work) => {
    await failure(inTransaction(database, settings, work));
    const next = () =>
      inTransaction(database, {}, async (manager) => [
        await one(manager, `SELECT coalesce(current_setting('app.party', true), '')`),
        await one(manager, 'SELECT count(*)::int FROM ledger'),
      ]);
    expect(await Promise.all([next(), next()])).toEqual([
      ['', 0],
      ['', 0],
    ]);
  });

  it.each([
    ['of PostgreSQL itself', 'row_security'],
    ['of another space', 'other.party'],
    ['with more than a name', 'app.x; y'],
  ])('%s are refused before anything is asked', async (_why, name) => {
    const error = await failure(inTransaction(database, { [name]: 'off' }, async () => 'done'));
    expect(String(error)).toContain('cannot name a setting');
  });
});

describe('inTransaction: the transaction', () => {
  it('is undone whole by what the work throws, which is passed on as it is', async () => {
    const reason = new Error('changed my mind');
    const work = inTransaction(database, settings, async (manager) => {
      await manager.query(`INSERT INTO ledger VALUES (99, 'DEBT_MANAGEMENT', 1)`);
      throw reason;
    });
    expect(await failure(work)).toBe(reason);
    const count = await inTransaction(database, settings, (manager) =>
      one(manager, 'SELECT count(*)::int FROM ledger WHERE id = 99'),
    );
    expect(count).toBe(0);
  });

  it.each([
    ['READ COMMITTED unless asked otherwise, whatever the database prefers', undefined, 'read committed'],
    ['as asked', 'SERIALIZABLE', 'serializable'],
  ] as const)('is %s', async (_why, isolation, shown) => {
    const level = await inTransaction(
      database,
      {},
      (manager) => one(manager, 'SHOW transaction_isolation'),
      isolation,
    );
    expect(level).toBe(shown);
  });
});

describe('what an error means', () => {
  it('a row that exists already, by its constraint', async () => {
    const error = await failure(
      inTransaction(database, settings, (manager) =>
        manager.query(`INSERT INTO ledger VALUES (1, 'DEBT_MANAGEMENT', 0)`),
      ),
    );
    expect(violatedConstraint(error)).toBe('ledger_pkey');
    expect(isUnavailable(error)).toBe(false);
  });

  it('a row that breaks another constraint', async () => {
    const error = await failure(
      inTransaction(database, settings, (manager) =>
        manager.query(`INSERT INTO ledger VALUES (2, 'DEBT_MANAGEMENT', -1)`),
      ),
    );
    expect(violatedConstraint(error)).toBe('not_negative');
  });

  it('another transaction in the way', async () => {
    const add = async (manager: EntityManager) => {
      await manager.query('SELECT sum(n) FROM plain');
      await barrier();
      await manager.query('UPDATE plain SET n = n + 1 WHERE id = 1');
    };
    const barrier = meeting(2);
    const both = await Promise.all(
      [1, 2].map(() => failure(inTransaction(database, {}, add, 'SERIALIZABLE'))),
    );
    expect(both.filter(isSerializationConflict)).toHaveLength(1);
    expect(both.some(isUnavailable)).toBe(false);
  });

  it.each([
    ['a mistake in a statement', 'SELECT nothing FROM nowhere'],
    ['a division by zero', 'SELECT 1/0'],
  ])('%s is a bug, not an outage', async (_why, sql) => {
    const error = await failure(inTransaction(database, {}, (manager) => manager.query(sql)));
    expect([isUnavailable(error), isSerializationConflict(error), violatedConstraint(error)]).toEqual([
      false,
      false,
      null,
    ]);
  });
});

/** Gives a function that waits until it was called so many times. */
function meeting(size: number): () => Promise<void> {
  let release: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    release = resolve;
  });
  let present = 0;
  return () => {
    present += 1;
    if (present === size) release();
    return all;
  };
}
