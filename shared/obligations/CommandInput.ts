import { Field, ID, InputType, Int } from 'type-graphql';

/** What every command takes. */
@InputType()
export abstract class CommandInput {
  @Field(() => ID, {
    description:
      'Yours to choose, new for each command and the same for a repeat: a repeat is answered with the first result.',
  })
  readonly clientReference!: string;
}

/** What every command on a record takes. */
@InputType()
export abstract class RecordCommandInput extends CommandInput {
  @Field(() => ID, { description: 'The record’s id.' })
  readonly id!: string;

  @Field(() => Int, {
    description: 'The version that you read. The command is refused if the record has changed since.',
  })
  readonly version!: number;
}
