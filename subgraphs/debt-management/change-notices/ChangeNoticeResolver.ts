import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import { CHANGE_NOTICE, ChangeNotice } from './ChangeNotice.js';
import { actionChangeNotice, receiveChangeNotice } from './ChangeNotices.js';
import { ActionChangeNoticeInput, ReceiveChangeNoticeInput } from './inputs.js';

export const changeNoticeReads = createRecordResolvers({
  record: ChangeNotice,
  kind: CHANGE_NOTICE,
  type: 'DebtChangeNotice',
  one: 'debtManagementChangeNotice',
  all: 'debtManagementChangeNotices',
  description: 'Change of circumstances proformas as Debt Management received them.',
});

@Resolver()
export class ChangeNoticeResolver {
  @Mutation(() => ChangeNotice, {
    description: 'Records that a proforma (Appendix 7) has arrived. Starts DM-05. By Debt Management.',
  })
  async receiveDebtChangeNotice(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ReceiveChangeNoticeInput) input: ReceiveChangeNoticeInput,
  ): Promise<ChangeNotice> {
    return getRecord(context, ChangeNotice, await receiveChangeNotice(context, input));
  }

  @Mutation(() => ChangeNotice, {
    description: 'Records that the change was appropriately actioned. Ends DM-05. By Debt Management.',
  })
  async actionDebtChangeNotice(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ActionChangeNoticeInput) input: ActionChangeNoticeInput,
  ): Promise<ChangeNotice> {
    return getRecord(context, ChangeNotice, await actionChangeNotice(context, input));
  }
}
