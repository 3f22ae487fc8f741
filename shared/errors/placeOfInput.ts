import { type GraphQLError, isValueNode, TokenKind, type ValueNode } from 'graphql';

const PATH = / at "\w+((?:\.\w+|\[\d+\])+)"; $/;
/** A position in a list, which stands in brackets, begins with a digit and so is none. */
const NAME_WITH_DIGIT = /[A-Za-z_]\w*\d\w*/g;
const MISSING = /^Field "(?:\w+\.)?(\w+)" of required type /;

/**
 * Gives where the value stands that an error of graphql-js is about, such as `input.receivedOn`: the variable or
 * argument, and the way from it. Null where the error is about no value. A name of the caller's that holds a digit
 * becomes "…".
 */
export function placeOfInput(error: GraphQLError, isKnownName: (word: string) => boolean): string | null {
  const way = wayTo(error);
  if (way === null) return null;
  const missing = MISSING.exec(reasonOf(error))?.[1];
  const place = missing === undefined ? way : `${way}.${missing}`;
  return place.replace(NAME_WITH_DIGIT, (name) => (isKnownName(name) ? name : '…'));
}

/** Gives what is wrong, without the words before it that say where: these quote the value. */
export function reasonOf({ message, originalError }: GraphQLError): string {
  const isCoercion = originalError != null && message.endsWith(`; ${originalError.message}`);
  return isCoercion ? originalError.message : message;
}

function wayTo(error: GraphQLError): string | null {
  const node = error.nodes?.[0];
  if (node === undefined) return null;
  if (isValueNode(node)) return wayToLiteral(node);
  if (node.kind !== 'VariableDefinition') return null;
  const said = error.message.slice(0, -reasonOf(error).length);
  return `${node.variable.name.value}${PATH.exec(said)?.[1] ?? ''}`;
}

/** Goes back through the document to the argument or variable, collecting the names of what encloses the value. */
function wayToLiteral(node: ValueNode): string {
  const names: string[] = [];
  let nestedApart = 0;
  let isNameWanted = true;
  for (let token = node.loc?.startToken.prev; token; token = token.prev) {
    const { kind, prev } = token;
    if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R) nestedApart += 1;
    else if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L) {
      if (nestedApart === 0) isNameWanted = true;
      else nestedApart -= 1;
    } else if (nestedApart === 0 && kind === TokenKind.PAREN_L) break;
    else if (nestedApart === 0 && isNameWanted && kind === TokenKind.COLON && prev?.kind === TokenKind.NAME) {
      names.unshift(prev.value);
      isNameWanted = false;
    }
  }
  return names.join('.');
}
