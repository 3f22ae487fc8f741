import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { RequestContext } from '../access/RequestContext.js';
import type { ErrorCode } from '../errors/codes.js';
import { isUuid } from '../identity/requireUuid.js';
import type { Logger } from '../logging/createLogger.js';
import type { GraphEndpoint } from './GraphEndpoint.js';

const REQUEST_ID = 'x-request-id';

/** How long a client may take to send its request: one that sends nothing holds nothing for ever. */
const REQUEST_TIMEOUT_MS = 30_000;

/** An address that nothing has. What cannot be decoded goes there: fastify would answer by quoting it. */
const NOWHERE = '/-';

/** Answers are data: no browser is to run or frame them. The page for developers has a policy of its own. */
const POLICY = { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } };

/** Gives an HTTP server with security headers, a request id on every answer, and errors in GraphQL's shape. */
export async function createHttpServer(bodyLimit: number, log: Logger): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit,
    logger: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    requestIdHeader: false,
    genReqId: ({ headers }) => requestIdIn(headers[REQUEST_ID]),
    forceCloseConnections: true,
    rewriteUrl: ({ url = '' }) => (isDecodable(url) ? url : NOWHERE),
  });
  app.removeContentTypeParser('text/plain');
  await app.register(helmet, { contentSecurityPolicy: POLICY });
  app.addHook('onRequest', async (request, reply) => {
    reply.header(REQUEST_ID, request.id);
    reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async ({ id, method }, { statusCode, elapsedTime }) => {
    if (statusCode < 400) return;
    log.info({ requestId: id, method, status: statusCode, durationMs: Math.round(elapsedTime) }, 'refused');
  });
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ requestId: request.id, err: error }, 'unexpected error');
    return refuse(reply, status);
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404));
  return app;
}

/** Serves an endpoint at a path, by POST only. */
export function mountEndpoint<Context extends RequestContext>(
  app: FastifyInstance,
  path: string,
  endpoint: GraphEndpoint<Context>,
): void {
  const context = ({ headers, id }: FastifyRequest) =>
    endpoint.contextFor({ authorization: headers.authorization, requestId: id });
  app.post(path, { onRequest: answerInJson }, fastifyApolloHandler(endpoint.apollo, { context }));
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: path,
    // Before any body is read: whatever it is, it is not looked at.
    onRequest: (_request, reply) => {
      refuse(reply.header('allow', 'POST'), 405);
    },
    handler: () => {},
  });
}

/** Apollo Server refuses to answer in another form only after it has run the operation: too late for a command. */
async function answerInJson({ headers }: FastifyRequest): Promise<void> {
  const GRAPHQL = 'application/graphql-response+json';
  headers.accept = headers.accept?.includes(GRAPHQL) ? GRAPHQL : 'application/json';
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

function requestIdIn(header: string | string[] | undefined): string {
  return typeof header === 'string' && isUuid(header) ? header.toLowerCase() : randomUUID();
}

const REFUSALS: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  404: ['NOT_FOUND', 'There is nothing at this address. Send operations to /graphql by POST.'],
  405: ['METHOD_NOT_ALLOWED', 'Send operations by POST.'],
  413: ['PAYLOAD_TOO_LARGE', 'The request body is over the limit.'],
};

function refuse(reply: FastifyReply, status: number): FastifyReply {
  const [code, message] =
    REFUSALS[status] ??
    (status < 500
      ? (['BAD_REQUEST', 'Send a JSON body with a "query" and, where needed, "variables".'] as const)
      : (['INTERNAL_SERVER_ERROR', 'Unexpected error.'] as const));
  return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
}
