import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class RecordLocalAuthorityReceiptInput extends CommandInput {
  @Field(() => ID, {
    description:
      'Your authority, to which it was sent: where that was abolished before it arrived, the one it was sent to.',
  })
  readonly localAuthority!: string;

  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => ID, { description: 'Jobcentre Plus’s id of the document, a UUID, as it stands on it.' })
  readonly document!: string;

  @Field(() => DateScalar, { description: 'The day it was sent, as it stands on it.' })
  readonly sentOn!: PlainDate;

  @Field(() => DateScalar, { description: 'The day it arrived, not before it was sent.' })
  readonly receivedOn!: PlainDate;
}
