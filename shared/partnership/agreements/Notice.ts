import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { NoticeKind } from '../../agreements/Arrangement.js';
import { NoticeKindEnum } from '../../graph/ArrangementType.js';
import { graphEnum } from '../../graph/enums.js';
import { PartnershipRecord } from '../PartnershipRecord.js';

type NoticeState = 'SERVED' | 'REMEDIED' | 'EFFECTIVE';

const NoticeStateEnum = graphEnum<NoticeState>('NoticeState', 'How far a notice has come.', {
  SERVED: 'Served on the other party.',
  REMEDIED: 'The default was remedied to the satisfaction of the party that gave notice.',
  EFFECTIVE: 'The termination has taken effect.',
});

export const NOTICE = 'AGREEMENT_NOTICE';

/** A notice of default or of termination, kept by the body that owes what follows: the remedy, or the notice's time. */
@Entity('agreement_notices')
@Directive('@shareable')
@ObjectType('AgreementNotice', {
  description:
    'A notice of default, kept by the party in default, or of termination, kept by the party that terminates.',
})
export class Notice extends PartnershipRecord {
  @Field(() => NoticeKindEnum)
  @Column('text')
  readonly kind!: NoticeKind;

  @Field(() => String)
  @Column('text')
  readonly description!: string;

  @Field(() => NoticeStateEnum)
  @Column('text')
  readonly state!: NoticeState;
}
