import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class ReceiveApplicationInput extends CommandInput {
  @Field(() => ID, { description: 'The recovery that it is about.' })
  readonly recovery!: string;

  @Field(() => DateScalar)
  readonly receivedOn!: PlainDate;

  @Field(() => ID, {
    nullable: true,
    description: 'Where the authority forwarded it: its id of the document, as it stands on it.',
  })
  readonly document?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was forwarded; goes with `document`.' })
  readonly forwardedOn?: PlainDate | null;
}

@InputType()
export class DecideApplicationInput extends RecordCommandInput {
  @Field(() => DateScalar, {
    description: 'The day it was decided and, where the rate is reduced, notified.',
  })
  readonly decidedOn!: PlainDate;

  @Field(() => Int, {
    nullable: true,
    description: 'In pence, below the rate now; leave it out where the rate is not reduced.',
  })
  readonly ratePence?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the recovery that you read; needed where the rate is reduced, and only then.',
  })
  readonly recoveryVersion?: number | null;
}
