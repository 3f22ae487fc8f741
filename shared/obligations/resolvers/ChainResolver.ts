import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { ObligationChain } from '../../graph/ObligationChain.js';
import { ObligationLeg } from '../../graph/ObligationLeg.js';
import { chainsOf } from '../chains/readChains.js';

/** What an agency's ledger says of an obligation's chain. */
@Resolver(() => ObligationChain)
export class ChainResolver {
  @FieldResolver(() => [ObligationLeg], {
    nullable: true,
    description:
      'About the same record in the same ledger, as far as you may see them, in order of start. Null where the agency cannot be reached.',
  })
  async legs(
    @Root() { question }: ObligationChain,
    @Ctx() context: AgencyContext,
  ): Promise<readonly ObligationLeg[]> {
    return (await chainsOf(context).load(question)).legs;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Working days of the whole on which no leg on record ran. Null where the agency cannot be reached, and outside the published calendars.',
  })
  async workingDaysHeldByNobody(
    @Root() { question }: ObligationChain,
    @Ctx() context: AgencyContext,
  ): Promise<number | null> {
    return (await chainsOf(context).load(question)).workingDaysHeldByNobody;
  }
}
