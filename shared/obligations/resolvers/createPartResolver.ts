import type { GraphQLScalarType } from 'graphql';
import { type ClassType, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import type { AgencyNames } from './AgencyNames.js';

/** What an agency contributes to an entity whose key is a question asked of all agencies. */
export interface PartDefinition<Question extends object, Part> {
  readonly entity: ClassType<Question>;
  readonly part: ClassType<object> | GraphQLScalarType;
  readonly answer: (question: Question, context: AgencyContext, names: AgencyNames) => Promise<Part>;
  /** What the field's name ends in, after the agency's. */
  readonly ending?: 'Part' | 'CountPart';
}

/**
 * Gives the resolver by which an agency's subgraph answers its part, named for the agency. Coordination is handed it by
 * `createExternalParts` and merges it with the others'.
 */
export function createPartResolver<Question extends object, Part>(
  { entity, part, answer, ending = 'Part' }: PartDefinition<Question, Part>,
  names: AgencyNames,
) {
  const field = `${names.prefix}${ending}`;

  @Resolver(() => entity)
  class PartResolver {
    @Directive('@inaccessible')
    @FieldResolver(() => part, {
      name: field,
      nullable: true,
      description: 'What this agency contributes; null where it did not answer.',
    })
    // By a name of its own: type-graphql tells the resolvers of one type's fields apart by their methods' names.
    [field](@Root() question: Question, @Ctx() context: AgencyContext): Promise<Part> {
      return answer(question, context, names);
    }
  }
  return PartResolver;
}
