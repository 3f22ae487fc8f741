import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import { createDays } from '../own-records/createDays.js';
import { ownRecords } from '../own-records/ownRecords.js';
import { INCOME_APPLICATION, IncomeApplication } from './IncomeApplication.js';
import {
  APPLICATION_FORWARDED,
  APPLICATION_RECEIVED,
  forwardIncomeApplication,
  receiveIncomeApplication,
} from './IncomeApplications.js';
import { ForwardIncomeApplicationInput, ReceiveIncomeApplicationInput } from './inputs.js';

export const incomeApplicationReads = createRecordResolvers(
  {
    record: IncomeApplication,
    kind: INCOME_APPLICATION,
    type: 'IncomeAndExpenditureApplication',
    one: 'localAuthorityIncomeApplication',
    all: 'localAuthorityIncomeApplications',
    description: 'Income and Expenditure applications that reached an authority.',
  },
  ownRecords,
);

export const incomeApplicationDays = createDays(IncomeApplication, {
  receivedOn: { event: APPLICATION_RECEIVED, description: 'The day it reached the authority.' },
  forwardedOn: { event: APPLICATION_FORWARDED, description: 'Null until forwarded.' },
});

@Resolver()
export class IncomeApplicationResolver {
  @Mutation(() => IncomeApplication, {
    description:
      'Records that an Income and Expenditure application reached your authority. Starts nothing: no time to forward it is agreed. By the authority.',
  })
  async receiveIncomeApplication(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ReceiveIncomeApplicationInput) input: ReceiveIncomeApplicationInput,
  ): Promise<IncomeApplication> {
    return getRecord(context, IncomeApplication, await receiveIncomeApplication(context, input));
  }

  @Mutation(() => IncomeApplication, {
    description:
      'Records that an Income and Expenditure application was forwarded to Debt Management (Appendix 1 no 4). By the authority.',
  })
  async forwardIncomeApplication(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ForwardIncomeApplicationInput) input: ForwardIncomeApplicationInput,
  ): Promise<IncomeApplication> {
    return getRecord(context, IncomeApplication, await forwardIncomeApplication(context, input));
  }
}
