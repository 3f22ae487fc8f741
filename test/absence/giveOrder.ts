import { type GraphQLField, getNamedType } from 'graphql';
import type { Draws } from '../../shared/demonstration/Draws.js';
import { commandShape, drawVariables } from './drawShape.js';
import { drawRecord, type Pools } from './Pools.js';

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
 * the field at fault, only that field is drawn anew; where it names none, mostly another record is; and where it says
 * that the caller may not, mostly nothing is: so a command is found out without being told about it.
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
  const { name: given } = getNamedType(field.type);
  const drawFresh = () => withRecord(draws, drawVariables(draws, shape, pools), argument, pools, given);
  let variables = drawFresh();
  for (let tried = 0; tried < tries; tried += 1) {
    const { errors = [] }: Refusals = JSON.parse(await put(shape.query, variables));
    if (errors.length === 0) return true;
    if (OF_THE_CALLER.has(errors[0]?.extensions?.code) && draws.chance(0.85)) continue;
    const fresh = drawFresh();
    const wrong = errors[0]?.extensions?.field?.split('.')[1];
    const known = variables[argument];
    variables =
      !isJson(known) || draws.chance(0.1)
        ? fresh
        : { [argument]: mended(draws, known, wrong, fresh[argument]) };
  }
  return false;
}

function isJson(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record is mostly one that there is, at its version. */
function withRecord(
  draws: Draws,
  variables: Record<string, unknown>,
  argument: string,
  pools: Pools,
  given: string,
): Record<string, unknown> {
  const { [argument]: input } = variables;
  const record = drawRecord(draws, pools, given);
  if (!isJson(input) || !('version' in input) || record === null || draws.chance(0.1)) return variables;
  return { ...variables, [argument]: { ...input, ...record } };
}

/** What was given is left out or given another value; what was left out is given. */
function mended(
  draws: Draws,
  known: Record<string, unknown>,
  wrong: string | undefined,
  fresh: unknown,
): Record<string, unknown> {
  if (wrong === undefined) return withRecordOf(draws, known, fresh);
  const { [wrong]: given, ...others } = known;
  const other = isJson(fresh) ? fresh[wrong] : undefined;
  const isLeftOut = other === undefined || (given !== undefined && draws.chance(0.3));
  return { ...others, ...(isLeftOut ? {} : { [wrong]: other }), clientReference: `absence/${draws.uuid()}` };
}

/** The same about another record; what names none is drawn anew. */
function withRecordOf(draws: Draws, known: Record<string, unknown>, fresh: unknown): Record<string, unknown> {
  if (!isJson(fresh) || !('version' in known)) return isJson(fresh) ? fresh : known;
  const { id, version } = fresh;
  return { ...known, id, version, clientReference: `absence/${draws.uuid()}` };
}
