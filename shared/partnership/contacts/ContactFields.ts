import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import type { NominatedRole } from '../../agreements/Arrangement.js';
import { NominatedRoleType } from '../../graph/ArrangementType.js';
import { PartyType } from '../../graph/PartyType.js';
import { DateScalar } from '../../graph/scalars.js';
import type { PartyIdentity } from '../../identity/Party.js';
import { dayOf, eventsOf } from '../../obligations/RecordedEvent.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { ContactPoint } from './ContactPoint.js';
import { lastConfirmation } from './lastConfirmation.js';
import { rolesOf } from './roles.js';

/** What a contact point shows beside its columns. */
@Resolver(() => ContactPoint)
export class ContactFields {
  @FieldResolver(() => NominatedRoleType)
  role(@Root() { agreement, keeper, roleId }: ContactPoint): NominatedRole {
    const role = rolesOf(agreement, keeper).find(({ id }) => id === roleId);
    if (role === undefined) throw new Error('A contact fills a role that its agreement has not.');
    return role;
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The day the role was filled.' })
  async nominatedOn(@Root() { id }: ContactPoint, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'CONTACT_NOMINATED');
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The last day on which the details were confirmed; null where there is none.',
  })
  async confirmedOn(@Root() { id }: ContactPoint, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return lastConfirmation(await eventsOf(context).load(id))?.happenedOn ?? null;
  }

  @FieldResolver(() => PartyType, { nullable: true, description: 'The body that confirmed them then.' })
  async confirmedBy(
    @Root() { id }: ContactPoint,
    @Ctx() context: AgencyContext,
  ): Promise<PartyIdentity | null> {
    return lastConfirmation(await eventsOf(context).load(id))?.recordedBy ?? null;
  }
}
