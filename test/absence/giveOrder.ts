import type { GraphQLField } from 'graphql';
import type { Draws } from '../../shared/demonstration/Draws.js';
import { commandShape, drawVariables } from './drawShape.js';
import type { Pools } from './Pools.js';

/** Puts an order to somebody and gives the text of the answer. */
type Put = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<string>;

const OF_THE_CALLER: ReadonlySet<unknown> = new Set(['FORBIDDEN', 'UNAUTHENTICATED']);

interface Refusals {
  readonly errors?: readonly {
    readonly extensions?: { readonly code?: string; readonly field?: string };
  }[];
}

/**
 * Gives an order over and over, with values drawn anew, until it is done; tells whether it was. Where a refusal names
 * the field at fault, only that field is drawn anew, and where it says that the caller may not, mostly nothing is: so a
 * command is found out without being told about it.
 */
export async function giveOrder(
  draws: Draws,
  field: GraphQLField<unknown, unknown>,
  pools: Pools,
  tries: number,
  put: Put,
): Promise<boolean> {
  const shape = commandShape(field);
  const [{ name: argument = '' } = {}] = shape.variables;
  let variables = drawVariables(draws, shape, pools);
  for (let tried = 0; tried < tries; tried += 1) {
    const { errors = [] }: Refusals = JSON.parse(await put(shape.query, variables));
    if (errors.length === 0) return true;
    if (OF_THE_CALLER.has(errors[0]?.extensions?.code) && draws.chance(0.85)) continue;
    const fresh = drawVariables(draws, shape, pools);
    const wrong = errors[0]?.extensions?.field?.split('.')[1];
    const known = variables[argument];
    variables =
      wrong === undefined || !isJson(known) || draws.chance(0.1)
        ? fresh
        : { [argument]: mended(draws, known, wrong, fresh[argument]) };
  }
  return false;
}

function isJson(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was given is left out or given another value; what was left out is given. */
function mended(
  draws: Draws,
  known: Record<string, unknown>,
  wrong: string,
  fresh: unknown,
): Record<string, unknown> {
  const { [wrong]: given, ...others } = known;
  const other = isJson(fresh) ? fresh[wrong] : undefined;
  const isLeftOut = other === undefined || (given !== undefined && draws.chance(0.3));
  return { ...others, ...(isLeftOut ? {} : { [wrong]: other }), clientReference: `absence/${draws.uuid()}` };
}
