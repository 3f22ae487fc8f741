import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { schemaOf } from '../../shared/federation/createSubgraphEndpoint.js';
import { COORDINATION, coordinationSchema } from '../coordination/createCoordination.js';
import { subgraphs } from './subgraphs.js';

/** Where the subgraphs are in development. A router that reads the supergraph file asks them here. */
const DEVELOPMENT_HOST = 'http://127.0.0.1';
const GATEWAY_PORT = 4000;

/**
 * Gives the supergraph of the four agencies and coordination.
 * @throws Error with every reason where they do not fit together.
 */
export function composeSupergraph(): string {
  const { supergraphSdl, errors } = composeServices([
    service(COORDINATION, `:${GATEWAY_PORT}/coordination/graphql`, coordinationSchema('synthetic').sdl),
    ...subgraphs.map((subgraph) =>
      service(
        subgraph.name,
        `:${GATEWAY_PORT + subgraph.portOffset}/graphql`,
        schemaOf(subgraph, 'synthetic').sdl,
      ),
    ),
  ]);
  if (supergraphSdl === undefined) {
    throw new Error(
      `The subgraphs do not compose:\n${(errors ?? []).map(({ message }) => message).join('\n')}`,
    );
  }
  return supergraphSdl;
}

function service(name: string, address: string, sdl: string) {
  return { name, url: `${DEVELOPMENT_HOST}${address}`, typeDefs: parse(sdl) };
}
