import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { dayOf, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { keptRecords } from '../own-records/keptRecords.js';
import { APPLICATION, Application } from './Application.js';
import { decideApplication, receiveApplication } from './Applications.js';
import { DecideApplicationInput, ReceiveApplicationInput } from './inputs.js';

export const applicationReads = createRecordResolvers(
  {
    record: Application,
    kind: APPLICATION,
    type: 'IncomeExpenditureApplication',
    one: 'debtManagementIncomeExpenditureApplication',
    all: 'debtManagementIncomeExpenditureApplications',
    description: 'Income and expenditure applications; an authority sees those that it forwarded.',
  },
  keptRecords,
);

@Resolver(() => Application)
export class ApplicationResolver {
  @Mutation(() => Application, {
    description: 'Takes in an application about a debt in recovery. Starts no clock. By Debt Management.',
  })
  async receiveIncomeExpenditureApplication(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ReceiveApplicationInput) input: ReceiveApplicationInput,
  ): Promise<Application> {
    return getRecord(context, Application, await receiveApplication(context, input));
  }

  @Mutation(() => Application, {
    description:
      'Decides an application; a reduced rate is notified by LAHSAG. By Debt Management alone (Appendix 1 no 4).',
  })
  async decideIncomeExpenditureApplication(
    @Ctx() context: AgencyContext,
    @Arg('input', () => DecideApplicationInput) input: DecideApplicationInput,
  ): Promise<Application> {
    return getRecord(context, Application, await decideApplication(context, input));
  }

  @FieldResolver(() => DateScalar, { nullable: true })
  async receivedOn(@Root() { id }: Application, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'APPLICATION_RECEIVED');
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Null until decided.' })
  async decidedOn(@Root() { id }: Application, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'APPLICATION_DECIDED');
  }
}
