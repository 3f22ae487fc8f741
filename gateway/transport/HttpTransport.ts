import type { FormattedExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { z } from 'zod';
import type { GraphRequest, RequestFacts } from '../../shared/federation/GraphEndpoint.js';
import type { SubgraphTransport } from './SubgraphTransport.js';

const CONNECTIONS = 64;
const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;

const answerShape = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.looseObject({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});

/** Asks a subgraph over HTTP. Its address never leaves this class. */
export class HttpTransport implements SubgraphTransport {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(address: URL) {
    this.pool = new Pool(address.origin, {
      connections: CONNECTIONS,
      connect: { timeout: 1_000 },
      keepAliveTimeout: 4_000,
      maxResponseSize: LARGEST_ANSWER_BYTES,
    });
    this.path = address.pathname + address.search;
  }

  async send(
    request: GraphRequest,
    facts: RequestFacts,
    signal: AbortSignal,
  ): Promise<FormattedExecutionResult> {
    const { body, headers } = await this.pool.request({
      method: 'POST',
      path: this.path,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(facts.requestId === undefined ? {} : { 'x-request-id': facts.requestId }),
        ...(facts.authorization === undefined ? {} : { authorization: facts.authorization }),
      },
      body: JSON.stringify(request),
      signal,
    });
    const text = await body.text();
    if (!String(headers['content-type']).startsWith('application/json'))
      throw new Error('The answer is not JSON.');
    const { data, errors } = answerShape.parse(JSON.parse(text));
    return {
      ...(data === undefined ? {} : { data }),
      ...(errors === undefined ? {} : { errors: errors.map(errorOf) }),
    };
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}

type AnswerError = NonNullable<z.infer<typeof answerShape>['errors']>[number];

function errorOf({
  message,
  path,
  extensions,
}: AnswerError): NonNullable<FormattedExecutionResult['errors']>[number] {
  return { message, ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) };
}
