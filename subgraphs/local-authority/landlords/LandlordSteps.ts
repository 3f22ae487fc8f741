import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { createSteps } from '../own-records/createSteps.js';

export type RentNoticeKind = 'PROJECTED' | 'INCREASE';

export const RentNoticeKindEnum = graphEnum<RentNoticeKind>(
  'RentNoticeKind',
  'What a registered landlord tells the authority about rents (Partnership working).',
  {
    PROJECTED: 'Projected rent and service charges on a new scheme, in advance.',
    INCREASE: 'A rent or service charge increase, promptly.',
  },
);

/** A check of a registered landlord's standards. Its id is that of the entry that holds the day. */
@Entity('landlord_checks')
@ObjectType({ description: 'A check of an RSL’s or RP’s standards (Landlords).' })
export class LandlordCheck {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  readonly landlord!: string;

  @Column('text', { name: 'local_authority' })
  readonly localAuthorityCode!: string;

  @Field(() => Boolean)
  @Column('boolean', { name: 'meets_verification_standards' })
  readonly meetsVerificationStandards!: boolean;

  @Field(() => Boolean)
  @Column('boolean', { name: 'meets_data_protection_requirements' })
  readonly meetsDataProtectionRequirements!: boolean;

  @Field(() => DateScalar)
  readonly checkedOn!: PlainDate;
}

/** What a registered landlord told the authority about rents. Its id is that of the entry that holds the day. */
@Entity('rent_notices')
@ObjectType({ description: 'What an RSL or RP told the authority about rents and service charges.' })
export class RentNotice {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  readonly landlord!: string;

  @Column('text', { name: 'local_authority' })
  readonly localAuthorityCode!: string;

  @Field(() => RentNoticeKindEnum)
  @Column('text')
  readonly kind!: RentNoticeKind;

  @Field(() => DateScalar, { description: 'The day the rents begin, or go up.' })
  @Column('date', { name: 'effective_on' })
  readonly effectiveOn!: PlainDate;

  @Field(() => DateScalar)
  readonly receivedOn!: PlainDate;
}

export const landlordChecks = createSteps<LandlordCheck>({
  table: 'landlord_checks',
  of: 'landlord',
  columns: {
    meetsVerificationStandards: 'meets_verification_standards',
    meetsDataProtectionRequirements: 'meets_data_protection_requirements',
  },
  day: 'checkedOn',
});

export const rentNotices = createSteps<RentNotice>({
  table: 'rent_notices',
  of: 'landlord',
  columns: { kind: 'kind', effectiveOn: 'effective_on' },
  day: 'receivedOn',
});
