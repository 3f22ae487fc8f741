import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import type { MeetingKind } from '../../agreements/Arrangement.js';
import { MeetingKindType } from '../../graph/ArrangementType.js';
import { PartyType } from '../../graph/PartyType.js';
import { DateScalar } from '../../graph/scalars.js';
import { getParty, type PartyIdentity } from '../../identity/Party.js';
import { dayOf, eventsOf } from '../../obligations/RecordedEvent.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { getMeetingKind } from './kinds.js';
import { Meeting } from './Meeting.js';

/** What a meeting shows beside its columns. */
@Resolver(() => Meeting)
export class MeetingFields {
  @FieldResolver(() => MeetingKindType)
  kind(@Root() { agreement, kindId }: Meeting): MeetingKind {
    return getMeetingKind(agreement, kindId);
  }

  @FieldResolver(() => [PartyType], { description: 'Which of its bodies attended; none until it was held.' })
  attendedBy(@Root() { attendees }: Meeting): readonly PartyIdentity[] {
    return attendees.map(getParty);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day it was called for or taken up; null where it follows the one before.',
  })
  async calledOn(@Root() { id }: Meeting, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'MEETING_CALLED');
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Null until held.' })
  async heldOn(@Root() { id }: Meeting, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'MEETING_HELD');
  }
}
