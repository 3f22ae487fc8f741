import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Debt, DebtEnum } from '../../../shared/graph/Debt.js';
import { LocalAuthority } from '../../../shared/graph/LocalAuthority.js';
import { type OverpaymentCause, OverpaymentCauseEnum } from '../../../shared/graph/OverpaymentCause.js';
import {
  type OverpaymentClassification,
  OverpaymentClassificationEnum,
} from '../../../shared/graph/OverpaymentClassification.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { OverpaymentPeriod } from './Overpayment.js';
import { ReferralCheck } from './ReferralCheck.js';
import { StandingRequirement } from './standingAgainstReferral.js';

@ObjectType({ description: 'Whether an overpayment may be referred on a day.' })
export class ReferralReadiness {
  @Field(() => DateScalar)
  readonly on!: PlainDate;

  @Field(() => Boolean)
  readonly isReady!: boolean;

  @Field(() => [StandingRequirement], {
    description: 'What still stands against it, in the order of the form.',
  })
  readonly standing!: readonly StandingRequirement[];

  @Field(() => ReferralCheck, {
    nullable: true,
    description: 'The latest check made by the day, which is the one that counts; null where none was.',
  })
  readonly check!: ReferralCheck | null;
}

@ObjectType({
  description:
    'The national referral form (Appendix 6) as far as the authority holds it; name, date of birth and address are the customer’s.',
})
export class ReferralForm {
  @Field(() => LocalAuthority, { description: '“LA code”.' })
  readonly localAuthority!: LocalAuthority;

  @Field(() => ID, { description: '“LA reference number”.' })
  readonly reference!: string;

  @Field(() => DateScalar, { nullable: true, description: '“CIS Checked On”.' })
  readonly cisCheckedOn!: PlainDate | null;

  @Field(() => DebtEnum)
  readonly debt!: Debt;

  @Field(() => Boolean, { description: 'Whether it is a civil penalty (2.4).' })
  readonly isCivilPenalty!: boolean;

  @Field(() => OverpaymentCauseEnum, { nullable: true, description: '“Tick one”.' })
  readonly cause!: OverpaymentCause | null;

  @Field(() => OverpaymentClassificationEnum, { nullable: true })
  readonly classification!: OverpaymentClassification | null;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;

  @Field(() => [OverpaymentPeriod])
  readonly periods!: readonly OverpaymentPeriod[];

  @Field(() => Int, { description: '“Amount already recovered by LA”, in pence.' })
  readonly recoveredPence!: number;

  @Field(() => Int, { description: '“Outstanding balance”, in pence.' })
  readonly outstandingPence!: number;
}
