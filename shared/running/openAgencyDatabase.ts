import { ConfigurationError } from '../config/ConfigurationError.js';
import { type Environment, readDatabaseUrls, type Settings } from '../config/readSettings.js';
import type { Database, DatabaseUrls } from '../database/Database.js';
import { prepareEmbeddedDatabase } from '../database/embedded/prepareEmbeddedDatabase.js';
import { openDatabase } from '../database/openDatabase.js';
import type { SubgraphDefinition } from '../federation/SubgraphDefinition.js';
import type { Logger } from '../logging/createLogger.js';

/**
 * Gives an agency's own database, brought up to date: the one that the environment names, or else one in the embedded
 * PostgreSQL, whose port `embedded` gives.
 * @throws ConfigurationError where the database that the environment names cannot be used.
 */
export async function openAgencyDatabase(
  { names: { agency }, entities, migrations }: SubgraphDefinition,
  { databaseTimeoutMs }: Settings,
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
      statementTimeoutMs: databaseTimeoutMs,
      acquireTimeoutMs: databaseTimeoutMs,
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
