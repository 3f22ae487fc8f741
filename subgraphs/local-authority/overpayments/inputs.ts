import { Field, ID, InputType, Int } from 'type-graphql';
import { type BenefitInPayment, BenefitInPaymentEnum } from '../../../shared/graph/BenefitInPayment.js';
import { type Debt, DebtEnum } from '../../../shared/graph/Debt.js';
import { type OverpaymentCause, OverpaymentCauseEnum } from '../../../shared/graph/OverpaymentCause.js';
import {
  type OverpaymentClassification,
  OverpaymentClassificationEnum,
} from '../../../shared/graph/OverpaymentClassification.js';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
@InputType()
export class OverpaymentPeriodInput {
  @Field(() => DateScalar)
  readonly from!: PlainDate;

  @Field(() => DateScalar, { description: 'Not before the first day.' })
  readonly to!: PlainDate;
}

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

  @Field(() => DebtEnum, { nullable: true, description: 'Housing Benefit unless given.' })
  readonly debt?: Debt | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For a civil penalty: the id of the same customer’s overpayment that it is for. It is treated exactly as that (2.4).',
  })
  readonly civilPenaltyFor?: string | null;

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

@InputType()
export class DescribeOverpaymentInput extends RecordCommandInput {
  @Field(() => OverpaymentClassificationEnum)
  readonly classification!: OverpaymentClassification;

  @Field(() => String, { description: 'In your own words, 1 to 200 characters.' })
  readonly reason!: string;

  @Field(() => [OverpaymentPeriodInput], {
    description: '1 to 20 periods, none of which has a day of another.',
  })
  readonly periods!: readonly OverpaymentPeriodInput[];

  @Field(() => DateScalar, { description: 'The day this was established.' })
  readonly describedOn!: PlainDate;
}

@InputType()
export class RecordOwnRecoveryInput extends RecordCommandInput {
  @Field(() => Int, { description: 'What your authority has recovered, in pence, 1 or more.' })
  readonly pence!: number;

  @Field(() => DateScalar)
  readonly recoveredOn!: PlainDate;
}

@InputType()
export class RecordReferralCheckInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day the Customer Information System was checked.' })
  readonly checkedOn!: PlainDate;

  @Field(() => Boolean, { description: 'Whether it showed the current address as you have it.' })
  readonly addressConfirmed!: boolean;

  @Field(() => [BenefitInPaymentEnum], {
    description: 'The benefits that were seen in payment; may be none.',
  })
  readonly benefitsInPayment!: readonly BenefitInPayment[];

  @Field(() => Boolean, {
    description: 'Whether there is a current award of Housing Benefit to recover from.',
  })
  readonly housingBenefitInPayment!: boolean;
}

@InputType()
export class SendReferralInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day the form was sent.' })
  readonly sentOn!: PlainDate;

  @Field(() => ID, {
    nullable: true,
    description:
      'Your id of the document, a UUID, as it stands on it: the receiver records it under this. A new one unless given.',
  })
  readonly document?: string | null;
}
