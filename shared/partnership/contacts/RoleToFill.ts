import { Directive, Field, ObjectType } from 'type-graphql';
import { type AgencyContext, casesOf } from '../../access/AgencyContext.js';
import { audit } from '../../access/audit.js';
import type { NominatedRole } from '../../agreements/Arrangement.js';
import { NominatedRoleType } from '../../graph/ArrangementType.js';
import { graphEnum } from '../../graph/enums.js';
import { eventsOf } from '../../obligations/RecordedEvent.js';
import { viewedRecord } from '../../obligations/readRecords.js';
import type { NamedSides } from '../sides.js';
import { CONTACT_POINT, ContactPoint } from './ContactPoint.js';
import { lastConfirmation } from './lastConfirmation.js';
import { rolesOf } from './roles.js';

type Standing = 'UNFILLED' | 'UNCONFIRMED' | 'CONFIRMED';

const StandingEnum = graphEnum<Standing>('RoleStanding', 'How a role that is to be filled stands.', {
  UNFILLED: 'Nobody has been nominated.',
  UNCONFIRMED: 'Filled; no day is recorded on which the details were confirmed.',
  CONFIRMED: 'Filled, and confirmed on a day. No document says after how long that is too long ago.',
});

/** A role that a body is to fill towards another, and whether it has. */
@Directive('@shareable')
@ObjectType({ description: 'A role that a body is to fill towards another, and whether it has.' })
export class RoleToFill {
  @Field(() => NominatedRoleType)
  readonly role!: NominatedRole;

  @Field(() => StandingEnum)
  readonly standing!: Standing;

  @Field(() => ContactPoint, { nullable: true, description: 'Null while unfilled.' })
  readonly contact!: ContactPoint | null;
}

/** Gives the roles that a body is to fill under an agreement, in the document's order, each with how it stands. */
export async function rolesToFill(
  context: AgencyContext,
  { agreement, keptBy, counterpart }: NamedSides,
): Promise<readonly RoleToFill[]> {
  const contacts = await casesOf(context).read<ContactPoint[]>([], async (manager) => {
    await audit(manager, context, [viewedRecord(CONTACT_POINT)]);
    return manager.findBy(ContactPoint, { keeper: keptBy, other: counterpart, state: 'CURRENT' });
  });
  return Promise.all(
    rolesOf(agreement, keptBy).map(async (role): Promise<RoleToFill> => {
      const contact = contacts.find((one) => one.agreement === agreement && one.roleId === role.id) ?? null;
      if (contact === null) return { role, contact, standing: 'UNFILLED' };
      const confirmation = lastConfirmation(await eventsOf(context).load(contact.id));
      return { role, contact, standing: confirmation === null ? 'UNCONFIRMED' : 'CONFIRMED' };
    }),
  );
}
