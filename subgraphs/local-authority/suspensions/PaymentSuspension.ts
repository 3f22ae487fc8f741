import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

export type SuspensionAddressee = 'CUSTOMER' | 'LANDLORD';

export const SuspensionAddresseeEnum = graphEnum<SuspensionAddressee>(
  'SuspensionAddressee',
  'Who is notified that payment has been suspended.',
  {
    CUSTOMER: 'The customer, always.',
    LANDLORD: 'The landlord, where payment is direct and no fraud is suspected.',
  },
);

export const PAYMENT_SUSPENSION = 'PAYMENT_SUSPENSION';
export const PAYMENT_SUSPENDED = 'PAYMENT_SUSPENDED';

/** The entry that each was notified. */
export const suspensionNotified: Readonly<Record<SuspensionAddressee, string>> = {
  CUSTOMER: 'CUSTOMER_NOTIFIED_OF_SUSPENSION',
  LANDLORD: 'LANDLORD_NOTIFIED_OF_SUSPENSION',
};

/** That payment of a customer's benefit has been suspended. */
@Entity('payment_suspensions')
@ObjectType({ description: 'That payment of a benefit has been suspended. Seen by the authority only.' })
export class PaymentSuspension extends CaseRecord {
  declare readonly localAuthorityCode: string;

  /** Null where payment is not direct to a landlord. */
  @Column('uuid', { name: 'landlord', nullable: true })
  readonly landlordId!: string | null;

  @Field(() => String, { description: 'The reason for the suspension.' })
  @Column('text')
  readonly reason!: string;

  @Field(() => Boolean, { description: 'Whether fraud is suspected, of the customer or of the landlord.' })
  @Column('boolean', { name: 'fraud_suspected' })
  readonly fraudSuspected!: boolean;
}
