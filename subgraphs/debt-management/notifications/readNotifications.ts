import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { audit } from '../../../shared/access/audit.js';
import type { Page } from '../../../shared/graph/createConnection.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { checkPage, emptyPage, type PageAsked, readAuthorityPage } from '../own-records/readAuthorityPage.js';
import { visibleAuthority } from '../own-records/visibleAuthority.js';
import { NOTIFICATION, Notification } from './Notification.js';

/** A page of an authority's notifications, and how far it has acknowledged them. */
export interface NotificationPage extends Page<Notification> {
  readonly acknowledgedUpTo: string | null;
}

/**
 * Gives an authority's notifications in their order, from the one after the cursor on. Nothing that is committed
 * later comes before what a page showed. Empty for whoever may not see the authority's.
 * @throws AppError BAD_USER_INPUT for a page of fewer than 1 or more than 100, or a cursor that none of them has.
 */
export async function readNotifications(
  context: AgencyContext,
  localAuthority: string,
  asked: PageAsked,
): Promise<NotificationPage> {
  checkPage(asked);
  const authority = visibleAuthority(context, localAuthority);
  const nothing = { ...emptyPage<Notification>(asked), acknowledgedUpTo: null };
  return casesOf(context).read<NotificationPage>(nothing, async (manager) => {
    const page = await readAuthorityPage(manager, Notification, 'number', authority, asked);
    await auditShown(
      manager,
      context,
      page.edges.map(({ node }) => node),
    );
    return { ...page, acknowledgedUpTo: await acknowledgedBy(manager, authority) };
  });
}

/** One line a customer shown; one where none was. */
async function auditShown(
  manager: EntityManager,
  context: AgencyContext,
  rows: readonly Notification[],
): Promise<void> {
  const line = { action: `VIEW_${NOTIFICATION}`, scope: 'cases:read' as const, recordKind: NOTIFICATION };
  const keys = [...new Set(rows.map(({ customerKey }) => customerKey))];
  const lines = keys.length > 0 ? keys.map((customerKey) => ({ ...line, customerKey })) : [line];
  await audit(manager, context, lines);
}

async function acknowledgedBy(manager: EntityManager, authority: string): Promise<string | null> {
  const [row]: { id: string }[] = await manager.query(
    `SELECT n.id FROM notifications n
     WHERE n.local_authority = $1 AND n.number = (SELECT max(up_to) FROM notification_acknowledgements WHERE local_authority = $1)`,
    [authority],
  );
  return row?.id ?? null;
}

/** The days of a notification's way. */
interface Way {
  readonly sentOn: PlainDate | null;
  readonly receivedOn: PlainDate | null;
}

/** Gives the way of each notification, as corrected. One statement for all. */
export const wayOf = defineLoader<string, Way>({ sentOn: null, receivedOn: null }, async (context, ids) => {
  const rows = await casesOf(context).read<(Way & { id: string })[]>([], (manager) =>
    manager.query(
      `SELECT reference AS id, min(sent_on) FILTER (WHERE side = 'SENT')::text AS "sentOn", min(received_on)::text AS "receivedOn"
       FROM handoff_ends WHERE reference = ANY ($1) GROUP BY reference`,
      [ids],
    ),
  );
  return new Map(rows.map(({ id, ...way }) => [id, way]));
});
