import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import type { CustomerKey, NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';

/** What every record about a customer has: obligations and events name it as their subject. */
@ObjectType()
export abstract class CaseRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Field(() => Int, {
    description: 'Give it back with a command: the command is refused if the record has changed since.',
  })
  @Column('integer')
  readonly version!: number;

  @Column('text', { name: 'customer_number' })
  readonly nino!: NationalInsuranceNumber;

  @Column({ type: 'text', name: 'customer_key', insert: false, update: false })
  readonly customerKey!: CustomerKey;

  @Column('text', { name: 'local_authority', nullable: true })
  readonly localAuthorityCode!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;
}
