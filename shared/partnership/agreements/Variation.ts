import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { Term } from '../../agreements/Standard.js';
import { graphEnum } from '../../graph/enums.js';
import { DateScalar } from '../../graph/scalars.js';
import { TermType } from '../../graph/TermType.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { PartnershipRecord } from '../PartnershipRecord.js';

export type VariationKind = 'VARIATION' | 'LOCAL_DEVIATION' | 'MODEL_CHANGE';
export type VariationState = 'PROPOSED' | 'CLEARED' | 'AGREED' | 'DECLINED' | 'INCORPORATED';

export const VariationKindEnum = graphEnum<VariationKind>('VariationKind', 'What a variation changes.', {
  VARIATION: 'A requirement of the agreement between the two (6, 11.2).',
  LOCAL_DEVIATION:
    'A minimum standard, between the two only, and only to be stricter (Appendix 2). Applies to what starts from the day it is agreed.',
  MODEL_CHANGE: 'The national model: needs clearance through the Practitioners Operational Group.',
});

const VariationStateEnum = graphEnum<VariationState>('VariationState', 'How far a variation has come.', {
  PROPOSED: 'By one of the two bodies.',
  CLEARED: 'A change of the model, cleared through the Practitioners Operational Group.',
  AGREED: 'By both.',
  DECLINED: 'By the body that did not propose it.',
  INCORPORATED: 'In a version of the agreement that was re-issued.',
});

export const VARIATION = 'AGREEMENT_VARIATION';

/** An agreed variance of what an agreement says, between two bodies. */
@Entity('agreement_variations')
@Directive('@shareable')
@ObjectType('AgreementVariation', {
  description:
    'A change of what an agreement says, proposed by one of its two bodies and agreed by the other.',
})
export class Variation extends PartnershipRecord {
  @Field(() => VariationKindEnum)
  @Column('text')
  readonly kind!: VariationKind;

  @Field(() => String)
  @Column('text')
  readonly description!: string;

  @Field(() => ID, { nullable: true, description: 'The standard deviated from; null for other variations.' })
  @Column('text', { nullable: true })
  readonly standard!: string | null;

  @Field(() => [TermType], {
    nullable: true,
    description: 'Its terms between the two; null as the standard.',
  })
  @Column('jsonb', { nullable: true })
  readonly terms!: readonly Term[] | null;

  @Column('text', { name: 'proposed_by' })
  readonly proposer!: string;

  @Field(() => VariationStateEnum)
  @Column('text')
  readonly state!: VariationState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the second body agreed, which the clock gave; null until then.',
  })
  @Column('date', { name: 'agreed_on', nullable: true })
  readonly agreedOn!: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version that it stands in; null until re-issued.',
  })
  @Column('text', { name: 'document_version', nullable: true })
  readonly documentVersion!: string | null;
}
