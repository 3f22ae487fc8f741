import type { Database, DatabaseUrls } from '../../../shared/database/Database.js';
import { prepareEmbeddedDatabase } from '../../../shared/database/embedded/prepareEmbeddedDatabase.js';
import { openDatabase } from '../../../shared/database/openDatabase.js';
import { runMigrations } from '../../../shared/database/runMigrations.js';
import type { SubgraphDefinition } from '../../../shared/federation/SubgraphDefinition.js';
import { createLogger } from '../../../shared/logging/createLogger.js';

export const log = createLogger('bench', 'silent');

/** A statement of the benchmark may take its time: that is what is measured. */
const PATIENCE_MS = 60_000;

/** An agency's ledger that is measured, open as the application has it: its role, its pool, row-level security. */
export interface Ledger {
  readonly definition: SubgraphDefinition;
  readonly urls: DatabaseUrls;
  readonly database: Database;
}

/** Gives the addresses of an agency's database of this size in the server, empty and migrated where it is new. */
export async function prepareLedger(
  port: number,
  { names, migrations }: SubgraphDefinition,
  suffix: string,
): Promise<DatabaseUrls> {
  const urls = await prepareEmbeddedDatabase(port, `${names.agency.toLowerCase()}_${suffix}`);
  await runMigrations(urls, migrations, log);
  return urls;
}

export async function openLedger(definition: SubgraphDefinition, urls: DatabaseUrls): Promise<Ledger> {
  const { entities, migrations } = definition;
  const database = await openDatabase({ urls, entities, migrations, log, statementTimeoutMs: PATIENCE_MS });
  return { definition, urls, database };
}
