import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { dayOf, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { DecisionRecord } from '../decisions/DecisionRecord.js';
import { Disclosure } from '../decisions/Disclosure.js';
import { type DisclosureGateway, DisclosureGatewayEnum } from '../decisions/DisclosureGateway.js';
import { decisionsOf, disclosuresOf } from '../decisions/decisionsOf.js';
import { DisclosureMatter } from '../matters/DisclosureMatter.js';
import { mattersOf } from '../matters/mattersOf.js';
import { DisclosureRequest } from './DisclosureRequest.js';
import { requestsOfList } from './listedRequests.js';

/** What stands behind a request, each part as far as the caller may see it. */
@Resolver(() => DisclosureRequest)
export class RequestDetailsResolver {
  @FieldResolver(() => DisclosureGatewayEnum, {
    nullable: true,
    description:
      'Which of the four gateways of 1.8 the disclosure went through. Null unless disclosed, and null for everyone but the Child Maintenance Group. Our reading: the agreement does not say that the Home Office learns it.',
  })
  async gateway(
    @Root() { id, decisionNumber }: DisclosureRequest,
    @Ctx() context: AgencyContext,
  ): Promise<DisclosureGateway | null> {
    const decisions = await decisionsOf(context).load(id);
    return decisions.find(({ number }) => number === decisionNumber)?.gateway ?? null;
  }

  @FieldResolver(() => [DecisionRecord], {
    description:
      'The decisions with their grounds, the first one first: for the Child Maintenance Group, and empty for everyone else.',
  })
  decisions(
    @Root() { id }: DisclosureRequest,
    @Ctx() context: AgencyContext,
  ): Promise<readonly DecisionRecord[]> {
    return decisionsOf(context).load(id);
  }

  @FieldResolver(() => [Disclosure], {
    description:
      'What was disclosed, to whom and when. Empty where nothing was, or before that was recorded.',
  })
  disclosures(
    @Root() { id }: DisclosureRequest,
    @Ctx() context: AgencyContext,
  ): Promise<readonly Disclosure[]> {
    return disclosuresOf(context).load(id);
  }

  @FieldResolver(() => [DisclosureMatter], {
    description: 'What the two bodies put to each other about it, in the order of days.',
  })
  matters(
    @Root() { id }: DisclosureRequest,
    @Ctx() context: AgencyContext,
  ): Promise<readonly DisclosureMatter[]> {
    return mattersOf(context).load(id);
  }

  @FieldResolver(() => [DisclosureRequest], {
    description:
      'All the requests of its list, itself among them: for the Child Maintenance Group, and empty for everyone else. Our reading: nothing leads the Home Office from one customer of a list to another.',
  })
  async onList(
    @Root() { list }: DisclosureRequest,
    @Ctx() context: AgencyContext,
  ): Promise<readonly DisclosureRequest[]> {
    return list === null ? [] : requestsOfList(context).load(list);
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The day it was received.' })
  async receivedOn(
    @Root() { id }: DisclosureRequest,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'DISCLOSURE_REQUEST_RECEIVED');
  }
}
