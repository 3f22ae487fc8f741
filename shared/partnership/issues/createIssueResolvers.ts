import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { createConnection } from '../../graph/createConnection.js';
import { getRecord } from '../../obligations/readRecords.js';
import type { AgencyNames } from '../../obligations/resolvers/AgencyNames.js';
import { createPartnershipFields } from '../createPartnershipFields.js';
import { createPartnershipQueries } from '../createPartnershipQueries.js';
import { ISSUE, Issue } from './Issue.js';
import { IssueFields } from './IssueFields.js';
import { answerIssue, closeIssue, escalateIssue, raiseIssue } from './Issues.js';
import { AnswerIssueInput, CloseIssueInput, EscalateIssueInput, RaiseIssueInput } from './inputs.js';

const IssueConnection = createConnection(Issue, 'PartnershipIssue');
const fields = [IssueFields, ...createPartnershipFields(Issue)];

/** Gives the resolvers of the issues that an agency's bodies raise, named for the agency. */
export function createIssueResolvers({ agency, prefix, suffix, title }: AgencyNames) {
  @Resolver()
  class IssueMutations {
    @Mutation(() => Issue, {
      name: `raise${suffix}Issue`,
      description:
        'Raises an issue with the other body, at the lowest level. Where its kind asks for notification at once (DM-14), the time from identification is shown. By the body that keeps it.',
    })
    async raise(
      @Ctx() context: AgencyContext,
      @Arg('input', () => RaiseIssueInput) input: RaiseIssueInput,
    ): Promise<Issue> {
      return getRecord(context, Issue, await raiseIssue(context, agency, input));
    }

    @Mutation(() => Issue, {
      name: `escalate${suffix}Issue`,
      description: 'Takes an issue one level up its ladder (DM 13.2). By either body.',
    })
    async escalate(
      @Ctx() context: AgencyContext,
      @Arg('input', () => EscalateIssueInput) input: EscalateIssueInput,
    ): Promise<Issue> {
      return getRecord(context, Issue, await escalateIssue(context, input));
    }

    @Mutation(() => Issue, {
      name: `answer${suffix}Issue`,
      description:
        'Records the outcome at the level that an issue has reached, and the day its originator was told. By the other body.',
    })
    async answer(
      @Ctx() context: AgencyContext,
      @Arg('input', () => AnswerIssueInput) input: AnswerIssueInput,
    ): Promise<Issue> {
      return getRecord(context, Issue, await answerIssue(context, input));
    }

    @Mutation(() => Issue, {
      name: `close${suffix}Issue`,
      description: 'Closes an issue whose outcome has come back. By its originator.',
    })
    async close(
      @Ctx() context: AgencyContext,
      @Arg('input', () => CloseIssueInput) input: CloseIssueInput,
    ): Promise<Issue> {
      return getRecord(context, Issue, await closeIssue(context, input));
    }
  }

  const queries = createPartnershipQueries({
    record: Issue,
    kind: ISSUE,
    connection: IssueConnection,
    one: `${prefix}Issue`,
    all: `${prefix}Issues`,
    description: `Issues that ${title} raised with the bodies that they run agreements with.`,
  });
  return [IssueMutations, ...queries, ...fields];
}
