import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType, isUnionType } from 'graphql';
import type { Draws } from '../../shared/demonstration/Draws.js';
import { drawScalar, type Pools } from './Pools.js';

/** Gives the entities of a subgraph; empty for the gateway, which has none to ask by their keys. */
export function entitiesOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const union = schema.getType('_Entity');
  return isUnionType(union) ? union.getTypes() : [];
}

/** Gives representations of some of these entities: by every field that could be part of a key, rarely one short. */
export function drawRepresentations(
  draws: Draws,
  types: readonly GraphQLObjectType[],
  pools: Pools,
): readonly unknown[] {
  return Array.from({ length: draws.between(1, 3) }, () => {
    const type = draws.pick(types);
    const fields = Object.values(type.getFields()).flatMap(({ name, type: of }) => {
      const named = getNamedType(of);
      if (draws.chance(0.03)) return [];
      const drawn = name === 'question' ? `${type.name}.${name}` : name;
      if (isLeafType(named)) return [[name, drawScalar(draws, named.name, drawn, pools)] as const];
      const code = drawScalar(draws, 'ID', 'code', pools);
      return name === 'localAuthority' ? [[name, { code }] as const] : [];
    });
    return { __typename: draws.chance(0.02) ? 'Nothing' : type.name, ...Object.fromEntries(fields) };
  });
}
