import { ConfigurationError } from '../config/ConfigurationError.js';
import { type Environment, readDatabaseUrls } from '../config/readSettings.js';
import type { Database, DatabaseUrls } from '../database/Database.js';
import { prepareEmbeddedDatabase } from '../database/embedded/prepareEmbeddedDatabase.js';
import { openDatabase } from '../database/openDatabase.js';
import type { SubgraphDefinition } from '../federation/SubgraphDefinition.js';
import type { Logger } from '../logging/createLogger.js';

/** How long PostgreSQL may take for one statement, and for a turn on the pool: both less than the gateway waits. */
const STATEMENT_TIMEOUT_MS = 1_500;
const ACQUIRE_TIMEOUT_MS = 1_000;

/**
 * Gives an agency's own database, brought up to date: the one that the environment names, or else one in the embedded
 * PostgreSQL, whose port `embedded` gives.
 * @throws ConfigurationError where the database that the environment names cannot be used.
 */
export async function openAgencyDatabase(
  { names: { agency }, entities, migrations }: SubgraphDefinition,
  environment: Environment,
  embedded: () => Promise<number>,
  log: Logger,
): Promise<{ readonly urls: DatabaseUrls; readonly database: Database }> {
  const given = readDatabaseUrls(agency, environment);
  const urls = given ?? (await prepareEmbeddedDatabase(await embedded(), agency.toLowerCase()));
  try {
    const database = await openDatabase({
      urls,
      entities,
      migrations,
      log,
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
      acquireTimeoutMs: ACQUIRE_TIMEOUT_MS,
    });
    return { urls, database };
  } catch (error) {
    throw given === null ? error : cannotBeUsed(agency, error);
  }
}

function cannotBeUsed(agency: string, error: unknown): ConfigurationError {
  const variables = `${agency}_DATABASE_URL, ${agency}_DATABASE_OWNER_URL`;
  return new ConfigurationError(`${variables}: PostgreSQL cannot be used there: ${reasonOf(error)}`);
}

/** A name that stands for several addresses fails with one error for each, and says nothing itself. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : 'no reason was given';
}
