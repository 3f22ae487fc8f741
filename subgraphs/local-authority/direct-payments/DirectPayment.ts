import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

export type LetterAddressee = 'LANDLORD' | 'TENANT';

export const LetterAddresseeEnum = graphEnum<LetterAddressee>(
  'LetterAddressee',
  'To whom a letter about direct payment goes.',
  { LANDLORD: 'The landlord.', TENANT: 'The tenant.' },
);

export const DIRECT_PAYMENT = 'DIRECT_PAYMENT';
export const DIRECT_PAYMENT_DECIDED = 'DIRECT_PAYMENT_DECIDED';

/** The entry that each letter was sent. */
export const letterSent: Readonly<Record<LetterAddressee, string>> = {
  LANDLORD: 'LETTER_SENT_TO_LANDLORD',
  TENANT: 'LETTER_SENT_TO_TENANT',
};

/** A decision to pay a tenant's benefit to the landlord direct. */
@Entity('direct_payments')
@ObjectType({
  description: 'A decision to pay a tenant’s benefit to the landlord direct. Seen by the authority only.',
})
export class DirectPayment extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Column('uuid', { name: 'landlord' })
  readonly landlordId!: string;
}
