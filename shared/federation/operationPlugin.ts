import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { RequestContext } from '../access/RequestContext.js';
import { AppError } from '../errors/AppError.js';
import type { ErrorCode } from '../errors/codes.js';

/** How many wrong values one answer names. */
const MOST_ERRORS = 20;

/** Refuses what passes validation and Apollo's gateway would then take for a fault of its own. */
export function operationPlugin<Context extends RequestContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (!operation)
          throw refused(
            'BAD_REQUEST',
            'Name one operation of the document: it has several, or none of that name.',
          );
        if (!schema.getRootType(operation.operation))
          throw refused('GRAPHQL_VALIDATION_FAILED', `There is no ${operation.operation} here.`);
        const { variables = {} } = request;
        requireFewErrors(schema, operation, variables);
        if (selectingVariables(document).some((name) => variables[name] === null))
          throw refused('BAD_USER_INPUT', 'if: Give true or false: it says what is selected.', {
            field: 'if',
          });
      },
    }),
  };
}

function refused(
  code: ErrorCode,
  sentence: string,
  details: Readonly<Record<string, string>> = {},
): AppError {
  return new AppError(code, sentence, { ...details, http: { status: 400 } });
}

/** Apollo's gateway would name each, though a body has room for a hundred thousand: seconds of work and a huge answer. */
function requireFewErrors(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const { errors = [] } = getVariableValues(schema, variableDefinitions, variables, {
    maxErrors: MOST_ERRORS,
  });
  if (errors.length > MOST_ERRORS)
    throw refused('BAD_USER_INPUT', `More than ${MOST_ERRORS} values of the variables break a rule.`);
}

/** Gives the variables by which something is skipped or included. */
function selectingVariables(document: DocumentNode): readonly string[] {
  const names: string[] = [];
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === 'Variable') names.push(value.name.value);
    },
  });
  return names;
}
