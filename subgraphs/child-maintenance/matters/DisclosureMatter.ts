import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type Adviser, AdviserEnum, type ReleaseBasis, ReleaseBasisEnum } from './MatterDetails.js';
import { type MatterKind, MatterKindEnum } from './MatterKind.js';
import { type MatterOutcome, MatterOutcomeEnum } from './MatterOutcome.js';

export const DISCLOSURE_MATTER = 'DISCLOSURE_MATTER';

/** What one body put to the other about a disclosure request, and what was answered. Days are kept by the database, from the entries behind them. */
@Entity('disclosure_matters')
@ObjectType({
  description:
    'What one body put to the other about a disclosure request, and what was answered. A consultation is seen by the Child Maintenance Group only.',
})
export class DisclosureMatter extends CaseRecord {
  @Field(() => ID, { description: 'The request that it is about.' })
  @Column('uuid')
  readonly request!: string;

  @Field(() => MatterKindEnum)
  @Column('text')
  readonly kind!: MatterKind;

  @Column({ type: 'boolean', name: 'is_shared', insert: false, update: false })
  readonly isShared!: boolean;

  @Column('text', { name: 'raised_by_body' })
  readonly raisedByBody!: string;

  @Field(() => String, { description: 'The officer who put it: an opaque reference.' })
  @Column('text', { name: 'raised_by' })
  readonly raisedBy!: string;

  @Field(() => DateScalar, { description: 'The day it was put; of a transfer, the day of it.' })
  @Column('date', { name: 'raised_on' })
  readonly raisedOn!: PlainDate;

  @Field(() => String, {
    description: 'What was put: the letter, the question, the reasons, or the necessity.',
  })
  @Column('text')
  readonly statement!: string;

  @Field(() => String, { nullable: true, description: 'To whom it was passed on; null unless it was.' })
  @Column('text', { nullable: true })
  readonly recipient!: string | null;

  @Field(() => ReleaseBasisEnum, {
    nullable: true,
    description: 'Null unless a request for information (1.20).',
  })
  @Column('text', { nullable: true })
  readonly basis!: ReleaseBasis | null;

  @Field(() => AdviserEnum, { nullable: true, description: 'Null unless a consultation (1.11(1)).' })
  @Column('text', { name: 'asked_of', nullable: true })
  readonly askedOf!: Adviser | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The officer who responded to the request, who considers the challenge (1.9); null unless a challenge.',
  })
  @Column('text', { name: 'addressed_to', nullable: true })
  readonly addressedTo!: string | null;

  @Field(() => MatterOutcomeEnum, { nullable: true, description: 'Null until answered.' })
  @Column('text', { nullable: true })
  readonly outcome!: MatterOutcome | null;

  @Field(() => String, { nullable: true, description: 'Null until answered.' })
  @Column('text', { nullable: true })
  readonly answer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The officer who answered: an opaque reference. Null until answered.',
  })
  @Column('text', { name: 'answered_by', nullable: true })
  readonly answeredBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null until answered.' })
  @Column('date', { name: 'answered_on', nullable: true })
  readonly answeredOn!: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day the information was released to whoever asked, after discussion (1.20); null until it was.',
  })
  @Column('date', { name: 'released_on', nullable: true })
  readonly releasedOn!: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why what the other body supplied was left out of the release; null where it was included (1.11).',
  })
  @Column('text', { nullable: true })
  readonly exemption!: string | null;
}
