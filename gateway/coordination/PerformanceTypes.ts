import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DayUnitEnum, graphEnum } from '../../shared/graph/enums.js';
import { StandardType } from '../../shared/graph/StandardType.js';
import type { TierCell } from '../../shared/obligations/performance/PerformanceCell.js';
import type { DayUnit } from '../../shared/sla/Facts.js';
import type { PopulationVerdict, SampleMeasure } from '../../shared/sla/Population.js';

type Verdict = PopulationVerdict | SampleMeasure['verdict'];

const VerdictEnum = graphEnum<Verdict>('Verdict', 'Whether a claim about many cases holds.', {
  MET: 'The target holds, even if every case that is not yet measured missed it.',
  NOT_MET: 'The target is missed, even if every case that is not yet measured made it.',
  NOT_YET_KNOWN: 'It depends on the cases that are not yet measured.',
  NOTHING_TO_MEASURE: 'There is no case.',
  TOO_FEW_TO_TELL: 'For samples only: the sample is too small to tell.',
});

@ObjectType({ description: 'How a claim about a share of cases is kept.' })
export class TierPerformance implements TierCell {
  @Field(() => Int)
  readonly withinDays!: number;

  @Field(() => DayUnitEnum)
  readonly unit!: DayUnit;

  @Field(() => Float, { description: 'The share of cases claimed, as a fraction.' })
  readonly target!: number;

  @Field(() => Int, { description: 'The numerator: those that ended by the tier’s last day.' })
  readonly within!: number;

  @Field(() => Int, {
    description:
      'The denominator: those that had ended, or had passed the tier’s last day, by the day asked about. What was withdrawn by the tier’s last day stands apart and counts nowhere; withdrawn later, it counts as missed.',
  })
  readonly measured!: number;

  @Field(() => Int, { description: 'Those that run, with the tier’s last day not past.' })
  readonly notYetMeasured!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      '`within` of `measured`, as a fraction. Null where nothing is measured; for whoever may see aggregates only, also below 20 measured.',
  })
  readonly share!: number | null;

  @Field(() => VerdictEnum, {
    nullable: true,
    description:
      'Exact, so that a recent period cannot look better than it may turn out. Null for whoever may see aggregates only below 20 measured; else theirs follows from rounded counts.',
  })
  readonly verdict!: Verdict | null;
}

@ObjectType({
  description:
    'How a standard is kept: the obligations that started in the period, or in one month of it, as they stood on the day asked about. Each has ended, was withdrawn, or runs.',
})
export class StandardPerformance {
  @Field(() => StandardType)
  readonly standard!: StandardType;

  @Field(() => String, {
    nullable: true,
    description: 'In which the obligations started, as YYYY-MM; null where not asked by month.',
  })
  readonly month!: string | null;

  @Field(() => [TierPerformance], {
    description:
      'Every claim about a share of cases, by the terms that the obligations were started under; empty where the document makes none, or its timescale is not on record.',
  })
  readonly tiers!: readonly TierPerformance[];

  @Field(() => Int)
  readonly started!: number;

  @Field(() => Int)
  readonly ended!: number;

  @Field(() => Int)
  readonly running!: number;

  @Field(() => Int, {
    description:
      'Of those that run, past the due day of a deadline. A target that no single case can breach has none.',
  })
  readonly overdue!: number;

  @Field(() => Int)
  readonly withdrawn!: number;
}
