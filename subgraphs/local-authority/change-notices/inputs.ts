import { Field, ID, InputType } from 'type-graphql';
import { type ProformaReason, ProformaReasonEnum } from '../../../shared/graph/ProformaReason.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class SendChangeNoticeInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day it was sent.' })
  readonly sentOn!: PlainDate;

  @Field(() => ID, {
    nullable: true,
    description:
      'Your id of the document, a UUID, as it stands on it: the receiver records it under this. A new one unless given.',
  })
  readonly document?: string | null;

  @Field(() => ProformaReasonEnum, {
    nullable: true,
    description: 'For a notice to Debt Management, and only then: what the proforma says has changed.',
  })
  readonly reason?: ProformaReason | null;
}
