import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { Referral } from '../referrals/Referral.js';
import { Notification, type NotificationKind } from './Notification.js';

/** The case that a notification is about: a referral, or the recovery that has its id. */
type NotifiedCase = Pick<Referral, 'id' | 'nino' | 'localAuthorityCode'>;

interface NewNotification
  extends Partial<Pick<Notification, 'startsOn' | 'ratePence' | 'contactCentre' | 'reason'>> {
  readonly kind: NotificationKind;
  /** The entry by which it was sent, and its day. */
  readonly event: string;
  readonly sentOn: PlainDate;
}

/**
 * Notifies the authority, within a command: the notification takes the authority's next number, and is the sending
 * end of a handoff that follows corrections of the entry.
 */
export async function issueNotification(
  context: AgencyContext,
  { manager, ledger }: CommandWork,
  { id: referral, nino, localAuthorityCode }: NotifiedCase,
  {
    kind,
    event,
    sentOn,
    startsOn = null,
    ratePence = null,
    contactCentre = null,
    reason = null,
  }: NewNotification,
): Promise<void> {
  const id = randomUUID();
  await manager.insert(Notification, {
    id,
    version: 1,
    nino,
    localAuthorityCode,
    recordedAt: context.clock.now(),
    number: await nextNumber(manager, localAuthorityCode),
    kind,
    referral,
    ...{ startsOn, ratePence, contactCentre, reason },
  });
  const sentTo = localAuthorityParty(localAuthorityCode);
  const end = { document: kind, reference: id, sentBy: DEBT_MANAGEMENT, sentTo, sentOn, receivedOn: null };
  await ledger.handOff('SENT', end, nino, event);
}

/**
 * Takes the authority's next number. Its row stays locked until the command is done or undone, so a number that is
 * seen has no smaller one to come after it, and none is left out; other authorities' rows are not touched.
 */
async function nextNumber(manager: EntityManager, localAuthority: string): Promise<number> {
  const [row]: { last: number }[] = await manager.query(
    `INSERT INTO notification_numbers AS n (local_authority, last) VALUES ($1, 1)
     ON CONFLICT (local_authority) DO UPDATE SET last = n.last + 1 RETURNING last`,
    [localAuthority],
  );
  if (row === undefined) throw new Error('A number that is taken is given.');
  return row.last;
}
