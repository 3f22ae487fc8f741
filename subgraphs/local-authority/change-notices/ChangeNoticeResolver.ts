import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { PartyType } from '../../../shared/graph/PartyType.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { getParty, type PartyIdentity } from '../../../shared/identity/Party.js';
import { dayOf, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { CHANGE_NOTICE, ChangeNotice } from './ChangeNotice.js';
import { sendChangeNotice } from './ChangeNotices.js';
import { SendChangeNoticeInput } from './inputs.js';

export const changeNoticeReads = createRecordResolvers({
  record: ChangeNotice,
  kind: CHANGE_NOTICE,
  type: 'ChangeNotice',
  one: 'localAuthorityChangeNotice',
  all: 'localAuthorityChangeNotices',
  description: 'Notices of changes of circumstances that authorities owe.',
});

@Resolver(() => ChangeNotice)
export class ChangeNoticeResolver {
  @Mutation(() => ChangeNotice, {
    description:
      'Records that a notice was sent: the proforma (Appendix 7) to Debt Management ends DM-04, the documents to Jobcentre Plus end JCP-03. By the authority.',
  })
  async sendChangeNotice(
    @Ctx() context: AgencyContext,
    @Arg('input', () => SendChangeNoticeInput) input: SendChangeNoticeInput,
  ): Promise<ChangeNotice> {
    return getRecord(context, ChangeNotice, await sendChangeNotice(context, input));
  }

  @FieldResolver(() => PartyType, { description: 'The body that is owed it.' })
  sentTo(@Root() { addressee }: ChangeNotice): PartyIdentity {
    return getParty(addressee);
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Null until sent.' })
  async sentOn(@Root() { id }: ChangeNotice, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'CHANGE_NOTICE_SENT');
  }
}
