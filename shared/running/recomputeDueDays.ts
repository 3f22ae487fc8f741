import type { Environment, Settings } from '../config/readSettings.js';
import type { SubgraphDefinition } from '../federation/SubgraphDefinition.js';
import { createLogger } from '../logging/createLogger.js';
import { setDueDays } from '../obligations/dueDays.js';
import { systemClock } from '../time/Clock.js';
import { asOwner } from './asOwner.js';
import { EmbeddedServer } from './EmbeddedServer.js';
import { openAgencyDatabase } from './openAgencyDatabase.js';

/**
 * Works out anew by which day each obligation of these subgraphs has its place on the board, as after a publication of
 * bank holidays. Gives how many places changed, by the subgraph's name. The subgraphs may be running.
 * @throws ConfigurationError where a database cannot be used.
 */
export async function recomputeDueDays(
  subgraphs: readonly SubgraphDefinition[],
  settings: Settings,
  environment: Environment,
): Promise<ReadonlyMap<string, number>> {
  const log = createLogger('recompute-due-days', settings.logLevel);
  const server = new EmbeddedServer(settings, log);
  const today = settings.today ?? systemClock.today();
  const changed = new Map<string, number>();
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
      const work = asOwner(urls.ownerUrl, new AbortController().signal, (owner) =>
        setDueDays(owner, 'ALL', today),
      );
      changed.set(subgraph.name, await work);
    }
    return changed;
  } finally {
    await server.stop();
  }
}
