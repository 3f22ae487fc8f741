import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { PartyType } from '../../../shared/graph/PartyType.js';
import { getParty, type PartyIdentity } from '../../../shared/identity/Party.js';
import { DisclosureTimescale } from './DisclosureTimescale.js';
import { AgreeDisclosureTimescaleInput, ProposeDisclosureTimescaleInput } from './inputs.js';
import {
  agreeDisclosureTimescale,
  getTimescale,
  listTimescales,
  proposeDisclosureTimescale,
} from './Timescales.js';

@Resolver(() => DisclosureTimescale)
export class TimescaleResolver {
  @Query(() => [DisclosureTimescale], {
    nullable: true,
    description:
      'The timescales for HO-01 that the two bodies put to each other, the last one first; empty where there is none for you. The one agreed last is in force. Null where the agency cannot be reached.',
  })
  childMaintenanceDisclosureTimescales(
    @Ctx() context: AgencyContext,
  ): Promise<readonly DisclosureTimescale[]> {
    return listTimescales(context);
  }

  @Mutation(() => DisclosureTimescale, {
    description:
      'Puts a timescale for HO-01 to the other body as a variation (1.3). By the Agreement Co-ordinator of either body.',
  })
  async proposeDisclosureTimescale(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ProposeDisclosureTimescaleInput) input: ProposeDisclosureTimescaleInput,
  ): Promise<DisclosureTimescale> {
    return getTimescale(context, await proposeDisclosureTimescale(context, input));
  }

  @Mutation(() => DisclosureTimescale, {
    description:
      'Agrees to a timescale that the other body put (1.3): it applies to requests received from then on. By the other Agreement Co-ordinator.',
  })
  async agreeDisclosureTimescale(
    @Ctx() context: AgencyContext,
    @Arg('input', () => AgreeDisclosureTimescaleInput) input: AgreeDisclosureTimescaleInput,
  ): Promise<DisclosureTimescale> {
    return getTimescale(context, await agreeDisclosureTimescale(context, input));
  }

  @FieldResolver(() => PartyType)
  proposedBy(@Root() { proposedByBody }: DisclosureTimescale): PartyIdentity {
    return getParty(proposedByBody);
  }

  @FieldResolver(() => PartyType, { nullable: true, description: 'Null until the other body has agreed.' })
  agreedBy(@Root() { agreedByBody }: DisclosureTimescale): PartyIdentity | null {
    return agreedByBody === null ? null : getParty(agreedByBody);
  }
}
