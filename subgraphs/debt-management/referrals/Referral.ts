import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { type ContactCentre, ContactCentreEnum } from '../../../shared/graph/ContactCentre.js';
import { type Debt, DebtEnum } from '../../../shared/graph/Debt.js';
import { graphEnum } from '../../../shared/graph/enums.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { ReferralForm } from './ReferralForm.js';

export type ReferralState = 'RECEIVED' | 'SCREENED_OUT' | 'INPUT' | 'CLOSED';
export type ScreeningReason =
  | 'NON_QUALITY_REFERRAL'
  | 'CUSTOMER_NOT_IN_RECEIPT_OF_BENEFIT'
  | 'CURRENT_INSTALMENT_PLAN'
  | 'DUPLICATE';
export type ReferralOutcome = 'NOT_APPROPRIATE' | 'NOT_POSSIBLE' | 'RECOVERY_STARTS';

const ReferralStateEnum = graphEnum<ReferralState>('ReferralState', 'How far a referral has come.', {
  RECEIVED: 'Received at Contact Centre Porth.',
  SCREENED_OUT: 'Not taken on, for one of the four reasons of 7.2.',
  INPUT: 'Input onto Debt Manager and accepted.',
  CLOSED: 'The authority has been told the outcome.',
});

export const ScreeningReasonEnum = graphEnum<ScreeningReason>('ScreeningReason', 'The four reasons of 7.2.', {
  NON_QUALITY_REFERRAL: 'Non-quality referral.',
  CUSTOMER_NOT_IN_RECEIPT_OF_BENEFIT: 'The customer is not in receipt of a benefit.',
  CURRENT_INSTALMENT_PLAN: 'There is a current instalment plan on Debt Manager.',
  DUPLICATE: 'Duplicate.',
});

export const ReferralOutcomeEnum = graphEnum<ReferralOutcome>(
  'ReferralOutcome',
  'What the authority is told, in the words of Appendix 1 no 3.',
  {
    NOT_APPROPRIATE: 'Recovery is not appropriate.',
    NOT_POSSIBLE: 'Recovery is not possible.',
    RECOVERY_STARTS: 'Recovery will commence from a given date at a given rate.',
  },
);

/** How a referral that is not recovered comes back (Appendix 5). */
export type ReturnCode = 'LARET' | 'LARETM';

export const ReturnCodeEnum = graphEnum<ReturnCode>(
  'ReturnCode',
  'By which notification of Appendix 5 a referral is returned.',
  { LARET: 'Overpayment return letter to LA.', LARETM: 'Missing data return letter.' },
);

export const REFERRAL = 'REFERRAL';

/** An authority's request that Debt Management recover an overpayment. */
@Entity('referrals')
@ObjectType({ description: 'A local authority’s request that Debt Management recover an overpayment.' })
export class Referral extends ReferralForm {
  declare readonly localAuthorityCode: string;

  @Field(() => ID, { description: 'The authority’s own reference for the overpayment.' })
  @Column('text', { name: 'authority_reference' })
  readonly authorityReference!: string;

  @Field(() => DebtEnum)
  @Column('text')
  readonly debt!: Debt;

  @Field(() => Int, { description: 'The outstanding balance, in pence.' })
  @Column('integer', { name: 'outstanding_pence' })
  readonly outstandingPence!: number;

  @Field(() => ReferralStateEnum)
  @Column('text')
  readonly state!: ReferralState;

  @Field(() => ScreeningReasonEnum, { nullable: true, description: 'Null unless screened out.' })
  @Column('text', { name: 'screening_reason', nullable: true })
  readonly screeningReason!: ScreeningReason | null;

  @Field(() => ReferralOutcomeEnum, {
    nullable: true,
    description: 'Null until the authority has been told.',
  })
  @Column('text', { nullable: true })
  readonly outcome!: ReferralOutcome | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Null unless the outcome is that recovery starts.',
  })
  @Column('date', { name: 'recovery_starts_on', nullable: true })
  readonly recoveryStartsOn!: PlainDate | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The rate of recovery as notified, in pence; the agreement does not say per what. Null unless recovery starts.',
  })
  @Column('integer', { name: 'rate_pence', nullable: true })
  readonly ratePence!: number | null;
  @Field(() => ContactCentreEnum, {
    nullable: true,
    description: 'The contact centre that the notice of recovery names. Null unless recovery starts.',
  })
  @Column('text', { name: 'contact_centre', nullable: true })
  readonly contactCentre!: ContactCentre | null;

  @Field(() => ReturnCodeEnum, {
    nullable: true,
    description: 'Null unless returned after it was input onto Debt Manager.',
  })
  @Column('text', { name: 'returned_by', nullable: true })
  readonly returnedBy!: ReturnCode | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The returned referral that this one takes up again, as a new request with its own clock. Null for a first one.',
  })
  @Column('uuid', { name: 'resubmission_of', nullable: true })
  readonly resubmissionOf!: string | null;
}
