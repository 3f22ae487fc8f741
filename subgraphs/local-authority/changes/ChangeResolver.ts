import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { Customer } from '../../../shared/graph/Customer.js';
import { LocalAuthority } from '../../../shared/graph/LocalAuthority.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { dayOf, eventsOf, RecordedEvent } from '../../../shared/obligations/RecordedEvent.js';
import { findRecord, getRecord } from '../../../shared/obligations/readRecords.js';
import { createCustomerPages } from '../../../shared/obligations/resolvers/createCustomerPages.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { ChangeNotice } from '../change-notices/ChangeNotice.js';
import { noticeDuties } from '../change-notices/noticeDuties.js';
import { ownRecords } from '../own-records/ownRecords.js';
import { CHANGE_OF_CIRCUMSTANCES, ChangeOfCircumstances } from './ChangeOfCircumstances.js';
import { reportChangeOfCircumstances, tellOverpaymentTeam } from './Changes.js';
import { ReportChangeOfCircumstancesInput, TellOverpaymentTeamInput } from './inputs.js';
import { noticeById } from './noticeById.js';

export const changesOfCustomer = createCustomerPages(
  {
    record: ChangeOfCircumstances,
    kind: CHANGE_OF_CIRCUMSTANCES,
    type: 'ChangeOfCircumstances',
    all: 'localAuthorityChanges',
    description: 'Changes of circumstances reported to an authority.',
  },
  ownRecords,
);

@Resolver(() => ChangeOfCircumstances)
export class ChangeResolver {
  @Query(() => ChangeOfCircumstances, {
    nullable: true,
    description: 'One change of circumstances; null where there is none for you.',
  })
  localAuthorityChange(
    @Ctx() context: AgencyContext,
    @Arg('id', () => ID) id: string,
  ): Promise<ChangeOfCircumstances | null> {
    return findRecord(context, ChangeOfCircumstances, CHANGE_OF_CIRCUMSTANCES, requireUuid('id', id));
  }

  @Mutation(() => ChangeOfCircumstances, {
    description:
      'Records a change that was reported to your authority. Starts JCP-03 where a Jobcentre Plus benefit is in payment and the matter is not tenancy, landlord or rent; starts DM-04 where it touches a debt in recovery. By the authority.',
  })
  async reportChangeOfCircumstances(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ReportChangeOfCircumstancesInput) input: ReportChangeOfCircumstancesInput,
  ): Promise<ChangeOfCircumstances> {
    return getRecord(context, ChangeOfCircumstances, await reportChangeOfCircumstances(context, input));
  }

  @Mutation(() => ChangeOfCircumstances, {
    description:
      'Records that the overpayment team was told of a change that touches a debt in recovery. Starts DM-04. By the authority.',
  })
  async tellOverpaymentTeam(
    @Ctx() context: AgencyContext,
    @Arg('input', () => TellOverpaymentTeamInput) input: TellOverpaymentTeamInput,
  ): Promise<ChangeOfCircumstances> {
    return getRecord(context, ChangeOfCircumstances, await tellOverpaymentTeam(context, input));
  }

  @FieldResolver(() => Customer)
  customer(@Root() { nino }: ChangeOfCircumstances): Customer {
    return { nino };
  }

  @FieldResolver(() => LocalAuthority)
  localAuthority(@Root() { localAuthorityCode }: ChangeOfCircumstances): LocalAuthority {
    return { code: localAuthorityCode };
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day it was reported to the authority.',
  })
  async reportedOn(
    @Root() { id, noticeToJobcentrePlus }: ChangeOfCircumstances,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    const events = await eventsOf(context).load(noticeToJobcentrePlus ?? id);
    return dayOf(events, noticeDuties.JOBCENTRE_PLUS.startsBy);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day the overpayment team was told; null where it was not.',
  })
  async overpaymentTeamToldOn(
    @Root() { noticeToDebtManagement }: ChangeOfCircumstances,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    if (noticeToDebtManagement === null) return null;
    return dayOf(await eventsOf(context).load(noticeToDebtManagement), noticeDuties.DEBT_MANAGEMENT.startsBy);
  }

  @FieldResolver(() => [ChangeNotice], { description: 'The notices owed by it: two, one or none.' })
  async notices(
    @Root() change: ChangeOfCircumstances,
    @Ctx() context: AgencyContext,
  ): Promise<readonly ChangeNotice[]> {
    const notices = await Promise.all(noticesOf(change).map((id) => noticeById(context).load(id)));
    return notices.flatMap((notice) => (notice === null ? [] : { ...notice, nino: change.nino }));
  }

  @FieldResolver(() => [RecordedEvent], {
    description:
      'What happened to it and to its notices, in the order of recording; corrections stand beside what they correct.',
  })
  async history(
    @Root() change: ChangeOfCircumstances,
    @Ctx() context: AgencyContext,
  ): Promise<readonly RecordedEvent[]> {
    const histories = await Promise.all(
      [change.id, ...noticesOf(change)].map((id) => eventsOf(context).load(id)),
    );
    return histories.flat().sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  }
}

function noticesOf({ noticeToDebtManagement, noticeToJobcentrePlus }: ChangeOfCircumstances): string[] {
  return [noticeToDebtManagement, noticeToJobcentrePlus].filter((id) => id !== null);
}
