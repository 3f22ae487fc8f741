import type { Client } from 'pg';
import type { Environment, Settings } from '../config/readSettings.js';
import type { SubgraphDefinition } from '../federation/SubgraphDefinition.js';
import { createLogger } from '../logging/createLogger.js';
import { systemClock } from '../time/Clock.js';
import type { PlainDate } from '../time/PlainDate.js';
import { asOwner } from './asOwner.js';
import { EmbeddedServer } from './EmbeddedServer.js';
import { openAgencyDatabase } from './openAgencyDatabase.js';

/**
 * Does a piece of upkeep on the database of each of these subgraphs, one after another, over its owner's connection and
 * once it is up to date. Gives the results by the subgraph's name. The subgraphs may be running.
 * @throws ConfigurationError where a database cannot be used; what the work throws.
 */
export async function onEachLedger<T>(
  name: string,
  subgraphs: readonly SubgraphDefinition[],
  settings: Settings,
  environment: Environment,
  work: (owner: Client, today: PlainDate) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  const log = createLogger(name, settings.logLevel);
  const server = new EmbeddedServer(settings, log);
  const today = settings.today ?? systemClock.today();
  const results = new Map<string, T>();
  try {
    for (const subgraph of subgraphs) {
      const { urls, database } = await openAgencyDatabase(
        subgraph,
        settings,
        environment,
        () => server.port(),
        log,
      );
      await database.close();
      const never = new AbortController().signal;
      results.set(subgraph.name, await asOwner(urls.ownerUrl, never, (owner) => work(owner, today)));
    }
    return results;
  } finally {
    await server.stop();
  }
}
