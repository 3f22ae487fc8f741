import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

export type ConsentTopic = 'CLAIM_PROGRESS' | 'OUTSTANDING_CLAIMS' | 'DIRECT_PAYMENTS';
export type ConsentForm = 'CONSENT_FORM' | 'SIGNED_REQUEST';

export const ConsentTopicEnum = graphEnum<ConsentTopic>(
  'ConsentTopic',
  'What a landlord may be told where the tenant consents.',
  {
    CLAIM_PROGRESS: 'The progress of a claim (Partnership working).',
    OUTSTANDING_CLAIMS: 'Outstanding claims, case by case, before court action is taken (Landlords).',
    DIRECT_PAYMENTS: 'Direct payments to the landlord (Partnership working).',
  },
);

export const ConsentFormEnum = graphEnum<ConsentForm>('ConsentForm', 'How a tenant has consented.', {
  CONSENT_FORM: 'By a consent that is specific about what the landlord can be told.',
  SIGNED_REQUEST: 'By a clear self-standing request that the customer signed.',
});

export const LANDLORD_CONSENT = 'LANDLORD_CONSENT';
export const LANDLORD_INFORMATION = 'LANDLORD_INFORMATION';

/** What a tenant allows an authority to tell a landlord. */
@Entity('landlord_consents')
@ObjectType({
  description: 'What a tenant allows the authority to tell a landlord. Seen by the authority only.',
})
export class LandlordConsent extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Column('uuid', { name: 'landlord' })
  readonly landlordId!: string;

  @Field(() => [ConsentTopicEnum])
  @Column('text', { array: true })
  readonly topics!: readonly ConsentTopic[];

  @Field(() => ConsentFormEnum)
  @Column('text')
  readonly form!: ConsentForm;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null until it is withdrawn.' })
  @Column('date', { nullable: true })
  readonly until!: PlainDate | null;
}

/** That an authority told a landlord something, within a consent. */
@Entity('landlord_information')
@ObjectType({
  description: 'That the authority told a landlord something, within a consent. Seen by the authority only.',
})
export class LandlordInformation extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Column('uuid', { name: 'landlord' })
  readonly landlordId!: string;

  @Column('uuid')
  readonly consent!: string;

  @Field(() => ConsentTopicEnum)
  @Column('text')
  readonly topic!: ConsentTopic;
}
