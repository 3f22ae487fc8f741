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
import { CommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type ReferralChannel, ReferralChannelEnum } from './ReferralForm.js';

/** What the national referral form holds (Appendix 6), and what the authority says it checked before. */
@InputType()
export class SubmitReferralInput extends CommandInput {
  @Field(() => ID, {
    description: 'The authority that refers: your own, unless you act for Debt Management.',
  })
  readonly localAuthority!: string;

  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => String, { description: 'The authority’s own reference, 1 to 40 characters.' })
  readonly authorityReference!: string;

  @Field(() => DebtEnum, { defaultValue: 'HOUSING_BENEFIT' })
  readonly debt!: Debt;

  @Field(() => Int, { description: 'In pence, 1 or more.' })
  readonly outstandingPence!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day it reached Contact Centre Porth. Today unless given; only Debt Management gives it, for a referral by post.',
  })
  readonly receivedOn?: PlainDate | null;

  @Field(() => DateScalar, { description: 'The form’s own date.' })
  readonly formDatedOn!: PlainDate;

  @Field(() => ID, {
    nullable: true,
    description:
      'The authority’s id of the form, a UUID, as sendReferral gave it: its arrival is recorded under this. Leave it out where the form bears none.',
  })
  readonly document?: string | null;

  @Field(() => [String], { nullable: true, description: 'One to four lines.' })
  readonly authorityAddress?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: '1 to 10 characters.' })
  readonly authorityPostcode?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 30 characters.' })
  readonly authorityTelephone?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '“CIS Checked On”: needed, and not after the form’s date (7.1).',
  })
  readonly cisCheckedOn?: PlainDate | null;

  @Field(() => [BenefitInPaymentEnum], {
    nullable: true,
    description: 'In payment on that day: one of the 14 of Appendix 4 at least (2.2, 7.1).',
  })
  readonly benefitsInPayment?: readonly BenefitInPayment[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether Housing Benefit is in payment: the debt is referred only where it is not (2.2).',
  })
  readonly hasHousingBenefitAward?: boolean | null;

  @Field(() => String, { description: '1 to 100 characters.' })
  readonly customerName!: string;

  @Field(() => [String], { description: 'One to four lines of 1 to 100 characters.' })
  readonly customerAddress!: readonly string[];

  @Field(() => String, { description: '1 to 10 characters.' })
  readonly customerPostcode!: string;

  @Field(() => DateScalar)
  readonly customerDateOfBirth!: PlainDate;

  @Field(() => OverpaymentCauseEnum, { nullable: true, description: 'Needed: “Tick one” (Appendix 6).' })
  readonly cause?: OverpaymentCause | null;

  @Field(() => OverpaymentClassificationEnum, { nullable: true, description: 'Needed (Appendix 6).' })
  readonly classification?: OverpaymentClassification | null;

  @Field(() => String, {
    description: 'In your words, 1 to 400 characters: the list to select from is blank in the agreement.',
  })
  readonly overpaymentReason!: string;

  @Field(() => DateScalar, { description: 'The first day of the overpayment.' })
  readonly overpaidFrom!: PlainDate;

  @Field(() => DateScalar, { description: 'The last day of the overpayment.' })
  readonly overpaidTo!: PlainDate;

  @Field(() => Int, { description: 'What you have recovered yourself, in pence; 0 where nothing.' })
  readonly recoveredByAuthorityPence!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'A Civil Penalty to be recovered with the overpayment (2.4), in pence, beside the balance.',
  })
  readonly civilPenaltyPence?: number | null;

  @Field(() => ReferralChannelEnum, { defaultValue: 'SECURE_EMAIL' })
  readonly channel!: ReferralChannel;

  @Field(() => Boolean, { defaultValue: false, description: 'Goes with secure e-mail only (7.1).' })
  readonly readReceiptSet!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The returned referral that this one takes up again: it is a new request with its own clock.',
  })
  readonly resubmissionOf?: string | null;
}
