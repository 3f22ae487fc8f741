import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class RequestSequenceInput extends CommandInput {
  @Field(() => ID, { description: 'The complaint or MP enquiry that is to be answered.' })
  readonly complaint!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Today unless given; only Debt Management gives it, for a request that came otherwise.',
  })
  readonly requestedOn?: PlainDate | null;
}

@InputType()
export class SupplySequenceInput extends RecordCommandInput {
  @Field(() => DateScalar)
  readonly suppliedOn!: PlainDate;
}
