import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../access/require.js';
import { violatedConstraint } from '../../database/violatedConstraint.js';
import { badInput, ruleBroken } from '../../errors/AppError.js';
import { requireFreeText } from '../../errors/requireFreeText.js';
import type { Agency } from '../../identity/Party.js';
import { type CommandWork, runCommand } from '../../obligations/Command.js';
import type { RecordCommandInput } from '../../obligations/CommandInput.js';
import { changeRecord } from '../../obligations/caseRecords.js';
import { enter } from '../enter.js';
import { runOnRecord } from '../runOnRecord.js';
import { requireSide, requireSides } from '../sides.js';
import { CONTACT_POINT, ContactPoint } from './ContactPoint.js';
import type { ConfirmContactInput, NominateContactInput, StandDownContactInput } from './inputs.js';
import { rolesOf } from './roles.js';

const LONGEST_OFFICE = 80;

/**
 * Fills a role towards the other body. Its details count as unconfirmed until a day is recorded on which they were
 * found right. Gives its id. See DM Appendix 3, NFA para 15.
 */
export function nominateContact(
  context: AgencyContext,
  agency: Agency,
  input: NominateContactInput,
): Promise<string> {
  const { agreement, columns } = requireSides(context, agency, input);
  const party = requireParty(requirePrincipal(context.principal), columns.keeper);
  const { role: roleId, office = null } = input;
  if (!rolesOf(agreement.id, columns.keeper).some(({ id }) => id === roleId)) {
    throw badInput('input.role', `the agreement ${agreement.id} has no such role of that body`);
  }
  checkOffice(office);
  const record = { id: randomUUID(), ...columns };
  const order = { name: 'NOMINATE_CONTACT', party, input, recordKind: CONTACT_POINT, record: record.id };
  return runCommand(context, order, async (work) => {
    const recordedAt = context.clock.now();
    await insert(work, { ...record, roleId, office, version: 1, recordedAt, state: 'CURRENT' });
    const entry = { kind: 'CONTACT_NOMINATED', by: party, on: input.nominatedOn, field: 'input.nominatedOn' };
    await enter(work, CONTACT_POINT, record, entry);
  });
}

async function insert({ manager }: CommandWork, row: ContactPoint): Promise<void> {
  try {
    await manager.insert(ContactPoint, row);
  } catch (error) {
    if (violatedConstraint(error) !== 'contact_points_current') throw error;
    throw ruleBroken('The role is filled: stand its contact down first, or confirm it.', 'Appendix 3');
  }
}

function checkOffice(office: string | null): void {
  if (office !== null) requireFreeText('input.office', office, LONGEST_OFFICE);
}

/** Records the day on which a contact's details were found right. By the body whose it is. */
export function confirmContact(context: AgencyContext, input: ConfirmContactInput): Promise<string> {
  const { office = null } = input;
  checkOffice(office);
  return changeContact(context, 'CONFIRM_CONTACT', input, async (work, contact, by) => {
    const entry = { kind: 'CONTACT_CONFIRMED', by, on: input.confirmedOn, field: 'input.confirmedOn' };
    await enter(work, CONTACT_POINT, contact, entry);
    await changeRecord(work.manager, ContactPoint, contact, { office: office ?? contact.office });
  });
}

/** Leaves a role unfilled. By the body whose it is. */
export function standDownContact(context: AgencyContext, input: StandDownContactInput): Promise<string> {
  return changeContact(context, 'STAND_DOWN_CONTACT', input, async (work, contact, by) => {
    const entry = { kind: 'CONTACT_STOOD_DOWN', by, on: input.stoodDownOn, field: 'input.stoodDownOn' };
    await enter(work, CONTACT_POINT, contact, entry);
    await changeRecord(work.manager, ContactPoint, contact, { state: 'STOOD_DOWN' });
  });
}

function changeContact(
  context: AgencyContext,
  name: string,
  input: RecordCommandInput,
  change: (work: CommandWork, contact: ContactPoint, by: string) => Promise<void>,
): Promise<string> {
  const order = { name, kind: CONTACT_POINT, entity: ContactPoint };
  return runOnRecord(context, order, input, async (work, contact) => {
    const by = requireSide(context, contact, 'KEEPER', 'Appendix 3');
    if (contact.state !== 'CURRENT') throw ruleBroken('The contact has been stood down.', 'Appendix 3');
    await change(work, contact, by);
  });
}
