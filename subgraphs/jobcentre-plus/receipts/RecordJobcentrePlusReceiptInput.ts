import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class RecordJobcentrePlusReceiptInput extends CommandInput {
  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => ID, { description: 'The authority that sent them.' })
  readonly localAuthority!: string;

  @Field(() => ID, { description: 'The authority’s id of the documents, as it stands on them.' })
  readonly document!: string;

  @Field(() => DateScalar, { description: 'The day the authority sent them, as it stands on them.' })
  readonly sentOn!: PlainDate;

  @Field(() => DateScalar)
  readonly receivedOn!: PlainDate;
}
