import { Field, ID, InputType, Int } from 'type-graphql';
import { type OverpaymentCause, OverpaymentCauseEnum } from '../../../shared/graph/OverpaymentCause.js';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class RecordOverpaymentInput extends CommandInput {
  @Field(() => ID, { description: 'Your authority.' })
  readonly localAuthority!: string;

  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => ID, { description: 'Your own reference, 1 to 40 characters, new for each overpayment.' })
  readonly reference!: string;

  @Field(() => Int, { description: 'In pence, 1 or more.' })
  readonly amountPence!: number;

  @Field(() => OverpaymentCauseEnum, { nullable: true, description: 'Leave it out until it is decided.' })
  readonly cause?: OverpaymentCause | null;

  @Field(() => DateScalar, { description: 'The day the overpayment was decided.' })
  readonly decidedOn!: PlainDate;
}

@InputType()
export class DecideOverpaymentCauseInput extends RecordCommandInput {
  @Field(() => OverpaymentCauseEnum)
  readonly cause!: OverpaymentCause;

  @Field(() => DateScalar, { description: 'The day the cause was decided.' })
  readonly decidedOn!: PlainDate;
}
