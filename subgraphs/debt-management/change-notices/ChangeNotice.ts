import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { type ContactCentre, ContactCentreEnum } from '../../../shared/graph/ContactCentre.js';
import { graphEnum } from '../../../shared/graph/enums.js';
import { type ProformaReason, ProformaReasonEnum } from '../../../shared/graph/ProformaReason.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

export type ChangeNoticeState = 'RECEIVED' | 'ACTIONED';

const ChangeNoticeStateEnum = graphEnum<ChangeNoticeState>(
  'DebtChangeNoticeState',
  'How far a proforma has come.',
  {
    RECEIVED: 'Received at a contact centre.',
    ACTIONED: 'Appropriately actioned.',
  },
);

export type ChangeAction = 'RECOVERY_STOPPED' | 'RATE_CHANGED' | 'RETURNED_TO_AUTHORITY' | 'OTHER';

export const ChangeActionEnum = graphEnum<ChangeAction>(
  'DebtChangeAction',
  'What was done about a change. The agreement says “appropriately action” and names no action: these are the ones that Debt Management has for a recovery.',
  {
    RECOVERY_STOPPED: 'Recovery was stopped.',
    RATE_CHANGED: 'The rate was changed.',
    RETURNED_TO_AUTHORITY: 'The debt was returned to the authority.',
    OTHER: 'Something else, in words.',
  },
);

export const CHANGE_NOTICE = 'DEBT_CHANGE_NOTICE';

/** A change of circumstances proforma (Appendix 7) as Debt Management received it. */
@Entity('change_notices')
@ObjectType('DebtChangeNotice', {
  description: 'A change of circumstances proforma (Appendix 7) as Debt Management received it.',
})
export class ChangeNotice extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Field(() => String, { description: 'The authority’s id of the document.' })
  @Column('uuid')
  readonly document!: string;

  @Field(() => ChangeNoticeStateEnum)
  @Column('text')
  readonly state!: ChangeNoticeState;

  @Field(() => ID, {
    nullable: true,
    description:
      'The authority’s own reference for the overpayment. Null on a proforma from before it was kept here.',
  })
  @Column('text', { name: 'authority_reference', nullable: true })
  readonly authorityReference!: string | null;

  @Field(() => ProformaReasonEnum, {
    nullable: true,
    description: 'Null on a proforma from before it was kept here.',
  })
  @Column('text', { nullable: true })
  readonly reason!: ProformaReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'In the authority’s words; null unless the reason is OTHER.',
  })
  @Column('text', { name: 'other_reason', nullable: true })
  readonly otherReason!: string | null;

  @Field(() => ContactCentreEnum, {
    nullable: true,
    description:
      'Where it belongs: the contact centre on the notice of recovery, else Dearne Valley (Appendix 9). Null on a proforma from before it was kept here.',
  })
  @Column('text', { name: 'contact_centre', nullable: true })
  readonly contactCentre!: ContactCentre | null;

  @Field(() => ContactCentreEnum, {
    nullable: true,
    description: 'Where it arrived; null where that was not said.',
  })
  @Column('text', { name: 'arrived_at', nullable: true })
  readonly arrivedAt!: ContactCentre | null;

  @Field(() => ChangeActionEnum, {
    nullable: true,
    description: 'Null until actioned, and where it was not said.',
  })
  @Column('text', { nullable: true })
  readonly action!: ChangeAction | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was done, in words; null where nothing was said.',
  })
  @Column('text', { name: 'action_note', nullable: true })
  readonly actionNote!: string | null;
}
