import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type ComplaintKind, ComplaintKindEnum } from './Complaint.js';

@InputType()
export class ReceiveComplaintInput extends CommandInput {
  @Field(() => ID, { description: 'The referral of the debt that it is about.' })
  readonly referral!: string;

  @Field(() => ComplaintKindEnum)
  readonly kind!: ComplaintKind;

  @Field(() => DateScalar, { description: 'The day the Contact Centre Group received it.' })
  readonly receivedOn!: PlainDate;
}

@InputType()
export class ForwardComplaintInput extends RecordCommandInput {
  @Field(() => DateScalar)
  readonly forwardedOn!: PlainDate;
}
