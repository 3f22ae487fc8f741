import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Draws } from '../../shared/demonstration/Draws.js';
import { drawLikely, drawScalar, type Pools } from './Pools.js';

/** Such as no type takes where it is not asked for. */
const WRONG: readonly unknown[] = [null, -1, 1.5, 'wrong', true, {}, [], ['wrong']];

/** How often a value is none of its type. */
const WRONG_SHARE = 0.02;

/** Gives a value for a field or argument of this name and type: mostly one that fits. */
export function drawValue(
  draws: Draws,
  type: GraphQLInputType,
  name: string,
  pools: Pools,
  wrongShare = WRONG_SHARE,
): unknown {
  if (draws.chance(wrongShare)) return draws.pick(WRONG);
  const likely = drawLikely(draws, name);
  if (likely !== undefined) return likely;
  if (isNonNullType(type)) return drawValue(draws, type.ofType, name, pools, 0);
  if (isListType(type)) {
    const length = draws.pick([0, 1, 1, 1, 2, 3]);
    return Array.from({ length }, () => drawValue(draws, type.ofType, name, pools, wrongShare));
  }
  if (isEnumType(type)) return draws.pick(type.getValues()).name;
  return isInputObjectType(type)
    ? drawObject(draws, type, pools, wrongShare)
    : drawScalar(draws, type.name, name, pools);
}

/** A field that need not be given is given half the time. */
function drawObject(
  draws: Draws,
  type: GraphQLInputObjectType,
  pools: Pools,
  wrongShare: number,
): Record<string, unknown> {
  const drawn: Record<string, unknown> = {};
  for (const { name, type: of } of Object.values(type.getFields())) {
    if (isNonNullType(of) || draws.chance(0.5)) drawn[name] = drawValue(draws, of, name, pools, wrongShare);
  }
  return drawn;
}
