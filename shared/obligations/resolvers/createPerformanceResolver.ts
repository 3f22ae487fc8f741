import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { PerformancePart, SlaPerformance } from '../../graph/SlaPerformance.js';
import { performanceCells } from '../performance/performanceCells.js';
import type { AgencyNames } from './AgencyNames.js';

/** Gives the resolver by which an agency's subgraph answers its part of a question about performance. */
export function createPerformanceResolver({ agency, prefix }: AgencyNames) {
  @Resolver(() => SlaPerformance)
  class PerformanceParts {
    @Directive('@inaccessible')
    @FieldResolver(() => PerformancePart, { name: `${prefix}Part`, nullable: true })
    async part(
      @Root() { question }: SlaPerformance,
      @Ctx() context: AgencyContext,
    ): Promise<PerformancePart> {
      return { cells: await performanceCells(context, agency, question) };
    }
  }
  return PerformanceParts;
}
