import { mountEndpoint } from '../shared/federation/createHttpServer.js';
import type { EndpointSettings } from '../shared/federation/GraphEndpoint.js';
import type { SubgraphDefinition } from '../shared/federation/SubgraphDefinition.js';
import { addressAt } from '../shared/running/addressAt.js';
import { EmbeddedServer } from '../shared/running/EmbeddedServer.js';
import { openEndpointSettings } from '../shared/running/openEndpointSettings.js';
import { type HttpService, openHttpServer } from '../shared/running/openHttpServer.js';
import { openSubgraph, type RunningSubgraph } from '../shared/running/openSubgraph.js';
import { Stack } from '../shared/running/Stack.js';
import type { GatewayConfig } from './config.js';
import { COORDINATION, createCoordination } from './coordination/createCoordination.js';
import { createGateway } from './server/createGateway.js';
import { subgraphs } from './supergraph/subgraphs.js';
import { readSupergraph } from './supergraph/supergraphFile.js';
import { HttpTransport } from './transport/HttpTransport.js';
import { InProcessTransport } from './transport/InProcessTransport.js';
import type { SubgraphTransport } from './transport/SubgraphTransport.js';

/** The gateway with everything that runs beside it in this process. */
export interface RunningGateway {
  readonly url: string;
  /** The subgraphs that run here, with their addresses. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
  readonly stop: () => Promise<void>;
}

/**
 * Opens the subgraphs that run here, each on its own port, coordination, and the gateway over them all.
 * @throws what keeps it from starting, or the reason of `stopping` where the start is given up; by then everything
 * that was opened is closed again.
 */
export async function openGateway(config: GatewayConfig, stopping?: AbortSignal): Promise<RunningGateway> {
  const stack = new Stack();
  try {
    const endpointSettings = await openEndpointSettings(config.settings, 'gateway');
    const transports = new Map<string, SubgraphTransport>();
    const subgraphUrls = await openSubgraphsHere(config, endpointSettings, transports, stack, stopping);
    for (const [name, address] of config.elsewhere) transports.set(name, new HttpTransport(address));
    await openFront(config, endpointSettings, transports, stack);
    return { url: urlOf(config, 0), subgraphUrls, stop: () => stack.stop() };
  } catch (error) {
    return stack.stopBecauseOf(error);
  }
}

async function openSubgraphsHere(
  config: GatewayConfig,
  { log }: EndpointSettings,
  transports: Map<string, SubgraphTransport>,
  stack: Stack,
  stopping: AbortSignal | undefined,
): Promise<Map<string, string>> {
  const { settings, environment, elsewhere } = config;
  const server = new EmbeddedServer(settings, log);
  stack.onStop(() => server.stop());
  const running: RunningSubgraph[] = [];
  stack.onStop(() => Promise.all(running.map(({ stop }) => stop())));
  const here = subgraphs.filter(({ name }) => !elsewhere.has(name));
  await allOrNone(stopping, (signal) =>
    here.map(async (definition) => {
      const embedded = () => server.port();
      const subgraph = await openSubgraph(definition, { settings, environment, embedded, stopping: signal });
      running.push(subgraph);
      transports.set(definition.name, transportTo(config, definition, subgraph));
    }),
  );
  return new Map(here.map(({ name, portOffset }) => [name, urlOf(config, portOffset)]));
}

/** Waits for all of them. The first that fails tells the others to give up, and is what is thrown. */
async function allOrNone(
  stopping: AbortSignal | undefined,
  start: (stopping: AbortSignal) => Promise<void>[],
): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any(stopping === undefined ? [failed.signal] : [failed.signal, stopping]);
  const giveUp = (error: unknown) => failed.abort(error);
  await Promise.all(start(signal).map((started) => started.catch(giveUp)));
  signal.throwIfAborted();
}

function transportTo(
  config: GatewayConfig,
  { portOffset }: SubgraphDefinition,
  { endpoint }: RunningSubgraph,
): SubgraphTransport {
  return config.transport === 'in-process'
    ? new InProcessTransport(endpoint)
    : new HttpTransport(new URL(`${urlOf(config, portOffset)}/graphql`));
}

async function openFront(
  { settings, timeouts }: GatewayConfig,
  endpointSettings: EndpointSettings,
  transports: Map<string, SubgraphTransport>,
  stack: Stack,
): Promise<void> {
  const coordination = createCoordination(endpointSettings, settings.numberMode);
  await coordination.start();
  stack.onStop(() => coordination.stop());
  transports.set(COORDINATION, new InProcessTransport(coordination));
  stack.onStop(() => Promise.all([...transports.values()].map((transport) => transport.close())));
  const gateway = createGateway(await readSupergraph(), transports, endpointSettings, timeouts);
  await gateway.start();
  stack.onStop(() => gateway.stop());
  const mount: HttpService['mount'] = (app) => {
    mountEndpoint(app, '/graphql', gateway);
    mountEndpoint(app, '/coordination/graphql', coordination);
  };
  const service = { name: 'gateway', port: settings.basePort, mount, databases: [] };
  stack.onStop(await openHttpServer(service, settings, endpointSettings));
}

function urlOf({ settings }: GatewayConfig, portOffset: number): string {
  return addressAt(settings.host, settings.basePort + portOffset);
}
