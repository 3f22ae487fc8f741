import { Field, ID, InputType, Int } from 'type-graphql';
import { type BenefitInPayment, BenefitInPaymentEnum } from '../../../shared/graph/BenefitInPayment.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class RecordDeductionInput extends RecordCommandInput {
  @Field(() => BenefitInPaymentEnum, { description: 'One of the 14 of Appendix 4.' })
  readonly benefit!: BenefitInPayment;

  @Field(() => DateScalar)
  readonly deductedOn!: PlainDate;

  @Field(() => Int, { description: 'In pence, 1 or more, and no more than is outstanding.' })
  readonly amountPence!: number;
}

@InputType()
export class CorrectDeductionInput extends RecordCommandInput {
  @Field(() => ID, {
    description: 'The wrong deduction; the one that superseded it where it was corrected before.',
  })
  readonly deduction!: string;

  @Field(() => BenefitInPaymentEnum, { nullable: true, description: 'As it was unless given.' })
  readonly benefit?: BenefitInPayment | null;

  @Field(() => DateScalar, { nullable: true, description: 'As it was unless given.' })
  readonly deductedOn?: PlainDate | null;

  @Field(() => Int, { description: 'What it really was, in pence; 0 where it was refunded or never made.' })
  readonly amountPence!: number;

  @Field(() => String, { description: 'Why, in 1 to 400 characters.' })
  readonly reason!: string;
}
