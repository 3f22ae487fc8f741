import { Client } from 'pg';
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

/** Gives the addresses of an agency's database of this suffix in the server, migrated; anew where `isNew`. */
export async function prepareLedger(
  port: number,
  definition: SubgraphDefinition,
  suffix: string,
  isNew: boolean,
): Promise<DatabaseUrls> {
  if (isNew) await dropLedger(port, definition, suffix);
  const urls = await prepareEmbeddedDatabase(port, nameOf(definition, suffix));
  await runMigrations(urls, definition.migrations, log);
  return urls;
}

/** Removes an agency's database of this suffix where there is one, such as an interrupted load has left. */
export async function dropLedger(
  port: number,
  definition: SubgraphDefinition,
  suffix: string,
): Promise<void> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${nameOf(definition, suffix)}`).finally(() => client.end());
}

function nameOf({ names }: SubgraphDefinition, suffix: string): string {
  return `${names.agency.toLowerCase()}_${suffix}`;
}

export async function openLedger(definition: SubgraphDefinition, urls: DatabaseUrls): Promise<Ledger> {
  const { entities, migrations } = definition;
  const database = await openDatabase({ urls, entities, migrations, log, statementTimeoutMs: PATIENCE_MS });
  return { definition, urls, database };
}
