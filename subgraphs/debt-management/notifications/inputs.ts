import { Field, ID, InputType } from 'type-graphql';
import { CommandInput } from '../../../shared/obligations/CommandInput.js';

@InputType()
export class AcknowledgeNotificationsInput extends CommandInput {
  @Field(() => ID, { description: 'Your authority, or one that it succeeded.' })
  readonly localAuthority!: string;

  @Field(() => String, { description: 'The cursor of the last notification that you have taken over.' })
  readonly upTo!: string;
}
