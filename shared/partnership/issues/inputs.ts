import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/scalars.js';
import { RecordCommandInput } from '../../obligations/CommandInput.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { SidesInput } from '../inputs.js';

@InputType()
export class RaiseIssueInput extends SidesInput {
  @Field(() => ID, { description: 'One of the agreement’s kinds of issue: it says whom it goes to.' })
  readonly kind!: string;

  @Field(() => String, {
    description:
      '1 to 2,000 characters, without National Insurance numbers, names, e-mail addresses and telephone numbers.',
  })
  readonly description!: string;

  @Field(() => DateScalar, { description: 'The day the error, problem or issue was identified.' })
  readonly identifiedOn!: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the other body was told. Today unless given: it reads the log.',
  })
  readonly notifiedOn?: PlainDate | null;
}

@InputType()
export class EscalateIssueInput extends RecordCommandInput {
  @Field(() => ID, { description: 'The next step of its ladder.' })
  readonly to!: string;

  @Field(() => String, { description: 'What was tried at the level below, as the description.' })
  readonly triedBelow!: string;

  @Field(() => DateScalar)
  readonly escalatedOn!: PlainDate;
}

@InputType()
export class AnswerIssueInput extends RecordCommandInput {
  @Field(() => String, { description: 'The outcome, as the description.' })
  readonly outcome!: string;

  @Field(() => DateScalar, { description: 'The day its originator was told.' })
  readonly toldOn!: PlainDate;
}

@InputType()
export class CloseIssueInput extends RecordCommandInput {
  @Field(() => DateScalar)
  readonly closedOn!: PlainDate;
}
