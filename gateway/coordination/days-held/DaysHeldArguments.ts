import { ArgsType, Field, ID, Int } from 'type-graphql';
import { NationEnum } from '../../../shared/graph/enums.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { Nation } from '../../../shared/identity/local-authorities/LocalAuthorityRecord.js';
import type { AskedDaysHeld } from '../../../shared/obligations/days-held/checkDaysHeld.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@ArgsType()
export class DaysHeldArguments implements AskedDaysHeld {
  @Field(() => DateScalar, {
    description: 'A chain counts, with all its legs, in the period in which it started. Its first day.',
  })
  readonly from!: PlainDate;

  @Field(() => DateScalar, { description: 'Its last day.' })
  readonly to!: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'As they stood at the end of this day; today unless given; from 2010-01-01 to 2028-12-31.',
  })
  readonly asOf?: PlainDate | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Chains under this standard only, such as DM-01; it must have legs.',
  })
  readonly standard?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Chains about this authority only, and about those abolished into it by the day asked about; by any of its codes.',
  })
  readonly localAuthority?: string | null;

  @Field(() => NationEnum, {
    nullable: true,
    description: 'Chains about this nation’s authorities only; none that are about no authority.',
  })
  readonly nation?: Nation | null;

  @Field(() => Int, { defaultValue: 100, description: 'The first so many rows; 1 to 100.' })
  readonly first!: number;
}
