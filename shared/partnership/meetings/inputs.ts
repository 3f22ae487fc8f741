import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graph/scalars.js';
import { RecordCommandInput } from '../../obligations/CommandInput.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { SidesInput } from '../inputs.js';

@InputType()
export class CallMeetingInput extends SidesInput {
  @Field(() => ID, { description: 'One of the agreement’s kinds of meeting.' })
  readonly kind!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was called for or taken up. Needed, but for a review of a business year.',
  })
  readonly calledOn?: PlainDate | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The year in whose April the business year begins. Needed for a review of a business year, and only then.',
  })
  readonly businessYear?: number | null;
}

@InputType()
export class RecordMeetingInput extends RecordCommandInput {
  @Field(() => DateScalar)
  readonly heldOn!: PlainDate;

  @Field(() => [ID], { description: 'Those of its two bodies that attended, by their party codes.' })
  readonly attendedBy!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Up to 2,000 characters, without National Insurance numbers, names, e-mail addresses and telephone numbers.',
  })
  readonly summary?: string | null;
}
