import type { FormattedExecutionResult } from 'graphql';
import type { GraphRequest, RequestFacts } from '../../shared/federation/GraphEndpoint.js';

/** How a fetch reaches one subgraph. Both ways give the same answers. */
export interface SubgraphTransport {
  /**
   * Gives the subgraph's answer.
   * @throws where there is none: out of reach, not in time, or not an answer in GraphQL's shape.
   */
  send(request: GraphRequest, facts: RequestFacts, signal: AbortSignal): Promise<FormattedExecutionResult>;
  close(): Promise<void>;
}
