import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../shared/access/RequestContext.js';
import { requirePrincipal } from '../../shared/access/require.js';
import { PerformancePart, SlaPerformance } from '../../shared/graph/SlaPerformance.js';
import { DateScalar } from '../../shared/graph/scalars.js';
import { checkQuestion } from '../../shared/obligations/performance/checkQuestion.js';
import { figuresFor } from '../../shared/obligations/performance/figuresFor.js';
import { keyOf, readKey } from '../../shared/obligations/performance/questionKey.js';
import type { PlainDate } from '../../shared/time/PlainDate.js';
import { createExternalParts } from './createExternalParts.js';
import { mergePerformance } from './mergePerformance.js';
import { PerformanceArguments } from './PerformanceArguments.js';
import { StandardPerformance } from './PerformanceTypes.js';
import { answersOf, type Parts, requiringParts } from './parts.js';
import { AgencyAnswer } from './TimelineTypes.js';

/** One selection for every field: the planner then asks each agency once. */
const REQUIRES = requiringParts(`{ cells { standard month started ended running overdue withdrawn
  tiers { withinDays unit target within measured notYetMeasured } } }`);

type PerformanceWithParts = SlaPerformance & Parts<PerformancePart>;

/** The question of how agreements are kept: its key for the agencies, and what their counts add up to. */
@Resolver(() => SlaPerformance)
export class PerformanceResolver {
  @Query(() => SlaPerformance, {
    nullable: true,
    description:
      'How agreements are kept by the obligations that you may see. Whoever may see aggregates only asks for whole calendar months, and is given everybody’s counts without the Home Office’s agreement, each rounded to the nearest 5.',
  })
  slaPerformance(
    @Ctx() context: RequestContext,
    @Args(() => PerformanceArguments) asked: PerformanceArguments,
  ): SlaPerformance {
    return { question: keyOf(checkQuestion(context, asked)) };
  }

  @FieldResolver(() => DateScalar, {
    description: 'The state by events that had happened by the end of this day.',
  })
  asOf(@Root() { question }: SlaPerformance, @Ctx() context: RequestContext): PlainDate {
    return readKey(context, question).asOf;
  }

  @Directive(REQUIRES)
  @FieldResolver(() => [StandardPerformance], {
    description:
      'Each standard under which something started in the period, as far as you may see it, in the order of the agreements, then by month. What started in none is left out.',
  })
  standards(
    @Root() performance: PerformanceWithParts,
    @Ctx() { principal }: RequestContext,
  ): readonly StandardPerformance[] {
    return mergePerformance(performance, figuresFor(requirePrincipal(principal)));
  }

  @Directive(REQUIRES)
  @FieldResolver(() => [AgencyAnswer], {
    description: 'Which agencies answered; the figures of one that did not are left out.',
  })
  agencies(@Root() performance: PerformanceWithParts): readonly AgencyAnswer[] {
    return answersOf(performance);
  }
}

export const performanceParts = createExternalParts(SlaPerformance, PerformancePart);
