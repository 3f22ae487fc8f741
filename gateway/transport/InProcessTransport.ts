import { once } from 'node:events';
import type { FormattedExecutionResult } from 'graphql';
import type { GraphRequest, RequestFacts } from '../../shared/federation/GraphEndpoint.js';
import type { SubgraphTransport } from './SubgraphTransport.js';

interface Executes {
  execute(request: GraphRequest, facts: RequestFacts): Promise<FormattedExecutionResult>;
}

/** Asks a subgraph that lives in this process, by the same pipeline as over HTTP. */
export class InProcessTransport implements SubgraphTransport {
  constructor(private readonly endpoint: Executes) {}

  async send(
    request: GraphRequest,
    facts: RequestFacts,
    signal: AbortSignal,
  ): Promise<FormattedExecutionResult> {
    signal.throwIfAborted();
    const listening = new AbortController();
    const tooLate = once(signal, 'abort', { signal: listening.signal }).then(() => signal.throwIfAborted());
    const answer = this.endpoint.execute(request, facts);
    try {
      await Promise.race([answer, tooLate]);
      return await answer;
    } finally {
      listening.abort();
      // Whichever came second has nobody waiting for it.
      for (const promise of [answer, tooLate]) promise.catch(() => {});
    }
  }

  async close(): Promise<void> {}
}
