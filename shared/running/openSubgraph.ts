import type { AgencyContext } from '../access/AgencyContext.js';
import type { Environment, Settings } from '../config/readSettings.js';
import { loadDemonstration } from '../demonstration/loadDemonstration.js';
import { mountEndpoint } from '../federation/createHttpServer.js';
import { createSubgraphEndpoint } from '../federation/createSubgraphEndpoint.js';
import type { GraphEndpoint } from '../federation/GraphEndpoint.js';
import type { SubgraphDefinition } from '../federation/SubgraphDefinition.js';
import { keepFolding } from '../obligations/counts/keepFolding.js';
import { setDerived } from '../obligations/setDerived.js';
import { asOwner } from './asOwner.js';
import { claimNumberMode } from './claimNumberMode.js';
import { openAgencyDatabase } from './openAgencyDatabase.js';
import { openEndpointSettings } from './openEndpointSettings.js';
import { openHttpServer } from './openHttpServer.js';
import { Stack } from './Stack.js';

/** Figures are exact before and after; what waits to be folded only takes them longer. */
const FOLD_EVERY_MS = 5_000;

/** A subgraph that runs: asked in process, or on its own port. */
export interface RunningSubgraph {
  readonly endpoint: GraphEndpoint<AgencyContext>;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** What a subgraph is opened in. */
export interface Surroundings {
  readonly settings: Settings;
  readonly environment: Environment;
  /** Gives the port of the embedded PostgreSQL, where that is needed. */
  readonly embedded: () => Promise<number>;
  /** Aborted when the start is to be given up. */
  readonly stopping: AbortSignal;
}

/**
 * Opens an agency's subgraph: database and migrations, the demonstration data on the first start, its endpoint, and
 * its own port for partners' apps.
 * @throws what keeps it from starting, once everything that was opened is closed again.
 */
export async function openSubgraph(
  definition: SubgraphDefinition,
  surroundings: Surroundings,
): Promise<RunningSubgraph> {
  const stack = new Stack();
  try {
    return await openOn(stack, definition, surroundings);
  } catch (error) {
    return stack.stopBecauseOf(error);
  }
}

async function openOn(
  stack: Stack,
  definition: SubgraphDefinition,
  { settings, environment, embedded, stopping }: Surroundings,
): Promise<RunningSubgraph> {
  const { name, portOffset } = definition;
  const endpointSettings = await openEndpointSettings(settings, name);
  const { clock, log } = endpointSettings;
  const { urls, database } = await openAgencyDatabase(definition, settings, environment, embedded, log);
  stack.onStop(database.close);
  const { ownerUrl } = urls;
  await asOwner(ownerUrl, stopping, async (owner) => {
    await claimNumberMode(owner, settings.numberMode);
    await setDerived(owner, 'MISSING', clock.today());
  });
  if (settings.loadDemonstration) {
    await loadDemonstration({ definition, database, ownerUrl, clock, log, stopping });
  }
  stack.onStop(keepFolding(database, log, FOLD_EVERY_MS));
  const endpoint = createSubgraphEndpoint(definition, database, endpointSettings, settings.numberMode);
  await endpoint.start();
  stack.onStop(() => endpoint.stop());
  const port = settings.basePort + portOffset;
  const close = await openHttpServer(
    { name, port, mount: (app) => mountEndpoint(app, '/graphql', endpoint), databases: [database] },
    settings,
    endpointSettings,
  );
  stack.onStop(close);
  return { endpoint, port, stop: () => stack.stop() };
}
