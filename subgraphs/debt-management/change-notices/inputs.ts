import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class ReceiveChangeNoticeInput extends CommandInput {
  @Field(() => ID, { description: 'The authority that sent it.' })
  readonly localAuthority!: string;

  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => ID, { description: 'The authority’s id of the document, as it stands on it.' })
  readonly document!: string;

  @Field(() => DateScalar, { description: 'The day the authority sent it, as it stands on it.' })
  readonly sentOn!: PlainDate;

  @Field(() => DateScalar)
  readonly receivedOn!: PlainDate;
}

@InputType()
export class ActionChangeNoticeInput extends RecordCommandInput {
  @Field(() => DateScalar)
  readonly actionedOn!: PlainDate;
}
