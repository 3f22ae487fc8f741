import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class ChangeRecoveryRateInput extends RecordCommandInput {
  @Field(() => Int, { description: 'In pence, 1 or more, other than the rate now.' })
  readonly ratePence!: number;

  @Field(() => DateScalar)
  readonly changedOn!: PlainDate;
}

@InputType()
export class ReduceRecoveryForHardshipInput extends RecordCommandInput {
  @Field(() => Int, { description: 'In pence, 1 or more, below the rate now.' })
  readonly ratePence!: number;

  @Field(() => DateScalar, { description: 'The day the authority was notified (LAHSAG).' })
  readonly notifiedOn!: PlainDate;
}

@InputType()
export class RecordDeductionsCeasedInput extends RecordCommandInput {
  @Field(() => DateScalar)
  readonly ceasedOn!: PlainDate;
}

@InputType()
export class CompleteRecoveryInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day full recovery was achieved.' })
  readonly completedOn!: PlainDate;

  @Field(() => DateScalar, { description: 'The day that was identified: DM-06 runs from it.' })
  readonly identifiedOn!: PlainDate;
}

@InputType()
export class CeaseRecoveryInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day recovery ceased.' })
  readonly ceasedOn!: PlainDate;

  @Field(() => DateScalar, { description: 'The day that was identified: DM-06 runs from it.' })
  readonly identifiedOn!: PlainDate;

  @Field(() => String, {
    description: 'Why, in 1 to 400 characters: the list of specified reasons is blank in the agreement.',
  })
  readonly reason!: string;
}

@InputType()
export class NotifyRecoveryEndInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day the authority was notified.' })
  readonly notifiedOn!: PlainDate;
}
