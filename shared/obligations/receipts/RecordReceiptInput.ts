import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, NationalInsuranceNumberType } from '../../graph/scalars.js';
import type { NationalInsuranceNumber } from '../../identity/NationalInsuranceNumber.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { CommandInput } from '../CommandInput.js';

@InputType()
export class RecordReceiptInput extends CommandInput {
  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => ID, { description: 'The authority at the one end of its way: the sender, or your own.' })
  readonly localAuthority!: string;

  @Field(() => ID, { description: 'The sender’s id of the document, as it stands on it.' })
  readonly document!: string;

  @Field(() => DateScalar, { description: 'The day it was sent, as it stands on it.' })
  readonly sentOn!: PlainDate;

  @Field(() => DateScalar)
  readonly receivedOn!: PlainDate;
}
