import type { Client } from 'pg';
import {
  type EntityManager,
  type QueryRunner,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import type { IsolationLevel } from 'typeorm/driver/types/IsolationLevel.js';
import type { Database } from './Database.js';
import { sqlStateOf } from './driverErrorOf.js';
import { isUnavailable } from './isUnavailable.js';

const SETTING_NAME = /^app\.[a-z][a-z0-9_]*$/;

/**
 * Does work in one transaction and gives its result, once committed. The settings hold for this transaction only and
 * no later user of the connection sees them; row-level security reads them with
 * `nullif(current_setting('app.x', true), '')`. Use only the manager that is handed over, and await each query before
 * the next.
 *
 * If the connection is lost while committing, it is unknown whether the work was done: a repeat must be harmless.
 * @throws what `work` throws, after undoing everything; what PostgreSQL says; an Error for a setting that is not
 * named `app.<lower_case>`.
 */
export async function inTransaction<T>(
  database: Database,
  settings: Readonly<Record<string, string>>,
  work: (manager: EntityManager) => Promise<T>,
  isolation?: Exclude<IsolationLevel, 'READ UNCOMMITTED' | 'READ COMMITTED'>,
): Promise<T> {
  const entries = Object.entries(settings);
  for (const [name] of entries) requireSettingName(name);
  const runner = database.dataSource.createQueryRunner();
  try {
    await runner.startTransaction(isolation);
    await apply(runner, entries);
    const result = await work(runner.manager);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await undo(runner, error);
    throw runner.isReleased && isMisuse(error) ? connectionLost(error) : error;
  } finally {
    await runner.release();
  }
}

function requireSettingName(name: string): void {
  if (!SETTING_NAME.test(name)) throw new Error(`"${name}" cannot name a setting of a transaction.`);
}

/** One statement, so one round trip. */
async function apply(runner: QueryRunner, entries: readonly [string, string][]): Promise<void> {
  if (entries.length === 0) return;
  const calls = entries.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  await runner.query(`SELECT ${calls.join(', ')}`, entries.flat());
}

/** A connection that cannot be rolled back must not go back to the pool: the next user would be inside this transaction. */
async function undo(runner: QueryRunner, error: unknown): Promise<void> {
  const isSilent = isUnavailable(error) && sqlStateOf(error) === null;
  if (!isSilent && (await isRolledBack(runner))) return;
  await dropConnection(runner);
}

async function isRolledBack(runner: QueryRunner): Promise<boolean> {
  try {
    await runner.rollbackTransaction();
    return true;
  } catch {
    return false;
  }
}

async function dropConnection(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  try {
    const connection: Pick<Client, 'end'> = await runner.connect();
    void connection.end();
  } catch {
    // There never was a connection.
  }
}

function isMisuse(error: unknown): boolean {
  return (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError
  );
}

/** TypeORM releases a runner whose connection breaks between two queries, and then blames the caller for using it. */
function connectionLost(cause: unknown): Error {
  return new Error('Connection terminated during a transaction', { cause });
}
