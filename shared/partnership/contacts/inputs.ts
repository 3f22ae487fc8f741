import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/scalars.js';
import { RecordCommandInput } from '../../obligations/CommandInput.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { SidesInput } from '../inputs.js';

@InputType()
export class NominateContactInput extends SidesInput {
  @Field(() => ID, { description: 'One of the agreement’s roles of the body that keeps the record.' })
  readonly role!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The office or team, 1 to 80 characters; never a name, an address or a number.',
  })
  readonly office?: string | null;

  @Field(() => DateScalar)
  readonly nominatedOn!: PlainDate;
}

@InputType()
export class ConfirmContactInput extends RecordCommandInput {
  @Field(() => String, {
    nullable: true,
    description: 'The office or team as it is now; left out, it stays.',
  })
  readonly office?: string | null;

  @Field(() => DateScalar, { description: 'The day its details were found to be right.' })
  readonly confirmedOn!: PlainDate;
}

@InputType()
export class StandDownContactInput extends RecordCommandInput {
  @Field(() => DateScalar)
  readonly stoodDownOn!: PlainDate;
}
