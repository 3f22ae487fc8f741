import { ApolloGateway } from '@apollo/gateway';
import { createErrorFormatter } from '../../shared/errors/createErrorFormatter.js';
import { type EndpointSettings, GraphEndpoint } from '../../shared/federation/GraphEndpoint.js';
import { COORDINATION } from '../coordination/createCoordination.js';
import { AgencyDataSource } from '../transport/AgencyDataSource.js';
import type { SubgraphTransport } from '../transport/SubgraphTransport.js';
import { errorOrderPlugin } from './errorOrderPlugin.js';
import type { GatewayContext, Timeouts } from './GatewayContext.js';

const silentLogger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Gives the gateway's endpoint over these ways to the subgraphs. */
export function createGateway(
  supergraphSdl: string,
  transports: ReadonlyMap<string, SubgraphTransport>,
  settings: EndpointSettings,
  timeouts: Timeouts,
): GraphEndpoint<GatewayContext> {
  // Apollo's gateway counts its users unless told not to, and can be told in no other way.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const gateway = new ApolloGateway({
    supergraphSdl,
    // Its lines may quote an operation; ours say what is needed.
    logger: silentLogger,
    buildService: ({ name }) =>
      new AgencyDataSource(name, transportTo(name, transports), name === COORDINATION),
  });
  return new GraphEndpoint<GatewayContext>(
    { gateway },
    createErrorFormatter(supergraphSdl),
    settings,
    (base, facts) => ({
      ...base,
      authorization: facts.authorization,
      startedAt: performance.now(),
      timeouts,
      silent: new Set(),
      reported: new Set(),
    }),
    [errorOrderPlugin()],
  );
}

function transportTo(name: string, transports: ReadonlyMap<string, SubgraphTransport>): SubgraphTransport {
  const transport = transports.get(name);
  if (transport === undefined) throw new Error(`No way to the subgraph ${name} is configured.`);
  return transport;
}
