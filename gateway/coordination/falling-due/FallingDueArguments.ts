import { ArgsType, Field, ID, Int } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { type AskedFallingDue, FARTHEST } from '../../../shared/obligations/falling-due/checkFallingDue.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@ArgsType()
export class FallingDueArguments implements AskedFallingDue {
  @Field(() => Int, {
    description: `With so many working days left or fewer, each by its own calendar; 0 is due that day. 0 to ${FARTHEST}.`,
  })
  readonly inWorkingDays!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'As it stood at the end of this day; today unless given; from 2010-01-01 to 2028-12-31.',
  })
  readonly asOf?: PlainDate | null;

  @Field(() => ID, { nullable: true, description: 'Under standards of this agreement only.' })
  readonly agreement?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Under these standards only.' })
  readonly standards?: readonly string[] | null;

  @Field(() => ID, { nullable: true, description: 'About this authority only, by any of its codes.' })
  readonly localAuthority?: string | null;

  @Field(() => ID, { nullable: true, description: 'What this body owes only, by its code.' })
  readonly owedBy?: string | null;

  @Field(() => Int, { defaultValue: 100, description: 'The first so many rows; 1 to 100.' })
  readonly first!: number;
}
