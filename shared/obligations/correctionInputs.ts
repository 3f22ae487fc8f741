import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../graph/scalars.js';
import type { PlainDate } from '../time/PlainDate.js';
import { CommandInput } from './CommandInput.js';

@InputType()
export class CorrectEventInput extends CommandInput {
  @Field(() => ID, { description: 'The wrong entry; the latest one where it was corrected before.' })
  readonly event!: string;

  @Field(() => DateScalar, { description: 'The day on which it really happened.' })
  readonly happenedOn!: PlainDate;

  @Field(() => String, { description: 'Why, in 1 to 400 characters.' })
  readonly reason!: string;
}

@InputType()
export class WithdrawObligationInput extends CommandInput {
  @Field(() => ID, { description: 'The obligation.' })
  readonly id!: string;

  @Field(() => DateScalar)
  readonly withdrawnOn!: PlainDate;

  @Field(() => String, { description: 'Why, in 1 to 400 characters.' })
  readonly reason!: string;
}
