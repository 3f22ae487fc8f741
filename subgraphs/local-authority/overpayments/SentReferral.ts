import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** A referral form as it was sent. Its id is that of the entry that holds the day. */
@Entity('sent_referrals')
@ObjectType({ description: 'A national referral form (Appendix 6) that the authority sent.' })
export class SentReferral {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  readonly overpayment!: string;

  @Column('text', { name: 'local_authority' })
  readonly localAuthorityCode!: string;

  @Field(() => ID, { description: 'The authority’s id of the document.' })
  @Column('uuid')
  readonly document!: string;

  @Field(() => Int, { description: 'What the form said the authority had recovered, in pence.' })
  @Column('integer', { name: 'recovered_pence' })
  readonly recoveredPence!: number;

  @Field(() => Int, { description: 'The outstanding balance that the form said, in pence.' })
  @Column('integer', { name: 'outstanding_pence' })
  readonly outstandingPence!: number;

  @Field(() => DateScalar)
  readonly sentOn!: PlainDate;
}
