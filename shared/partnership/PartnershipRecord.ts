import { ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import type { AgreementId } from '../agreements/Standard.js';
import { KeptRecord } from '../obligations/KeptRecord.js';

/** What every record of how two bodies run an agreement has. It is about no customer; the two bodies see it. */
@ObjectType()
export abstract class PartnershipRecord extends KeptRecord {
  @Column('text')
  readonly agreement!: AgreementId;

  /** The body whose record it is: a party code of this agency. */
  @Column('text', { name: 'kept_by' })
  readonly keeper!: string;

  /** The other body; nobody acts for it where it has no part in the system. */
  @Column('text', { name: 'counterpart' })
  readonly other!: string;
}
