import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { type AppError, badInput } from '../../../shared/errors/AppError.js';
import { findLocalAuthority } from '../../../shared/identity/local-authorities/localAuthorities.js';
import { localAuthorityParty } from '../../../shared/identity/Party.js';
import { isUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { AcknowledgeNotificationsInput } from './inputs.js';
import { NOTIFICATION } from './Notification.js';

/**
 * Acknowledges all of an authority's notifications up to one, by that authority: each that was not acknowledged
 * before has its receiving end now. What is acknowledged stays so: an earlier cursor changes nothing. Gives the id of
 * the notification at the cursor.
 */
export async function acknowledgeNotifications(
  context: AgencyContext,
  input: AcknowledgeNotificationsInput,
): Promise<string> {
  const authority = findLocalAuthority(input.localAuthority);
  if (authority === null) throw badInput('input.localAuthority', 'no local authority has this code');
  const party = requireParty(requirePrincipal(context.principal), localAuthorityParty(authority.code));
  const id = input.upTo.toLowerCase();
  if (!isUuid(id)) throw unknown();
  const order = { name: 'ACKNOWLEDGE_NOTIFICATIONS', party, input, recordKind: NOTIFICATION, record: id };
  return runCommand(context, order, async ({ manager }) => {
    const [place]: { number: number; before: number }[] = await manager.query(
      `SELECT number, (SELECT coalesce(max(up_to), 0) FROM notification_acknowledgements WHERE local_authority = $2) AS before
       FROM notifications WHERE id = $1 AND local_authority = $2`,
      [id, authority.code],
    );
    if (place === undefined) throw unknown();
    await acknowledge(manager, authority.code, place, context.clock.today(), context.clock.now());
  });
}

async function acknowledge(
  manager: EntityManager,
  authority: string,
  { number, before }: { readonly number: number; readonly before: number },
  today: PlainDate,
  now: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO notification_acknowledgements (local_authority, up_to, acknowledged_at) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING`,
    [authority, number, now],
  );
  // Demonstration data are enacted story by story, so that there the clock may stand before the day of sending.
  await manager.query(
    `INSERT INTO handoff_ends (reference, side, document, sent_by, sent_to, sent_on, received_on, customer_number, recorded_at)
     SELECT n.id, 'RECEIVED', s.document, s.sent_by, s.sent_to, s.sent_on, greatest(s.sent_on, $4::date), n.customer_number, $5
     FROM notifications n JOIN handoff_ends s ON s.reference = n.id AND s.side = 'SENT'
     WHERE n.local_authority = $1 AND n.number > $2 AND n.number <= $3
     ORDER BY n.number ON CONFLICT DO NOTHING`,
    [authority, before, number, today, now],
  );
}

function unknown(): AppError {
  return badInput('input.upTo', 'use the cursor of a notification of this authority');
}
