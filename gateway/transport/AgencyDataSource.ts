import type { GraphQLDataSource } from '@apollo/gateway';
import type { DocumentNode, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { parse } from 'graphql';
import { type ErrorCode, errorCodes } from '../../shared/errors/codes.js';
import type { GraphRequest } from '../../shared/federation/GraphEndpoint.js';
import type { GatewayContext } from '../server/GatewayContext.js';
import { completeAnswer, operationOf } from './completeAnswer.js';
import type { SubgraphTransport } from './SubgraphTransport.js';

type ProcessOptions = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];
type GatewayResponse = Awaited<ReturnType<GraphQLDataSource<GatewayContext>['process']>>;

const UNAVAILABLE: ErrorCode = 'SUBGRAPH_UNAVAILABLE';

/** What a client's own values can bring about where the gateway has found nothing wrong with the request. */
const REQUEST_FAULTS: readonly ErrorCode[] = [
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_TOO_LARGE',
];

/**
 * One subgraph as Apollo's executor sees it. Stock executors drop an entity altogether when one of its subgraphs
 * fails; so a failed or partly null answer is completed with explicit nulls, and one error names the service.
 */
export class AgencyDataSource implements GraphQLDataSource<GatewayContext> {
  /** `merges` tells the subgraph that waits for nobody: it is asked even when there is no time left for others. */
  constructor(
    private readonly service: string,
    private readonly transport: SubgraphTransport,
    private readonly merges: boolean,
  ) {}

  async process(options: ProcessOptions): Promise<GatewayResponse> {
    if (options.kind !== 'incoming operation') return {};
    const { context, request } = options;
    const operation = { query: request.query ?? '', variables: request.variables ?? {} };
    const document = options.document ?? parse(operation.query);
    const isCommand = options.incomingRequestContext.operation?.operation === 'mutation';
    const timeMs = this.merges ? context.timeouts.fetchMs : timeLeft(context, document, isCommand);
    const answer =
      timeMs === 0 || context.silent.has(this.service) ? {} : await this.ask(operation, context, timeMs);
    return this.complete(answer, operation, document, context);
  }

  private async ask(
    request: GraphRequest,
    context: GatewayContext,
    timeMs: number,
  ): Promise<FormattedExecutionResult> {
    const { authorization, requestId, log } = context;
    const signal = AbortSignal.timeout(timeMs);
    try {
      return await this.transport.send(request, { authorization, requestId }, signal);
    } catch (error) {
      log.warn({ requestId, subgraph: this.service, reason: reasonOf(error) }, 'no answer from a subgraph');
      context.silent.add(this.service);
      return {};
    }
  }

  private complete(
    { data, errors = [] }: FormattedExecutionResult,
    { variables = {} }: GraphRequest,
    document: DocumentNode,
    context: GatewayContext,
  ): GatewayResponse {
    const completed = completeAnswer(document, variables, data ?? null);
    const passedOn = errors.filter((error) => isForClient(error, data !== undefined)).map(inSight);
    const isMissing = passedOn.length < errors.length || (completed.hadGaps && passedOn.length === 0);
    return {
      data: completed.data,
      errors: [...passedOn, ...(isMissing ? this.reportOnce(context, errors) : [])],
    };
  }

  private reportOnce(
    { reported, requestId, log }: GatewayContext,
    errors: readonly GraphQLFormattedError[],
  ): GraphQLFormattedError[] {
    if (reported.has(this.service)) return [];
    reported.add(this.service);
    if (errors.length > 0) {
      // What else it says may be anybody's, and quote anything.
      const codes = errors
        .map(({ extensions }) => String(extensions?.code))
        .filter((code) => code in errorCodes);
      log.warn({ requestId, subgraph: this.service, codes }, 'a subgraph could not answer');
    }
    return [
      {
        message: `The ${this.service} service did not answer.`,
        extensions: { code: UNAVAILABLE, service: this.service },
      },
    ];
  }
}

/** Such as ECONNREFUSED or TimeoutError; never the message, which may hold an address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/**
 * Tells whether an error says something of what was asked for. A service that did not even run the operation, be it
 * that it takes the token for a bad one or is not the service at all, has not answered.
 */
function isForClient({ extensions }: GraphQLFormattedError, wasRun: boolean): boolean {
  const code = extensions?.code;
  return wasRun ? code !== UNAVAILABLE : REQUEST_FAULTS.some((fault) => fault === code);
}

/** What an agency contributes to a merged answer, its `…Part`, is no field that clients see: a path ends before it. */
function inSight(error: GraphQLFormattedError): GraphQLFormattedError {
  const { path = [] } = error;
  const end = path.findIndex((step) => /Part$/.test(String(step)));
  return end < 0 ? error : { ...error, path: path.slice(0, end) };
}

/**
 * Milliseconds that a fetch may take: its own share of what is left of the operation's. A command that was sent is
 * waited for as long as its operation lasts.
 */
function timeLeft(
  { startedAt, timeouts }: GatewayContext,
  document: DocumentNode,
  isCommand: boolean,
): number {
  const left = (isCommand ? timeouts.commandMs : timeouts.operationMs) - (performance.now() - startedAt);
  const isSent = operationOf(document)?.operation === 'mutation';
  return Math.max(0, Math.floor(isSent ? left : Math.min(left, timeouts.fetchMs)));
}
