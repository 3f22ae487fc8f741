import { ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import type { CustomerKey, NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import { KeptRecord } from './KeptRecord.js';

/** What every record about a customer has. */
@ObjectType()
export abstract class CaseRecord extends KeptRecord {
  @Column('text', { name: 'customer_number' })
  readonly nino!: NationalInsuranceNumber;

  @Column({ type: 'text', name: 'customer_key', insert: false, update: false })
  readonly customerKey!: CustomerKey;
}
