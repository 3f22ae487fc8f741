import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../graph/enums.js';
import { PartnershipRecord } from '../PartnershipRecord.js';

export type AgreementBasis = 'NATIONAL_MODEL' | 'NATIONAL_MODEL_ADAPTED' | 'LOCAL';
export type DateSource = 'COVER_PAGE' | 'MADE_ON' | 'SIGNATURE' | 'OTHER_RECORD';
type InPlaceState = 'IN_FORCE' | 'ENDED';

export const AgreementBasisEnum = graphEnum<AgreementBasis>(
  'AgreementBasis',
  'What an agreement in place was made from. Where a national model exists it is the minimum.',
  {
    NATIONAL_MODEL: 'The national model as printed.',
    NATIONAL_MODEL_ADAPTED: 'The national model as the minimum, adapted to local circumstances.',
    LOCAL: 'A local agreement; only where no national model exists.',
  },
);

export const DateSourceEnum = graphEnum<DateSource>(
  'AgreementDateSource',
  'Where the day comes from on which an agreement came into force: its own pages may differ (C08).',
  {
    COVER_PAGE: 'The agreement date on the cover.',
    MADE_ON: 'The day inserted in its introduction.',
    SIGNATURE: 'The last signature.',
    OTHER_RECORD: 'Another record of the two bodies.',
  },
);

const InPlaceStateEnum = graphEnum<InPlaceState>('AgreementState', 'Whether an agreement is in force.', {
  IN_FORCE: 'It is, as far as this body has it on record.',
  ENDED: 'It has ended.',
});

export const AGREEMENT_IN_PLACE = 'AGREEMENT_IN_PLACE';

/** That an agreement is in place, as one of its two bodies has it on record; the other keeps its own record of it. */
@Entity('agreements_in_place')
@Directive('@shareable')
@ObjectType({
  description:
    'That an agreement is in place, as one of its two bodies has it on record. The other keeps its own record of it.',
})
export class AgreementInPlace extends PartnershipRecord {
  @Field(() => AgreementBasisEnum)
  @Column('text')
  readonly basis!: AgreementBasis;

  @Field(() => DateSourceEnum)
  @Column('text', { name: 'date_source' })
  readonly dateSource!: DateSource;

  @Field(() => String, { description: 'Such as 3.0.' })
  @Column('text', { name: 'document_version' })
  readonly documentVersion!: string;

  @Field(() => InPlaceStateEnum)
  @Column('text')
  readonly state!: InPlaceState;
}
