import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { dayOf, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type DisclosureGateway, DisclosureGatewayEnum } from './DisclosureGateway.js';
import { DISCLOSURE_REQUEST, DisclosureRequest } from './DisclosureRequest.js';
import {
  answerDisclosureRequest,
  recordDestruction,
  requestDisclosure,
  returnDisclosureRequest,
} from './DisclosureRequests.js';
import { gatewayShownTo } from './gatewayShownTo.js';
import {
  AnswerDisclosureRequestInput,
  RecordDestructionInput,
  RequestDisclosureInput,
  ReturnDisclosureRequestInput,
} from './inputs.js';

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

  @Mutation(() => DisclosureRequest, {
    description:
      'Discloses in full or in part, or refuses (1.8). Ends HO-01; a disclosure starts HO-05. By the Child Maintenance Group.',
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
      'Records that what was disclosed has been destroyed (1.11(2)). Ends HO-05. By the Home Office.',
  })
  async recordDestruction(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordDestructionInput) input: RecordDestructionInput,
  ): Promise<DisclosureRequest> {
    return getRecord(context, DisclosureRequest, await recordDestruction(context, input));
  }

  @FieldResolver(() => DisclosureGatewayEnum, {
    nullable: true,
    description:
      'Which of the four gateways of 1.8 the disclosure went through. Null unless disclosed, and null for everyone but the Child Maintenance Group. Our reading: the agreement does not say that the Home Office learns it.',
  })
  gateway(@Root() request: DisclosureRequest, @Ctx() context: AgencyContext): DisclosureGateway | null {
    return gatewayShownTo(casesOf(context).parties, request);
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The day it was received.' })
  async receivedOn(
    @Root() { id }: DisclosureRequest,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'DISCLOSURE_REQUEST_RECEIVED');
  }
}
