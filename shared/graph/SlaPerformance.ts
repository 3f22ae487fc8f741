import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { PerformanceCell, TierCell } from '../obligations/performance/PerformanceCell.js';
import type { DayUnit } from '../sla/Facts.js';
import { DayUnitEnum } from './enums.js';

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('PerformanceTierCell')
class PerformanceTierCell implements TierCell {
  @Field(() => Int)
  readonly withinDays!: number;

  @Field(() => DayUnitEnum)
  readonly unit!: DayUnit;

  @Field(() => Float)
  readonly target!: number;

  @Field(() => Int)
  readonly within!: number;

  @Field(() => Int)
  readonly measured!: number;

  @Field(() => Int)
  readonly notYetMeasured!: number;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('PerformanceCell')
class PerformanceCellType implements PerformanceCell {
  @Field(() => String)
  readonly standard!: string;

  @Field(() => String, { nullable: true })
  readonly month!: string | null;

  @Field(() => Int)
  readonly started!: number;

  @Field(() => Int)
  readonly ended!: number;

  @Field(() => Int)
  readonly running!: number;

  @Field(() => Int)
  readonly overdue!: number;

  @Field(() => Int)
  readonly withdrawn!: number;

  @Field(() => [PerformanceTierCell])
  readonly tiers!: readonly TierCell[];
}

/** What one agency contributes to figures: counts, never a verdict; null where the agency did not answer. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('PerformancePart')
export class PerformancePart {
  @Field(() => [PerformanceCellType])
  readonly cells!: readonly PerformanceCell[];
}

@Directive('@key(fields: "question")')
@ObjectType({
  description: 'How agreements are kept, across the agencies, by the obligations that you may see.',
})
export class SlaPerformance {
  @Field(() => ID, { description: 'What was asked, as a key: the same question has the same key.' })
  readonly question!: string;
}
