import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

export const POSSESSION_CASE = 'POSSESSION_CASE';
export const CERTIFICATE_ENCOURAGED = 'CERTIFICATE_ENCOURAGED';
export const CERTIFICATE_REQUESTED = 'CERTIFICATE_REQUESTED';
export const CERTIFICATE_GIVEN = 'CERTIFICATE_GIVEN';

/** That a landlord may apply to the County Court for possession. No certificate is no failure of the authority. */
@Entity('possession_cases')
@ObjectType({
  description:
    'That a landlord may apply to the County Court for possession, with what the authority did about a Housing Benefit certificate. Seen by the authority only.',
})
export class PossessionCase extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Column('uuid', { name: 'landlord' })
  readonly landlordId!: string;
}
