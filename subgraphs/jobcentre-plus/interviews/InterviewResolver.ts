import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { dayOf, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { forwardInputDocument, recordInterview } from './Interviews.js';
import { ForwardInputDocumentInput, RecordInterviewInput } from './inputs.js';
import { INTERVIEW, WorkFocusedInterview } from './WorkFocusedInterview.js';

export const interviewReads = createRecordResolvers({
  record: WorkFocusedInterview,
  kind: INTERVIEW,
  type: 'WorkFocusedInterview',
  one: 'jobcentrePlusInterview',
  all: 'jobcentrePlusInterviews',
  description: 'Work Focused Interviews, with those waived or deferred.',
});

@Resolver(() => WorkFocusedInterview)
export class InterviewResolver {
  @Mutation(() => WorkFocusedInterview, {
    description:
      'Records that a Work Focused Interview was held, waived or deferred. Starts JCP-01. By Jobcentre Plus.',
  })
  async recordInterview(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordInterviewInput) input: RecordInterviewInput,
  ): Promise<WorkFocusedInterview> {
    return getRecord(context, WorkFocusedInterview, await recordInterview(context, input));
  }

  @Mutation(() => WorkFocusedInterview, {
    description:
      'Records that the input document was forwarded to the authority (3.1 bullet 1). Ends JCP-01. By Jobcentre Plus.',
  })
  async forwardInputDocument(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ForwardInputDocumentInput) input: ForwardInputDocumentInput,
  ): Promise<WorkFocusedInterview> {
    return getRecord(context, WorkFocusedInterview, await forwardInputDocument(context, input));
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The day of the interview, or of the decision to waive or defer it. Null where its entry is not yours to see.',
  })
  async decidedOn(
    @Root() { id }: WorkFocusedInterview,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'INTERVIEW_DECIDED');
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day the input document was forwarded. Null until it was.',
  })
  async forwardedOn(
    @Root() { id }: WorkFocusedInterview,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'INPUT_DOCUMENT_FORWARDED');
  }
}
