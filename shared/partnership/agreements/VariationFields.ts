import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { PartyType } from '../../graph/PartyType.js';
import { DateScalar } from '../../graph/scalars.js';
import { getParty, type PartyIdentity } from '../../identity/Party.js';
import { dayOf, eventsOf } from '../../obligations/RecordedEvent.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { Variation } from './Variation.js';

/** What a variation shows beside its columns. */
@Resolver(() => Variation)
export class VariationFields {
  @FieldResolver(() => PartyType)
  proposedBy(@Root() { proposer }: Variation): PartyIdentity {
    return getParty(proposer);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day of the clearance through the Practitioners Operational Group; null until then.',
  })
  async clearedOn(@Root() { id }: Variation, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'VARIATION_CLEARED');
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Null until re-issued.' })
  async reissuedOn(@Root() { id }: Variation, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'AGREEMENT_REISSUED');
  }
}
