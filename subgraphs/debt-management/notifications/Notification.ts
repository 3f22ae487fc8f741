import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { type ContactCentre, ContactCentreEnum } from '../../../shared/graph/ContactCentre.js';
import { graphEnum } from '../../../shared/graph/enums.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** The codes of Appendix 5, and what is sent without one: never forced into the codes (C11). */
export type NotificationKind =
  | 'HBREC'
  | 'LAHSAG'
  | 'LARET'
  | 'LARETM'
  | 'HBPIF'
  | 'ACCEPTANCE'
  | 'SCREENING'
  | 'CESSATION';

const NotificationKindEnum = graphEnum<NotificationKind>(
  'NotificationKind',
  'What an authority is notified of. The first five are the codes of Appendix 5; for the others the agreement has none.',
  {
    HBREC: 'Recovery start letter to LA.',
    LAHSAG: 'Recovery reduced hardship notification to LA.',
    LARET: 'Overpayment return letter to LA.',
    LARETM: 'Missing data return letter.',
    HBPIF: 'Paid in full notification to LA.',
    ACCEPTANCE: 'Accepted for recovery: automatic, without a code (7.3). It ends no clock.',
    SCREENING: 'Not taken on at screening: clerical, without a code (7.2).',
    CESSATION: 'Recovery has ceased for a reason: the agreement maps no code to it (Appendix 1 no 6).',
  },
);

export const NOTIFICATION = 'DEBT_NOTIFICATION';

/** A notification to a local authority, as it was sent. Its id is the document’s, under which the receiver records it. */
@Entity('notifications')
@ObjectType('DebtNotification', {
  description: 'A notification to a local authority, as it was sent. Its id is the document’s.',
})
export class Notification extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Field(() => Int, {
    description: 'Its place among the authority’s notifications: 1, 2, 3 …, without a gap.',
  })
  @Column('integer')
  readonly number!: number;

  @Field(() => NotificationKindEnum)
  @Column('text')
  readonly kind!: NotificationKind;

  @Field(() => ID, { description: 'The referral that it is about.' })
  @Column('uuid')
  readonly referral!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day recovery starts; null but on HBREC.' })
  @Column('date', { name: 'starts_on', nullable: true })
  readonly startsOn!: PlainDate | null;

  @Field(() => Int, { nullable: true, description: 'In pence; null but on HBREC and LAHSAG.' })
  @Column('integer', { name: 'rate_pence', nullable: true })
  readonly ratePence!: number | null;

  @Field(() => ContactCentreEnum, { nullable: true, description: 'Null but on HBREC.' })
  @Column('text', { name: 'contact_centre', nullable: true })
  readonly contactCentre!: ContactCentre | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why: one of the four reasons of 7.2 on SCREENING, in words on CESSATION; else null.',
  })
  @Column('text', { nullable: true })
  readonly reason!: string | null;
}
