import { GraphQLError, type GraphQLFormattedError, parse, specifiedScalarTypes, visit } from 'graphql';
import { AppError } from './AppError.js';
import { errorCodes } from './codes.js';
import { describeRequestFault, isRequestFault } from './requestFault.js';

export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

type Answer = Pick<GraphQLFormattedError, 'message' | 'extensions'>;

const UNEXPECTED: Answer = {
  message: 'Unexpected error.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

/**
 * Gives the one place where errors become answers. Expected failures keep their sentence; what graphql-js says
 * of a request loses every value; anything else is a fault of ours and says nothing.
 */
export function createErrorFormatter(sdl: string): ErrorFormatter {
  const schemaNames = namesOf(sdl);
  return (formatted, error) => {
    const answer =
      expectedIn(error) ??
      fromAgency(formatted) ??
      (isRequestFault(error) ? describeRequestFault(error, (word) => schemaNames.has(word)) : UNEXPECTED);
    return { ...answer, ...placeOf(formatted) };
  };
}

/** Tells whether the error is a bug or an outage of ours, to be logged whole: not a refusal, and not a fault of the request. */
export function isOurFault(error: GraphQLError): boolean {
  return expectedIn(error) === null && !('serviceName' in error.extensions) && !isRequestFault(error);
}

function placeOf(formatted: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return {
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
  };
}

/** Tells an expected failure from a bug, wherever in the chain of causes it stands. */
function expectedIn(error: unknown): Answer | null {
  for (let cause = error; cause instanceof GraphQLError; cause = cause.originalError) {
    if (cause instanceof AppError) {
      const { http: _http, ...extensions } = cause.extensions;
      return { message: cause.message, extensions };
    }
  }
  return null;
}

/** An agency's error has been through its own formatter: code and sentence are safe to pass on. */
function fromAgency(formatted: GraphQLFormattedError): Answer | null {
  const { code, serviceName, ...details } = formatted.extensions ?? {};
  if (typeof code !== 'string' || typeof serviceName !== 'string' || !Object.hasOwn(errorCodes, code))
    return null;
  const { stacktrace: _stack, ...safe } = details;
  return { message: formatted.message, extensions: { code, ...safe } };
}

function namesOf(sdl: string): ReadonlySet<string> {
  const names = new Set<string>(specifiedScalarTypes.map(({ name }) => name));
  visit(parse(sdl), { Name: ({ value }) => void names.add(value) });
  return names;
}
