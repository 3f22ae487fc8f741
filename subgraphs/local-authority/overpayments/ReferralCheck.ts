import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type BenefitInPayment, BenefitInPaymentEnum } from '../../../shared/graph/BenefitInPayment.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** What an authority found when it checked before a referral (7.1). Its id is that of the entry that holds the day. */
@Entity('referral_checks')
@ObjectType({ description: 'What an authority found when it checked the Customer Information System (7.1).' })
export class ReferralCheck {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  readonly overpayment!: string;

  @Column('text', { name: 'local_authority' })
  readonly localAuthorityCode!: string;

  @Field(() => Boolean, {
    description: 'Whether it showed the customer’s current address as the authority has it.',
  })
  @Column('boolean', { name: 'address_confirmed' })
  readonly addressConfirmed!: boolean;

  @Field(() => [BenefitInPaymentEnum], { description: 'The benefits that were seen in payment.' })
  @Column('text', { name: 'benefits_in_payment', array: true })
  readonly benefitsInPayment!: readonly BenefitInPayment[];

  @Field(() => Boolean, {
    description: 'Whether there was a current award of Housing Benefit to recover from.',
  })
  @Column('boolean', { name: 'housing_benefit_in_payment' })
  readonly housingBenefitInPayment!: boolean;

  @Field(() => DateScalar, { description: 'The day it was checked: “CIS checked on” of the form.' })
  readonly checkedOn!: PlainDate;
}
