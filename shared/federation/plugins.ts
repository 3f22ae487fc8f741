import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import { execute, GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../access/RequestContext.js';
import { unauthenticated } from '../errors/AppError.js';
import { isOurFault } from '../errors/createErrorFormatter.js';

const WITHOUT_TOKEN = new Set(['__schema', '__type', '__typename', '_service']);

/** Refuses every operation without a principal, but for looking at the schema where that is open. */
export function tokenPlugin<Context extends RequestContext>(
  openSchema: boolean,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ contextValue, operation }) => {
        if (contextValue.principal !== null || (openSchema && operation && asksForSchemaOnly(operation)))
          return;
        throw contextValue.refusal ?? unauthenticated('Send a valid bearer token.');
      },
    }),
  };
}

function asksForSchemaOnly({ operation, selectionSet }: OperationDefinitionNode): boolean {
  return (
    operation === 'query' &&
    selectionSet.selections.every(
      (selection) => selection.kind === 'Field' && WITHOUT_TOKEN.has(selection.name.value),
    )
  );
}

/** Answers what is asked of the schema alone. Apollo's gateway would by an older notion of what there is to ask. */
export function schemaPlugin<Context extends RequestContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, operation, request }) => {
        if (!asksForSchemaOnly(operation)) return null;
        const { operationName = null, variables = {} } = request;
        const answer = await execute({ schema, document, operationName, variableValues: variables });
        if (answer.errors) return null;
        const singleResult = { data: answer.data ?? null };
        return { body: { kind: 'single', singleResult }, http: { status: 200, headers: new HeaderMap() } };
      },
    }),
  };
}

/** Logs a line for each operation, and each fault of ours whole. Names that clients chose are logged only without digits. */
export function logPlugin<Context extends RequestContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ contextValue }) => {
      const { log, requestId } = contextValue;
      const startedAt = performance.now();
      return {
        didEncounterErrors: async ({ errors }) => {
          for (const [err, path] of faultsIn(errors)) log.error({ requestId, path, err }, 'unexpected error');
        },
        willSendResponse: async (request) => {
          const durationMs = Math.round(performance.now() - startedAt);
          log.info({ requestId, ...describe(request), durationMs }, 'operation');
        },
      };
    },
  };
}

/** Each fault once, though many fields may have met it, with the first field's path. */
function faultsIn(errors: readonly GraphQLError[]): ReadonlyMap<Error, readonly string[]> {
  const faults = new Map<Error, readonly string[]>();
  for (const error of errors.filter(isOurFault)) {
    const cause = causeOf(error);
    if (!faults.has(cause)) faults.set(cause, (error.path ?? []).flatMap(harmless));
  }
  return faults;
}

function causeOf(error: GraphQLError): Error {
  let cause: Error = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

const HARMLESS_NAME = /^[A-Za-z_]{1,80}$/;

function harmless(name: string | number): string[] {
  return typeof name === 'string' && HARMLESS_NAME.test(name) ? [name] : [];
}

function describe<Context extends RequestContext>({
  operation,
  operationName,
  response,
}: GraphQLRequestContext<Context>) {
  const body = response.body;
  const errors = body?.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  return {
    operation: operation?.operation ?? null,
    name: harmless(operationName ?? '')[0] ?? null,
    codes: [...new Set(errors.map(({ extensions }) => extensions?.code))],
  };
}
