import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type BenefitInPayment, BenefitInPaymentEnum } from '../../../shared/graph/BenefitInPayment.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/**
 * Money deducted from a benefit towards a debt. Entries are kept as they are: a wrong one is taken back by another
 * below zero and, unless it was never made, superseded by a right one. All of a recovery together are what it recovered.
 */
@Entity('deductions')
@ObjectType({
  description:
    'Money deducted from a benefit. A wrong entry is kept, taken back by one below zero and superseded by a right one.',
})
export class Deduction {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  readonly recovery!: string;

  @Column('text', { name: 'local_authority' })
  readonly localAuthorityCode!: string;

  @Field(() => BenefitInPaymentEnum)
  @Column('text')
  readonly benefit!: BenefitInPayment;

  @Field(() => DateScalar)
  @Column('date', { name: 'deducted_on' })
  readonly deductedOn!: PlainDate;

  @Field(() => Int, { description: 'In pence; below zero where it takes another back.' })
  @Column('integer', { name: 'amount_pence' })
  readonly amountPence!: number;

  @Field(() => ID, { nullable: true, description: 'The wrong entry that this one takes back; else null.' })
  @Column('uuid', { name: 'takes_back', nullable: true })
  readonly takesBack!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The wrong entry in whose place this one stands; else null.',
  })
  @Column('uuid', { nullable: true })
  readonly supersedes!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected; null for a first entry.' })
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'The repayment on whose schedule it stands; null until that is sent.',
  })
  @Column('uuid', { nullable: true })
  readonly repayment!: string | null;
}
