import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import type { IssueLog } from '../../agreements/Arrangement.js';
import { findAgreement } from '../../agreements/agreements.js';
import { IssueLogEnum } from '../../graph/ArrangementType.js';
import { DateScalar } from '../../graph/scalars.js';
import { dayOf, eventsOf } from '../../obligations/RecordedEvent.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { Issue } from './Issue.js';
import { IssueStep, stepsOf } from './IssueStep.js';

/** What an issue shows beside its columns. */
@Resolver(() => Issue)
export class IssueFields {
  @FieldResolver(() => IssueLogEnum)
  log(@Root() { agreement, kind }: Issue): IssueLog {
    const kinds = findAgreement(agreement)?.arrangement.issueKinds ?? [];
    return kinds.find(({ id }) => id === kind)?.log ?? 'QUERIES';
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The day it was identified.' })
  identifiedOn(@Root() { id }: Issue, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOn(context, id, 'ISSUE_IDENTIFIED');
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The day the other body was told.' })
  notifiedOn(@Root() { id }: Issue, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOn(context, id, 'ISSUE_NOTIFIED');
  }

  @FieldResolver(() => [IssueStep], { description: 'The levels that it has reached, from the lowest up.' })
  steps(@Root() issue: Issue, @Ctx() context: AgencyContext): Promise<readonly IssueStep[]> {
    return stepsOf(context, issue);
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Null until its originator closes it.' })
  closedOn(@Root() { id }: Issue, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOn(context, id, 'ISSUE_CLOSED');
  }
}

async function dayOn(context: AgencyContext, issue: string, kind: string): Promise<PlainDate | null> {
  return dayOf(await eventsOf(context).load(issue), kind);
}
