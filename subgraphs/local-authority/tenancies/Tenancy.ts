import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { createSteps } from '../own-records/createSteps.js';

export const TENANCY = 'TENANCY';

/** A customer's tenancy, as far as benefit work needs it. */
@Entity('tenancies')
@ObjectType({ description: 'A customer’s tenancy. Seen by the authority only.' })
export class Tenancy extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Column('uuid', { name: 'landlord' })
  readonly landlordId!: string;

  @Field(() => Boolean, {
    description:
      'Whether the tenancy agreement allows overpayments to be recharged as rent. Unless it does, none is entered as rent arrears.',
  })
  @Column('boolean', { name: 'allows_overpayments_as_rent' })
  readonly allowsOverpaymentsAsRent!: boolean;
}

/** Rent that a tenant owes. Its id is that of the entry that holds the day. */
@Entity('rent_arrears')
@ObjectType({ description: 'Rent arrears of a tenancy; an overpayment only where the tenancy says so.' })
export class RentArrears {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  readonly tenancy!: string;

  @Column('text', { name: 'local_authority' })
  readonly localAuthorityCode!: string;

  @Field(() => Int, { description: 'In pence.' })
  @Column('integer', { name: 'amount_pence' })
  readonly amountPence!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the overpayment that was recharged as rent; null for rent itself.',
  })
  @Column('uuid', { nullable: true })
  readonly overpayment!: string | null;

  /** As the tenancy has it: beneath the code, PostgreSQL holds the two together. */
  @Column('boolean', { name: 'allows_overpayments_as_rent' })
  readonly allowsOverpaymentsAsRent!: boolean;

  @Field(() => DateScalar)
  readonly enteredOn!: PlainDate;
}

export const rentArrears = createSteps<RentArrears>({
  table: 'rent_arrears',
  of: 'tenancy',
  columns: { amountPence: 'amount_pence', overpayment: 'overpayment' },
  day: 'enteredOn',
});
