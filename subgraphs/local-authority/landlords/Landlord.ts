import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { AuthorityRecord } from '../own-records/AuthorityRecord.js';

export type LandlordKind =
  | 'PRIVATE_LANDLORD'
  | 'REGISTERED_SOCIAL_LANDLORD'
  | 'REGISTERED_PROVIDER'
  | 'HOUSING_DEPARTMENT';

export const LandlordKindEnum = graphEnum<LandlordKind>(
  'LandlordKind',
  'What a landlord is to the authority.',
  {
    PRIVATE_LANDLORD: 'A private landlord.',
    REGISTERED_SOCIAL_LANDLORD: 'A Registered Social Landlord (RSL).',
    REGISTERED_PROVIDER: 'A registered provider (RP), in England.',
    HOUSING_DEPARTMENT: 'The authority’s own Housing Department.',
  },
);

export const LANDLORD_RECORD = 'LANDLORD';

/** A landlord as an authority knows them: by a reference, never by name. */
@Entity('landlords')
@ObjectType({ description: 'A landlord as an authority knows them: by reference, not by name.' })
export class Landlord extends AuthorityRecord {
  @Field(() => ID, { description: 'The authority’s own reference; no other landlord of it has the same.' })
  @Column('text')
  readonly reference!: string;

  @Field(() => LandlordKindEnum)
  @Column('text')
  readonly kind!: LandlordKind;
}
