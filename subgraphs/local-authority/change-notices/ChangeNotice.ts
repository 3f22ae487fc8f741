import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { type ContactCentre, ContactCentreEnum } from '../../../shared/graph/ContactCentre.js';
import { graphEnum } from '../../../shared/graph/enums.js';
import { type ProformaReason, ProformaReasonEnum } from '../../../shared/graph/ProformaReason.js';
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

  @Field(() => ProformaReasonEnum, {
    nullable: true,
    description: 'What the proforma says has changed (Appendix 7); null until sent, and on other notices.',
  })
  @Column('text', { nullable: true })
  readonly reason!: ProformaReason | null;

  @Field(() => ContactCentreEnum, {
    nullable: true,
    description:
      'Where the proforma went: to the contact centre on the notice of recovery, else to Dearne Valley (Appendix 9). Null until sent, and on other notices.',
  })
  @Column('text', { name: 'contact_centre', nullable: true })
  readonly contactCentre!: ContactCentre | null;
}
