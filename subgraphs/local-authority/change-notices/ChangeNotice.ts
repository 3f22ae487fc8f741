import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';
import type { Addressee } from './noticeDuties.js';

export type ChangeNoticeState = 'OWED' | 'SENT';

const ChangeNoticeStateEnum = graphEnum<ChangeNoticeState>(
  'ChangeNoticeState',
  'How far a notice has come.',
  {
    OWED: 'Not sent.',
    SENT: 'Sent to the body that is owed it.',
  },
);

export const CHANGE_NOTICE = 'CHANGE_NOTICE';

/**
 * One notice of a change of circumstances that an authority owes one body. It holds nothing of the change and
 * nothing of another notice: that body sees it.
 */
@Entity('change_notices')
@ObjectType({ description: 'A notice of a change of circumstances that an authority owes one body.' })
export class ChangeNotice extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Column('text', { name: 'sent_to' })
  readonly addressee!: Addressee;

  @Field(() => ID, { nullable: true, description: 'The authority’s id of the document; null until sent.' })
  @Column('uuid', { nullable: true })
  readonly document!: string | null;

  @Field(() => ChangeNoticeStateEnum)
  @Column('text')
  readonly state!: ChangeNoticeState;
}
