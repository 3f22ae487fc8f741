import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AuthorityRecord } from '../own-records/AuthorityRecord.js';

export const ACCOUNT_PAYMENT_PROCEDURE = 'ACCOUNT_PAYMENT_PROCEDURE';
export const PROCEDURE_WRITTEN = 'PROCEDURE_WRITTEN';

/** That an authority has a written procedure on payments on account. What it says is the authority's own (B25). */
@Entity('account_payment_procedures')
@ObjectType({
  description:
    'That an authority has a written procedure on the circumstances in which payments on account must be made. Seen by the authority only.',
})
export class AccountPaymentProcedure extends AuthorityRecord {
  @Field(() => ID, { description: 'The authority’s own reference of the document.' })
  @Column('text')
  readonly reference!: string;
}
