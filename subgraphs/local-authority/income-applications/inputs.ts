import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class ReceiveIncomeApplicationInput extends CommandInput {
  @Field(() => ID, { description: 'Your authority.' })
  readonly localAuthority!: string;

  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => DateScalar, { description: 'The day it reached the authority.' })
  readonly receivedOn!: PlainDate;
}

@InputType()
export class ForwardIncomeApplicationInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day it was forwarded, not before it was received.' })
  readonly forwardedOn!: PlainDate;

  @Field(() => ID, {
    nullable: true,
    description:
      'Your id of the document, a UUID, as it stands on it: the receiver records it under this. A new one unless given.',
  })
  readonly document?: string | null;
}
