import { readSettings } from '../config/readSettings.js';
import type { SubgraphDefinition } from '../federation/SubgraphDefinition.js';
import { createLogger } from '../logging/createLogger.js';
import { addressAt } from './addressAt.js';
import { EmbeddedServer } from './EmbeddedServer.js';
import { openSubgraph } from './openSubgraph.js';
import { runUntilStopped } from './runUntilStopped.js';
import { Stack } from './Stack.js';

/** Runs one agency's subgraph alone in this process, on its own port. */
export async function runSubgraph(definition: SubgraphDefinition): Promise<void> {
  await runUntilStopped(async (stopping) => {
    const environment = process.env;
    const settings = readSettings(environment);
    const stack = new Stack();
    const server = new EmbeddedServer(settings, createLogger(definition.name, settings.logLevel));
    stack.onStop(() => server.stop());
    try {
      const embedded = () => server.port();
      const { port, stop } = await openSubgraph(definition, { settings, environment, embedded, stopping });
      stack.onStop(stop);
      process.stdout.write(`Ready.\n  ${definition.name} ${addressAt(settings.host, port)}/graphql\n`);
      return { stop: () => stack.stop() };
    } catch (error) {
      return stack.stopBecauseOf(error);
    }
  });
}
