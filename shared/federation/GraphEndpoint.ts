import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult } from 'graphql';
import type { RequestContext } from '../access/RequestContext.js';
import type { TokenVerifier } from '../access/TokenVerifier.js';
import { AppError, unauthenticated } from '../errors/AppError.js';
import type { ErrorFormatter } from '../errors/createErrorFormatter.js';
import { isUuid } from '../identity/requireUuid.js';
import type { Logger } from '../logging/createLogger.js';
import type { Clock } from '../time/Clock.js';
import { type Limits, limitPlugin } from './limits.js';
import { operationPlugin } from './operationPlugin.js';
import { logPlugin, schemaPlugin, tokenPlugin } from './plugins.js';

/** What an endpoint takes from a request beside its body. */
export interface RequestFacts {
  readonly authorization: string | undefined;
  readonly requestId: string | undefined;
}

export interface GraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

export interface EndpointSettings {
  readonly clock: Clock;
  readonly log: Logger;
  readonly verifyToken: TokenVerifier;
  readonly limits: Limits;
  /** Whether the schema may be looked at without a token: for developers, never in production. */
  readonly openSchema: boolean;
}

/** What Apollo Server would add of itself: pages, and reports to others. */
const unwanted = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

type Source = Pick<ApolloServerOptions<RequestContext>, 'schema' | 'gateway'>;

/** One GraphQL endpoint: the same pipeline for requests over HTTP and from within the process. */
export class GraphEndpoint<Context extends RequestContext> {
  readonly apollo: ApolloServer<Context>;

  constructor(
    source: Source,
    formatError: ErrorFormatter,
    private readonly settings: EndpointSettings,
    private readonly extend: (base: RequestContext, facts: RequestFacts) => Context,
    plugins: readonly ApolloServerPlugin<Context>[] = [],
  ) {
    const { limits, log, openSchema } = settings;
    this.apollo = new ApolloServer<Context>({
      ...source,
      formatError,
      introspection: true,
      includeStacktraceInErrorResponses: false,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      stopOnTerminationSignals: false,
      parseOptions: { maxTokens: limits.tokens },
      // Apollo's own lines may quote a request; ours stand in its place.
      logger: {
        debug: () => {},
        info: () => {},
        warn: () => {},
        error: () => log.error('the GraphQL server reported a fault'),
      },
      plugins: [
        ...unwanted,
        tokenPlugin<Context>(openSchema),
        operationPlugin<Context>(),
        limitPlugin<Context>(limits),
        schemaPlugin<Context>(),
        logPlugin<Context>(),
        ...plugins,
      ],
    } as ApolloServerOptions<Context>);
  }

  start(): Promise<void> {
    return this.apollo.start();
  }

  stop(): Promise<void> {
    return this.apollo.stop();
  }

  /** Runs an operation without HTTP; the answer is what an HTTP client would get as its body. */
  async execute(request: GraphRequest, facts: RequestFacts): Promise<FormattedExecutionResult> {
    const contextValue = await this.contextFor(facts).catch(refusalIn);
    if (contextValue instanceof AppError) {
      const { message, code } = contextValue;
      return { errors: [{ message, extensions: { code } }] };
    }
    const { body } = await this.apollo.executeOperation(request, { contextValue });
    if (body.kind !== 'single') throw new Error('Answers are never sent in pieces.');
    return body.singleResult;
  }

  /**
   * Gives what resolvers are handed.
   * @throws AppError UNAUTHENTICATED without a good token, where the schema is closed; what the token verifier throws
   * where it cannot tell.
   */
  async contextFor(facts: RequestFacts): Promise<Context> {
    const { requestId: asked } = facts;
    const { clock, log, openSchema } = this.settings;
    const requestId = asked !== undefined && isUuid(asked) ? asked.toLowerCase() : randomUUID();
    const { principal, refusal } = await this.authenticate(facts.authorization, requestId);
    if (principal === null && !openSchema) throw refusal ?? unauthenticated('Send a valid bearer token.');
    return this.extend({ principal, refusal, requestId, clock, log }, facts);
  }

  private async authenticate(
    authorization: string | undefined,
    requestId: string,
  ): Promise<Pick<RequestContext, 'principal' | 'refusal'>> {
    try {
      return { principal: await this.settings.verifyToken(authorization), refusal: null };
    } catch (error) {
      if (error instanceof AppError) return { principal: null, refusal: error };
      this.settings.log.error({ requestId, err: error }, 'a token could not be checked');
      throw error;
    }
  }
}

function refusalIn(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
