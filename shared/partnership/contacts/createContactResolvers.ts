import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { createConnection } from '../../graph/createConnection.js';
import { getRecord } from '../../obligations/readRecords.js';
import type { AgencyNames } from '../../obligations/resolvers/AgencyNames.js';
import { createPartnershipFields } from '../createPartnershipFields.js';
import { createPartnershipQueries } from '../createPartnershipQueries.js';
import { requireSides } from '../sides.js';
import { ContactFields } from './ContactFields.js';
import { CONTACT_POINT, ContactPoint } from './ContactPoint.js';
import { confirmContact, nominateContact, standDownContact } from './ContactPoints.js';
import { ConfirmContactInput, NominateContactInput, StandDownContactInput } from './inputs.js';
import { RoleToFill, rolesToFill } from './RoleToFill.js';

const ContactConnection = createConnection(ContactPoint, 'ContactPoint');
const fields = [ContactFields, ...createPartnershipFields(ContactPoint)];

/** Gives the resolvers of the contact points that an agency's bodies keep, named for the agency. */
export function createContactResolvers({ agency, prefix, suffix, title }: AgencyNames) {
  @Resolver()
  class ContactMutations {
    @Mutation(() => ContactPoint, {
      name: `nominate${suffix}Contact`,
      description: 'Fills a role towards another body (DM Appendix 3). By the body whose role it is.',
    })
    async nominate(
      @Ctx() context: AgencyContext,
      @Arg('input', () => NominateContactInput) input: NominateContactInput,
    ): Promise<ContactPoint> {
      return getRecord(context, ContactPoint, await nominateContact(context, agency, input));
    }

    @Mutation(() => ContactPoint, {
      name: `confirm${suffix}Contact`,
      description: 'Records the day on which a contact’s details were found right. By the body whose it is.',
    })
    async confirm(
      @Ctx() context: AgencyContext,
      @Arg('input', () => ConfirmContactInput) input: ConfirmContactInput,
    ): Promise<ContactPoint> {
      return getRecord(context, ContactPoint, await confirmContact(context, input));
    }

    @Mutation(() => ContactPoint, {
      name: `standDown${suffix}Contact`,
      description: 'Leaves a role unfilled. By the body whose it is.',
    })
    async standDown(
      @Ctx() context: AgencyContext,
      @Arg('input', () => StandDownContactInput) input: StandDownContactInput,
    ): Promise<ContactPoint> {
      return getRecord(context, ContactPoint, await standDownContact(context, input));
    }

    @Query(() => [RoleToFill], {
      name: `${prefix}RolesToFill`,
      nullable: true,
      description:
        'The roles that a body is to fill towards another, and which stand unfilled or unconfirmed. For these two bodies. Null where the agency cannot be reached.',
    })
    roles(
      @Ctx() context: AgencyContext,
      @Arg('agreement', () => ID) agreement: string,
      @Arg('keptBy', () => ID, { description: 'The body that fills them.' }) keptBy: string,
      @Arg('counterpart', () => ID, { description: 'Towards whom.' }) counterpart: string,
    ): Promise<readonly RoleToFill[]> {
      const sides = { agreement, keptBy, counterpart };
      requireSides(context, agency, sides, '');
      return rolesToFill(context, sides);
    }
  }

  const queries = createPartnershipQueries({
    record: ContactPoint,
    kind: CONTACT_POINT,
    connection: ContactConnection,
    one: `${prefix}ContactPoint`,
    all: `${prefix}ContactPoints`,
    description: `Contact points of ${title}, by role.`,
  });
  return [ContactMutations, ...queries, ...fields];
}
