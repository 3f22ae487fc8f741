import { type ASTNode, GraphQLError, isValueNode } from 'graphql';
import type { ErrorCode } from './codes.js';
import { InvalidValue } from './InvalidValue.js';
import { placeOfInput, reasonOf } from './placeOfInput.js';
import { speakSafely } from './speakSafely.js';

/** What is answered to a request that cannot be run. */
interface RequestFault {
  readonly message: string;
  readonly extensions: { readonly code: ErrorCode; readonly field?: string };
}

type IsName = (word: string) => boolean;

const DIGIT = /\p{N}/u;

/** Codes of Apollo Server whose messages are graphql-js's own and may quote the request. */
const QUOTING: ReadonlyMap<unknown, ErrorCode> = new Map<unknown, ErrorCode>([
  ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_PARSE_FAILED'],
  ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED'],
  ['BAD_USER_INPUT', 'BAD_USER_INPUT'],
  // Apollo's gateway validates a second time, by its own older rules.
  ['INVALID_GRAPHQL', 'GRAPHQL_VALIDATION_FAILED'],
]);

/** Codes of Apollo Server for what never was an operation. Its sentences quote nothing, but say less than these. */
const NO_OPERATION: ReadonlyMap<unknown, RequestFault> = new Map([
  ['BAD_REQUEST', fault('BAD_REQUEST', 'Send a JSON body with a "query" and, where needed, "variables".')],
  // Clients look for this very word, and then send the operation itself.
  ['PERSISTED_QUERY_NOT_SUPPORTED', fault('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported')],
]);

/** Limits that graphql-js keeps, by how its messages begin: nothing in a request can make another one begin so. */
const TOO_LARGE: readonly (readonly [RegExp, string])[] = [
  [/^Syntax Error: Document contains more tha[tn] \d/, 'It has too many words and signs.'],
  [/^Maximum call stack size exceeded$/, 'It is nested too deep.'],
  [/^Validation aborted\.$/, 'It selects too many fields side by side.'],
  [/^Maximum introspection depth exceeded$/, 'It looks too deep into the schema.'],
];

/** Tells whether the request caused the error, as graphql-js or Apollo Server raised it, rather than a fault of ours. */
export function isRequestFault(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  const { code } = error.extensions;
  return code === undefined ? isAboutInput(error) : QUOTING.has(code) || NO_OPERATION.has(code);
}

/** While it executes, graphql-js gives no code to a variable or argument that does not fit. */
function isAboutInput({ nodes = [], originalError }: GraphQLError): boolean {
  const isOfGraphql = originalError == null || originalError instanceof GraphQLError;
  return isOfGraphql && nodes.some((node) => isValueNode(node) || node.kind === 'VariableDefinition');
}

/**
 * Gives the answer to an error that the request caused. The message says where and what; nothing of the caller's is
 * in it but names without a digit.
 */
export function describeRequestFault(error: GraphQLError, isNameOfSchema: IsName): RequestFault {
  const { code } = error.extensions;
  const limit = TOO_LARGE.find(([beginning]) => beginning.test(error.message));
  if (limit) return fault('OPERATION_TOO_LARGE', `The operation is over a limit. ${limit[1]}`);
  const ownNames = namesIn(error.nodes ?? []);
  return NO_OPERATION.get(code) ?? describe(error, (word) => isNameOfSchema(word) || ownNames.has(word));
}

function describe(error: GraphQLError, isName: IsName): RequestFault {
  const rule = ruleIn(error);
  const code = rule === null ? QUOTING.get(error.extensions.code) : undefined;
  const field = placeOfInput(error, isName);
  const reason = rule ?? speakSafely(reasonOf(error), isName);
  const saysWhere = field === null || reason.startsWith('Variable ');
  return fault(code ?? 'BAD_USER_INPUT', saysWhere ? reason : `${field}: ${reason}`, field);
}

/** The sentence of the scalar that did not take a value; null where it is another rule that was broken. */
function ruleIn(error: GraphQLError): string | null {
  let cause: unknown = error;
  while (cause instanceof GraphQLError) cause = cause.originalError;
  return cause instanceof InvalidValue ? cause.message : null;
}

/** Names that the caller chose, as far as they cannot hold a number: those without a digit. */
function namesIn(nodes: readonly ASTNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap(nameOf).filter((name) => !DIGIT.test(name)));
}

function nameOf(node: ASTNode): string[] {
  if (node.kind === 'VariableDefinition') return [node.variable.name.value];
  return 'name' in node && node.name ? [node.name.value] : [];
}

function fault(code: ErrorCode, message: string, field: string | null = null): RequestFault {
  return { message, extensions: { code, ...(field === null ? {} : { field }) } };
}
