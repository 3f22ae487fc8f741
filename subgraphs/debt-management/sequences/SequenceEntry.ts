import { Field, Int, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../shared/graph/enums.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

export type SequenceEntryKind =
  | 'EVENT'
  | 'OBLIGATION_STARTED'
  | 'OBLIGATION_ENDED'
  | 'OBLIGATION_WITHDRAWN'
  | 'NOTIFICATION'
  | 'DEDUCTION';

const SequenceEntryKindEnum = graphEnum<SequenceEntryKind>('SequenceEntryKind', 'What an entry is of.', {
  EVENT:
    'Something that happened to the referral, its recovery, or a proforma, complaint or application about it.',
  OBLIGATION_STARTED: 'Something began to be owed.',
  OBLIGATION_ENDED: 'What was owed was done.',
  OBLIGATION_WITHDRAWN: 'What was owed was withdrawn.',
  NOTIFICATION: 'The authority was notified.',
  DEDUCTION: 'Money was deducted from a benefit.',
});

/** One entry of a sequence of events. */
@ObjectType({ description: 'One entry of a sequence of events.' })
export class SequenceEntry {
  @Field(() => DateScalar)
  readonly happenedOn!: PlainDate;

  @Field(() => SequenceEntryKindEnum)
  readonly kind!: SequenceEntryKind;

  @Field(() => String, {
    description:
      'The event, the id of the standard, the notification, or the benefit: REFERRAL_RECEIVED, DM-01, HBREC, JSA.',
  })
  readonly what!: string;

  @Field(() => Int, { nullable: true, description: 'In pence; null but for a deduction.' })
  readonly amountPence!: number | null;
}
