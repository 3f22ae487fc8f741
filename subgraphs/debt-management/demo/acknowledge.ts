import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';
import { acknowledgeNotifications } from '../notifications/acknowledgeNotifications.js';
import { Notification } from '../notifications/Notification.js';

/** Acknowledges, for the authority, the last notification about a referral, on the day it came. */
export async function acknowledge(
  context: AgencyContext,
  localAuthority: string,
  referral: string,
): Promise<void> {
  const last = await casesOf(context).read<Notification | null>(null, (manager) =>
    manager.findOne(Notification, { where: { referral }, order: { number: 'DESC' } }),
  );
  if (last === null) return;
  const clientReference = `demonstration/${last.id}/acknowledge`;
  await acknowledgeNotifications(context, { clientReference, localAuthority, upTo: last.id });
}
