import { z } from 'zod';
import {
  type Environment,
  parseEnvironment,
  readSettings,
  type Settings,
} from '../shared/config/readSettings.js';
import type { SubgraphDefinition } from '../shared/federation/SubgraphDefinition.js';
import type { Timeouts } from './server/GatewayContext.js';
import { subgraphs } from './supergraph/subgraphs.js';

/** What the gateway reads from its environment. */
export interface GatewayConfig {
  readonly settings: Settings;
  readonly environment: Environment;
  /** How it reaches the subgraphs that run in this process. */
  readonly transport: 'in-process' | 'http';
  /** The subgraphs that run elsewhere, with their addresses; the others run here. */
  readonly elsewhere: ReadonlyMap<string, URL>;
  readonly timeouts: Timeouts;
}

const MILLISECONDS_RULE = 'write milliseconds from 1 to 60000';
const ADDRESS_RULE = 'write the whole address, such as http://127.0.0.1:4001/graphql';

const milliseconds = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, MILLISECONDS_RULE)
    .transform(Number)
    .pipe(z.number().min(1, MILLISECONDS_RULE).max(60_000, MILLISECONDS_RULE))
    .default(fallback);

/** One without a path is the address of a host and not of a subgraph. */
const address = z
  .url({ protocol: /^https?$/, error: ADDRESS_RULE })
  .transform((text) => new URL(text))
  .refine(({ pathname }) => pathname !== '/', ADDRESS_RULE);

const shape = z.object({
  TRANSPORT: z.enum(['in-process', 'http'], { error: 'write in-process or http' }).default('in-process'),
  OPERATION_TIMEOUT_MS: milliseconds(2_500),
  FETCH_TIMEOUT_MS: milliseconds(1_800),
  COMMAND_TIMEOUT_MS: milliseconds(10_000),
});

/**
 * Gives the configuration.
 * @throws ConfigurationError with one line that names the variable and says what to set.
 */
export function readConfig(environment: Environment): GatewayConfig {
  const values = parseEnvironment(shape, environment);
  return Object.freeze({
    settings: readSettings(environment),
    environment,
    transport: values.TRANSPORT,
    elsewhere: new Map(subgraphs.flatMap((subgraph) => addressOf(subgraph, environment))),
    timeouts: {
      operationMs: values.OPERATION_TIMEOUT_MS,
      fetchMs: values.FETCH_TIMEOUT_MS,
      commandMs: values.COMMAND_TIMEOUT_MS,
    },
  });
}

function addressOf({ name, names }: SubgraphDefinition, environment: Environment): [string, URL][] {
  const variable = `${names.agency}_URL`;
  const url = parseEnvironment(z.object({ [variable]: address.optional() }), environment)[variable];
  return url === undefined ? [] : [[name, url]];
}
