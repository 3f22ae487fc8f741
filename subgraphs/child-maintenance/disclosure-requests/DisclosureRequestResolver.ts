import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import { AnswerDisclosureRequestInput } from '../decisions/DecisionInput.js';
import { RecordDestructionInput, RecordRetentionEventInput } from '../retention/inputs.js';
import { recordDestruction, recordRetentionEvent } from '../retention/Retention.js';
import { DISCLOSURE_REQUEST, DisclosureRequest } from './DisclosureRequest.js';
import {
  answerDisclosureRequest,
  recordWitnessOrVictim,
  returnDisclosureRequest,
} from './DisclosureRequests.js';
import {
  RecordWitnessOrVictimInput,
  RequestDisclosureInput,
  RequestDisclosureOfListInput,
  ReturnDisclosureRequestInput,
} from './inputs.js';
import { getRequestsOfList } from './listedRequests.js';
import { requestDisclosure, requestDisclosureOfList } from './requestDisclosure.js';

export const disclosureRequestReads = createRecordResolvers({
  record: DisclosureRequest,
  kind: DISCLOSURE_REQUEST,
  type: 'DisclosureRequest',
  one: 'childMaintenanceDisclosureRequest',
  all: 'childMaintenanceDisclosureRequests',
  description: 'Requests of the Home Office for information.',
});

@Resolver(() => DisclosureRequest)
export class DisclosureRequestResolver {
  @Mutation(() => DisclosureRequest, {
    description:
      'Asks for information about a customer, received today (1.4, 1.8). Starts HO-01. By the Home Office, with a token of grade EO or above.',
  })
  async requestDisclosure(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RequestDisclosureInput) input: RequestDisclosureInput,
  ): Promise<DisclosureRequest> {
    return getRecord(context, DisclosureRequest, await requestDisclosure(context, input));
  }

  @Mutation(() => [DisclosureRequest], {
    description:
      'Asks for information about each customer of a list that has been narrowed down first (1.8), received today: a request for each, in the order of the list. Starts HO-01 for each. By the Home Office, with a token of grade EO or above.',
  })
  async requestDisclosureOfList(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RequestDisclosureOfListInput) input: RequestDisclosureOfListInput,
  ): Promise<readonly DisclosureRequest[]> {
    return getRequestsOfList(context, await requestDisclosureOfList(context, input), input);
  }

  @Mutation(() => DisclosureRequest, {
    description:
      'Discloses in full or in part, or refuses; forwards an approved letter to a witness or victim, or telephones them (1.8). Ends HO-01; a disclosure starts HO-05. By the Child Maintenance Group, with a token that has a grade.',
  })
  async answerDisclosureRequest(
    @Ctx() context: AgencyContext,
    @Arg('input', () => AnswerDisclosureRequestInput) input: AnswerDisclosureRequestInput,
  ): Promise<DisclosureRequest> {
    return getRecord(context, DisclosureRequest, await answerDisclosureRequest(context, input));
  }

  @Mutation(() => DisclosureRequest, {
    description:
      'Returns a request that does not meet the criteria to the originator (1.11(1)). Ends HO-01. By the Child Maintenance Group.',
  })
  async returnDisclosureRequest(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ReturnDisclosureRequestInput) input: ReturnDisclosureRequestInput,
  ): Promise<DisclosureRequest> {
    return getRecord(context, DisclosureRequest, await returnDisclosureRequest(context, input));
  }

  @Mutation(() => DisclosureRequest, {
    description:
      'Records that the customer proved to be a witness to, or victim of, crime: no information is provided from then on (1.8). By the Child Maintenance Group.',
  })
  async recordWitnessOrVictim(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordWitnessOrVictimInput) input: RecordWitnessOrVictimInput,
  ): Promise<DisclosureRequest> {
    return getRecord(context, DisclosureRequest, await recordWitnessOrVictim(context, input));
  }

  @Mutation(() => DisclosureRequest, {
    description:
      'Records the end of the purpose, or the beginning or end of proceedings or of an appeal period: until the last of them what was disclosed is kept (1.11(2)). By the Home Office.',
  })
  async recordRetentionEvent(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordRetentionEventInput) input: RecordRetentionEventInput,
  ): Promise<DisclosureRequest> {
    return getRecord(context, DisclosureRequest, await recordRetentionEvent(context, input));
  }

  @Mutation(() => DisclosureRequest, {
    description:
      'Records that what was disclosed has been destroyed (1.11(2)), once the last of purpose, proceedings and appeal period has ended; of surplus it confirms that. Ends HO-05. By the Home Office.',
  })
  async recordDestruction(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordDestructionInput) input: RecordDestructionInput,
  ): Promise<DisclosureRequest> {
    return getRecord(context, DisclosureRequest, await recordDestruction(context, input));
  }
}
