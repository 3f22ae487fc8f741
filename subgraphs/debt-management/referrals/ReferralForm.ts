import { Field, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { type BenefitInPayment, BenefitInPaymentEnum } from '../../../shared/graph/BenefitInPayment.js';
import { graphEnum } from '../../../shared/graph/enums.js';
import { type OverpaymentCause, OverpaymentCauseEnum } from '../../../shared/graph/OverpaymentCause.js';
import {
  type OverpaymentClassification,
  OverpaymentClassificationEnum,
} from '../../../shared/graph/OverpaymentClassification.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

export type ReferralChannel = 'SECURE_EMAIL' | 'POST';

export const ReferralChannelEnum = graphEnum<ReferralChannel>(
  'ReferralChannel',
  'The way of a referral to Contact Centre Porth (7.1, Appendix 8).',
  {
    SECURE_EMAIL: 'Secure e-mail: preferred, and may carry a read receipt.',
    POST: 'The dedicated postal address.',
  },
);

/** Null on a referral that was recorded before the form was kept. */
const OLDER = 'Null on a referral from before the form was kept here.';

/**
 * What stands on the national referral form (Appendix 6) beside the authority, its reference and the balance, and
 * what the authority found on the Customer Information System before it sent it (7.1).
 */
@ObjectType()
export abstract class ReferralForm extends CaseRecord {
  @Field(() => DateScalar, { nullable: true, description: `The form’s own date. ${OLDER}` })
  @Column('date', { name: 'form_dated_on', nullable: true })
  readonly formDatedOn!: PlainDate | null;

  @Field(() => [String], { nullable: true, description: 'Null where the form has none.' })
  @Column('text', { name: 'authority_address', array: true, nullable: true })
  readonly authorityAddress!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Null where the form has none.' })
  @Column('text', { name: 'authority_postcode', nullable: true })
  readonly authorityPostcode!: string | null;

  @Field(() => String, { nullable: true, description: 'Null where the form has none.' })
  @Column('text', { name: 'authority_telephone', nullable: true })
  readonly authorityTelephone!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: `“CIS Checked On”: the day the authority looked into the Customer Information System. ${OLDER}`,
  })
  @Column('date', { name: 'cis_checked_on', nullable: true })
  readonly cisCheckedOn!: PlainDate | null;

  @Field(() => [BenefitInPaymentEnum], {
    nullable: true,
    description: `In payment on that day, as the authority found them there. ${OLDER}`,
  })
  @Column('text', { name: 'benefits_in_payment', array: true, nullable: true })
  readonly benefitsInPayment!: readonly BenefitInPayment[] | null;

  @Field(() => String, { nullable: true, description: `As given on the form. ${OLDER}` })
  @Column('text', { name: 'customer_name', nullable: true })
  readonly customerName!: string | null;

  @Field(() => [String], { nullable: true, description: `One to four lines, as given on the form. ${OLDER}` })
  @Column('text', { name: 'customer_address', array: true, nullable: true })
  readonly customerAddress!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: `As given on the form. ${OLDER}` })
  @Column('text', { name: 'customer_postcode', nullable: true })
  readonly customerPostcode!: string | null;

  @Field(() => DateScalar, { nullable: true, description: `As given on the form. ${OLDER}` })
  @Column('date', { name: 'customer_date_of_birth', nullable: true })
  readonly customerDateOfBirth!: PlainDate | null;

  @Field(() => OverpaymentCauseEnum, { nullable: true, description: OLDER })
  @Column('text', { nullable: true })
  readonly cause!: OverpaymentCause | null;

  @Field(() => OverpaymentClassificationEnum, { nullable: true, description: OLDER })
  @Column('text', { nullable: true })
  readonly classification!: OverpaymentClassification | null;

  @Field(() => String, {
    nullable: true,
    description: `In the authority’s words: the list to select from is blank in the agreement. ${OLDER}`,
  })
  @Column('text', { name: 'overpayment_reason', nullable: true })
  readonly overpaymentReason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: `The first day of the overpayment. ${OLDER}` })
  @Column('date', { name: 'overpaid_from', nullable: true })
  readonly overpaidFrom!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: `The last day of the overpayment. ${OLDER}` })
  @Column('date', { name: 'overpaid_to', nullable: true })
  readonly overpaidTo!: PlainDate | null;

  @Field(() => Int, {
    nullable: true,
    description: `What the authority had recovered itself, in pence. ${OLDER}`,
  })
  @Column('integer', { name: 'recovered_by_authority_pence', nullable: true })
  readonly recoveredByAuthorityPence!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The Civil Penalty that is recovered with the overpayment and exactly as it (2.4), in pence, beside the balance. Null where there is none.',
  })
  @Column('integer', { name: 'civil_penalty_pence', nullable: true })
  readonly civilPenaltyPence!: number | null;

  @Field(() => ReferralChannelEnum, { nullable: true, description: OLDER })
  @Column('text', { nullable: true })
  readonly channel!: ReferralChannel | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether the authority set a read receipt (7.1). ${OLDER}`,
  })
  @Column('boolean', { name: 'read_receipt_set', nullable: true })
  readonly readReceiptSet!: boolean | null;
}
