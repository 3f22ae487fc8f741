import { ArgsType, Field, ID } from 'type-graphql';
import { NationEnum } from '../../shared/graph/enums.js';
import { DateScalar } from '../../shared/graph/scalars.js';
import type { Nation } from '../../shared/identity/local-authorities/LocalAuthorityRecord.js';
import type { AskedPerformance } from '../../shared/obligations/performance/PerformanceQuestion.js';
import type { PlainDate } from '../../shared/time/PlainDate.js';

@ArgsType()
export class PerformanceArguments implements AskedPerformance {
  @Field(() => DateScalar, {
    description: 'Obligations count in the period in which they started. Its first day.',
  })
  readonly from!: PlainDate;

  @Field(() => DateScalar, { description: 'Its last day.' })
  readonly to!: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'As they stood at the end of this day; today unless given; from 2010-01-01 to 2028-12-31.',
  })
  readonly asOf?: PlainDate | null;

  @Field(() => ID, { nullable: true, description: 'Standards of this agreement only.' })
  readonly agreement?: string | null;

  @Field(() => [ID], { nullable: true, description: 'These standards only.' })
  readonly standards?: readonly string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Obligations about this authority only, and about those abolished into it by the day asked about; by any of its codes.',
  })
  readonly localAuthority?: string | null;

  @Field(() => NationEnum, {
    nullable: true,
    description: 'Obligations about this nation’s authorities only; none that are about no authority.',
  })
  readonly nation?: Nation | null;

  @Field(() => ID, { nullable: true, description: 'What this body owes only, by its code.' })
  readonly owedBy?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Figures for each month of start; months in which nothing started are left out.',
  })
  readonly byMonth?: boolean | null;
}
