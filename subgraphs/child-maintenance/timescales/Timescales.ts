import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput, conflict, notFound, ruleBroken } from '../../../shared/errors/AppError.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import type { Owed } from '../../../shared/sla/Facts.js';
import { DISCLOSURE_TIMESCALE, DisclosureTimescale } from './DisclosureTimescale.js';
import type { AgreeDisclosureTimescaleInput, ProposeDisclosureTimescaleInput } from './inputs.js';

const BODIES = [CHILD_MAINTENANCE_GROUP, HOME_OFFICE];
const LONGEST = 366;

/** Puts a timescale for HO-01 to the other body as a variation. Nothing changes until it agrees. Gives its id. */
export async function proposeDisclosureTimescale(
  context: AgencyContext,
  input: ProposeDisclosureTimescaleInput,
): Promise<string> {
  const principal = requirePrincipal(context.principal);
  const party = requireParty(principal, ...BODIES);
  const { withinDays, unit } = input;
  if (withinDays < 1 || withinDays > LONGEST) throw badInput('input.withinDays', `use 1 to ${LONGEST}`);
  const id = randomUUID();
  const order = { name: 'PROPOSE_TIMESCALE', party, input, recordKind: DISCLOSURE_TIMESCALE, record: id };
  return runCommand(context, order, async ({ manager }) => {
    await manager.insert(DisclosureTimescale, {
      ...{ id, version: 1, withinDays, unit },
      ...{ proposedByBody: party, proposedBy: principal.subject, proposedOn: context.clock.today() },
    });
  });
}

/**
 * Agrees to the timescale that the other body put: from now on it applies to requests that are received, and to none
 * that was received before. Gives its id.
 * @throws AppError RULE_BROKEN for the body that put it. See 1.3: "Where both parties agree an ad-hoc variation".
 */
export async function agreeDisclosureTimescale(
  context: AgencyContext,
  input: AgreeDisclosureTimescaleInput,
): Promise<string> {
  const principal = requirePrincipal(context.principal);
  const party = requireParty(principal, ...BODIES);
  const id = requireUuid('input.id', input.id);
  const order = { name: 'AGREE_TIMESCALE', party, input, recordKind: DISCLOSURE_TIMESCALE, record: id };
  return runCommand(context, order, async ({ manager }) => {
    const timescale = await lockTimescale(manager, id, input.version);
    if (timescale.agreedOn !== null) throw ruleBroken('It has been agreed already.', '1.3');
    if (timescale.proposedByBody === party) throw ruleBroken('Both parties agree a variation.', '1.3');
    await manager.update(
      DisclosureTimescale,
      { id },
      {
        ...{ agreedByBody: party, agreedBy: principal.subject, version: timescale.version + 1 },
        ...{ agreedOn: context.clock.today(), agreedAt: context.clock.now() },
      },
    );
  });
}

/** Gives what HO-01 owes for a request received now: the timescale agreed last; null while none is on record. */
export async function agreedTimescale(manager: EntityManager): Promise<Owed | null> {
  const [agreed]: Pick<DisclosureTimescale, 'withinDays' | 'unit'>[] = await manager.query(
    `SELECT within_days AS "withinDays", unit FROM disclosure_timescales WHERE agreed_at IS NOT NULL
     ORDER BY agreed_at DESC LIMIT 1`,
  );
  if (agreed === undefined) return null;
  const terms = [{ within: agreed.withinDays, unit: agreed.unit, target: 1 }];
  return { kind: 'CASE_DEADLINE', terms, fixedOn: null };
}

/** Gives every timescale that was put, the last one first: to the two bodies, and nothing to anyone else. */
export async function listTimescales(context: AgencyContext): Promise<readonly DisclosureTimescale[]> {
  return casesOf(context).read<DisclosureTimescale[]>([], (manager) =>
    manager
      .createQueryBuilder(DisclosureTimescale, 'timescale')
      .orderBy('timescale.proposedOn', 'DESC')
      .addOrderBy('timescale.id')
      .getMany(),
  );
}

/** Gives the timescale that the caller has just written. */
export async function getTimescale(context: AgencyContext, id: string): Promise<DisclosureTimescale> {
  const found = (await listTimescales(context)).find((timescale) => timescale.id === id);
  if (found === undefined) throw notFound();
  return found;
}

async function lockTimescale(
  manager: EntityManager,
  id: string,
  version: number,
): Promise<DisclosureTimescale> {
  const timescale = await manager
    .createQueryBuilder(DisclosureTimescale, 'timescale')
    .setLock('pessimistic_write')
    .where('timescale.id = :id', { id })
    .getOne();
  if (timescale === null) throw notFound();
  if (timescale.version !== version) throw conflict('It has changed since you read it. Read it again.');
  return timescale;
}
