import { DataSource, type MigrationInterface } from 'typeorm';
import type { Logger } from '../logging/createLogger.js';
import type { Database, DatabaseUrls } from './Database.js';
import { PreparingClient } from './PreparingClient.js';
import { requireBoundRole } from './requireBoundRole.js';
import { runMigrations } from './runMigrations.js';
import { SilentLogger } from './SilentLogger.js';
import { typeParsers } from './typeParsers.js';

/** What a subgraph's database consists of, and its limits. */
export interface DatabaseOptions {
  readonly urls: DatabaseUrls;
  /** Entity classes. */
  readonly entities: readonly (abstract new (
    ...args: never[]
  ) => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly log: Logger;
  /** Most connections at a time (default 10). */
  readonly poolSize?: number;
  /** How long one statement may run (default 5 s). */
  readonly statementTimeoutMs?: number;
  /** How long to wait for a connection, be it a new one or a turn (default 2 s). */
  readonly acquireTimeoutMs?: number;
}

/** A transaction of a process that stands still must not hold its locks for ever. */
const IDLE_IN_TRANSACTION_MS = 30_000;
/** What a connection has planned and looked up goes with it, so a pause between two requests does not end it. */
const IDLE_MS = 60_000;
/** PostgreSQL ends a statement that takes too long; if not even that answer comes, the connection is given up. */
const SILENCE_AFTER_TIMEOUT_MS = 1_000;

/**
 * Gives a database, brought up to date by the owner and then opened as the application's role. Connections that are
 * lost are replaced when the next is needed, so it works again after PostgreSQL was away.
 * @throws if PostgreSQL cannot be reached, a migration fails, or the application's role is not bound by row-level security.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  await runMigrations(options.urls, options.migrations, options.log);
  const dataSource = createDataSource(options);
  await dataSource.initialize();
  try {
    await requireBoundRole(dataSource);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return { dataSource, close: () => dataSource.destroy() };
}

function createDataSource(options: DatabaseOptions): DataSource {
  const { statementTimeoutMs = 5_000 } = options;
  return new DataSource({
    type: 'postgres',
    url: options.urls.appUrl,
    applicationName: 'sla-federation',
    entities: [...options.entities],
    synchronize: false,
    logger: new SilentLogger(false),
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: options.acquireTimeoutMs ?? 2_000,
    poolErrorHandler: (err: unknown) => options.log.warn({ err }, 'A connection to PostgreSQL was lost.'),
    extra: {
      Client: PreparingClient,
      types: typeParsers,
      keepAlive: true,
      idleTimeoutMillis: IDLE_MS,
      statement_timeout: statementTimeoutMs,
      query_timeout: statementTimeoutMs + SILENCE_AFTER_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      options: '-c default_transaction_isolation=read\\ committed',
    },
  });
}
