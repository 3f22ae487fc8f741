import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { dayOf, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { keptRecords } from '../own-records/keptRecords.js';
import { COMPLAINT, Complaint } from './Complaint.js';
import { forwardComplaint, receiveComplaint } from './Complaints.js';
import { ForwardComplaintInput, ReceiveComplaintInput } from './inputs.js';

export const complaintReads = createRecordResolvers(
  {
    record: Complaint,
    kind: COMPLAINT,
    type: 'DebtComplaint',
    one: 'debtManagementComplaint',
    all: 'debtManagementComplaints',
    description: 'Customer complaints and MP enquiries; an authority sees an enquiry once it is forwarded.',
  },
  keptRecords,
);

@Resolver(() => Complaint)
export class ComplaintResolver {
  @Mutation(() => Complaint, {
    description:
      'Takes in a complaint, which starts DM-08a and DM-08b, or an MP enquiry, which starts no clock. By Debt Management.',
  })
  async receiveDebtComplaint(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ReceiveComplaintInput) input: ReceiveComplaintInput,
  ): Promise<Complaint> {
    return getRecord(context, Complaint, await receiveComplaint(context, input));
  }

  @Mutation(() => Complaint, {
    description: 'Forwards it to the authority. Ends DM-08a and DM-08b. By Debt Management.',
  })
  async forwardDebtComplaint(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ForwardComplaintInput) input: ForwardComplaintInput,
  ): Promise<Complaint> {
    return getRecord(context, Complaint, await forwardComplaint(context, input));
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Null to an authority for an MP enquiry, whose receipt nobody owed it.',
  })
  async receivedOn(
    @Root() { id, kind }: Complaint,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), `${kind}_RECEIVED`);
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Null until forwarded.' })
  async forwardedOn(
    @Root() { id, kind }: Complaint,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), `${kind}_FORWARDED`);
  }
}
