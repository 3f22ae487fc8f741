import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { MeetingClock } from '../../agreements/Arrangement.js';
import { graphEnum } from '../../graph/enums.js';
import { PartnershipRecord } from '../PartnershipRecord.js';

type MeetingState = 'EXPECTED' | 'HELD';

const MeetingStateEnum = graphEnum<MeetingState>('MeetingState', 'Whether a meeting has been held.', {
  EXPECTED: 'Called for, or due after the one before.',
  HELD: 'Held.',
});

export const MEETING = 'MEETING';

/** A meeting, contact or review of two bodies. */
@Entity('meetings')
@Directive('@shareable')
@ObjectType('PartnershipMeeting', { description: 'A meeting, contact or review of two bodies.' })
export class Meeting extends PartnershipRecord {
  /** The id of the agreement's kind of meeting. */
  @Column('text', { name: 'kind' })
  readonly kindId!: string;

  @Column('text', { nullable: true })
  readonly clock!: MeetingClock | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The year in whose April the business year begins that it reviews; null for other meetings.',
  })
  @Column('integer', { name: 'business_year', nullable: true })
  readonly businessYear!: number | null;

  @Field(() => MeetingStateEnum)
  @Column('text')
  readonly state!: MeetingState;

  @Column('text', { name: 'attended_by', array: true })
  readonly attendees!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Null where none was written.' })
  @Column('text', { nullable: true })
  readonly summary!: string | null;
}
