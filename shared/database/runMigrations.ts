import pg from 'pg';
import {
  DataSource,
  type Migration,
  MigrationExecutor,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import type { Logger } from '../logging/createLogger.js';
import type { DatabaseUrls } from './Database.js';
import { SilentLogger } from './SilentLogger.js';

const MIGRATION_LOCK = 5_130_003;

/**
 * Runs the migrations that a database has not had yet, as its owner, over one connection that is closed afterwards.
 * Each is one transaction. A second process that starts at the same time waits, then finds nothing to do.
 *
 * Migrations are plain SQL and need no GRANT: in what they create in the schema `public`, the application's role may
 * SELECT, INSERT and UPDATE, and use sequences. It may not DELETE; a migration that wants more, or less, says so with
 * the role's name in the setting `app.role`: `EXECUTE format('REVOKE UPDATE ON events FROM %I', current_setting('app.role'))`.
 * @throws what PostgreSQL says of the first migration that fails; those before it stay done.
 */
export async function runMigrations(
  urls: DatabaseUrls,
  migrations: readonly (new () => MigrationInterface)[],
  log: Logger,
): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: urls.ownerUrl,
    applicationName: 'sla-federation migrations',
    migrations: [...migrations],
    installExtensions: false,
    logger: new SilentLogger(false),
    poolSize: 1,
    connectTimeoutMS: 10_000,
  });
  await dataSource.initialize();
  try {
    const runner = dataSource.createQueryRunner();
    const done = await migrate(dataSource, runner, roleOf(urls.appUrl));
    if (done.length > 0) log.info({ migrations: done.map(({ name }) => name) }, 'Migrated the database.');
    await runner.release();
  } finally {
    await dataSource.destroy();
  }
}

async function migrate(dataSource: DataSource, runner: QueryRunner, appRole: string): Promise<Migration[]> {
  await runner.query(`SELECT pg_advisory_lock($1), set_config('app.role', $2, false)`, [
    MIGRATION_LOCK,
    appRole,
  ]);
  await grantInAdvance(runner, pg.escapeIdentifier(appRole));
  const executor = new MigrationExecutor(dataSource, runner);
  executor.transaction = 'each';
  const done = await executor.executePendingMigrations();
  await runner.query(`REVOKE ALL ON TABLE migrations FROM ${pg.escapeIdentifier(appRole)}`);
  return done;
}

async function grantInAdvance(runner: QueryRunner, appRole: string): Promise<void> {
  await runner.query(
    `REVOKE CREATE ON SCHEMA public FROM PUBLIC;
     GRANT USAGE ON SCHEMA public TO ${appRole};
     ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE ON TABLES TO ${appRole};
     ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${appRole}`,
  );
}

function roleOf(appUrl: string): string {
  const role = decodeURIComponent(new URL(appUrl).username);
  if (role === '') throw new Error('The address of the database names no user for the application.');
  return role;
}
