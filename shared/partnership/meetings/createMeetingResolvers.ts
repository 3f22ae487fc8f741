import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { createConnection } from '../../graph/createConnection.js';
import { getRecord } from '../../obligations/readRecords.js';
import type { AgencyNames } from '../../obligations/resolvers/AgencyNames.js';
import { createPartnershipFields } from '../createPartnershipFields.js';
import { createPartnershipQueries } from '../createPartnershipQueries.js';
import { callMeeting } from './callMeeting.js';
import { CallMeetingInput, RecordMeetingInput } from './inputs.js';
import { MEETING, Meeting } from './Meeting.js';
import { MeetingFields } from './MeetingFields.js';
import { recordMeeting } from './recordMeeting.js';

const MeetingConnection = createConnection(Meeting, 'PartnershipMeeting');
const fields = [MeetingFields, ...createPartnershipFields(Meeting)];

/** Gives the resolvers of the meetings, contacts and reviews that an agency's bodies keep, named for the agency. */
export function createMeetingResolvers({ agency, prefix, suffix, title }: AgencyNames) {
  @Resolver()
  class MeetingMutations {
    @Mutation(() => Meeting, {
      name: `call${suffix}Meeting`,
      description:
        'Calls for a meeting or review, takes up a series of contacts, or puts a business year on record that is to be reviewed. Starts what its standard asks for (DM-15, NFA-01, GP-01, GP-02). A formal review by the other body; a series or a year by the body that keeps it.',
    })
    async call(
      @Ctx() context: AgencyContext,
      @Arg('input', () => CallMeetingInput) input: CallMeetingInput,
    ): Promise<Meeting> {
      return getRecord(context, Meeting, await callMeeting(context, agency, input));
    }

    @Mutation(() => Meeting, {
      name: `record${suffix}Meeting`,
      description:
        'Records that a meeting was held: ends what was owed; a contact that comes again starts the next. By the body that keeps it.',
    })
    async record(
      @Ctx() context: AgencyContext,
      @Arg('input', () => RecordMeetingInput) input: RecordMeetingInput,
    ): Promise<Meeting> {
      return getRecord(context, Meeting, await recordMeeting(context, input));
    }
  }

  const queries = createPartnershipQueries({
    record: Meeting,
    kind: MEETING,
    connection: MeetingConnection,
    one: `${prefix}Meeting`,
    all: `${prefix}Meetings`,
    description: `Meetings, contacts and reviews that ${title} keep.`,
  });
  return [MeetingMutations, ...queries, ...fields];
}
