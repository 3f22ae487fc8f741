import type { GraphQLScalarType } from 'graphql';
import { type ClassType, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PREFIXES } from './parts.js';

type PartType = ClassType<object> | GraphQLScalarType;

/**
 * Gives the resolvers of the fields by which coordination is handed what the agencies contribute to a question: those
 * that `createPartResolver` gives each agency. What is merged from them names them in `@requires`.
 */
export function createExternalParts(
  entity: ClassType,
  part: PartType,
  ending: 'Part' | 'CountPart' = 'Part',
) {
  return PREFIXES.map((prefix) => createExternalPart(entity, part, `${prefix}${ending}`));
}

function createExternalPart(entity: ClassType, part: PartType, field: string) {
  @Resolver(() => entity)
  class ExternalPart {
    @Directive('@external')
    @FieldResolver(() => part, { name: field, nullable: true })
    [field](@Root() question: object): unknown {
      return Reflect.get(question, field) ?? null;
    }
  }
  return ExternalPart;
}
