import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../access/RequestContext.js';
import { AppError } from '../errors/AppError.js';
import { measureOperation, type OperationSize } from './measureOperation.js';

/** What one operation may ask at most. */
export interface Limits {
  readonly bodyBytes: number;
  readonly depth: number;
  readonly aliases: number;
  readonly tokens: number;
  readonly cost: number;
}

/**
 * The README's questions are 4 to 7 deep and cost up to some thousands; four agencies' records of a customer, all
 * fields, 50 to a page, cost some 20,000.
 */
export const defaultLimits: Limits = {
  bodyBytes: 256 * 1024,
  depth: 14,
  aliases: 30,
  tokens: 3_000,
  cost: 50_000,
};

/** Refuses an operation over a limit before anything runs. */
export function limitPlugin<Context extends RequestContext>(limits: Limits): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (!operation) return;
        const variables = request.variables ?? {};
        requireWithin(limits, measureOperation({ schema, document, operation, variables }));
      },
    }),
  };
}

function requireWithin({ depth, aliases, cost }: Limits, size: OperationSize): void {
  if (size.depth > depth) throw tooLarge(`It is nested more than ${depth} deep.`);
  if (size.aliases > aliases) throw tooLarge(`It has more than ${aliases} aliases.`);
  if (size.cost > cost)
    throw tooLarge(`It could have more than ${cost} values in its answer: ask for smaller pages.`);
}

function tooLarge(sentence: string): AppError {
  return new AppError('OPERATION_TOO_LARGE', `The operation is over a limit. ${sentence}`, {
    http: { status: 400 },
  });
}
