import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type RetentionEvent, RetentionEventEnum } from './RetentionEvent.js';

@InputType()
export class RecordRetentionEventInput extends RecordCommandInput {
  @Field(() => RetentionEventEnum)
  readonly event!: RetentionEvent;

  @Field(() => DateScalar, { description: 'The day of it.' })
  readonly happenedOn!: PlainDate;
}

@InputType()
export class RecordDestructionInput extends RecordCommandInput {
  @Field(() => DateScalar, {
    description:
      'The day what was disclosed was destroyed: not before the last of purpose, proceedings and appeal period has ended.',
  })
  readonly destroyedOn!: PlainDate;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For surplus information, and for one of a list: confirms the destruction to the Child Maintenance Group. Needed there (1.11(2)).',
  })
  readonly confirmSurplusDestroyed?: boolean | null;
}
