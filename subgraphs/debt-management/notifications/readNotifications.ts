import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { audit } from '../../../shared/access/audit.js';
import { badInput } from '../../../shared/errors/AppError.js';
import { LARGEST_PAGE, type Page } from '../../../shared/graph/createConnection.js';
import { isUuid } from '../../../shared/identity/requireUuid.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { visibleAuthority } from '../own-records/visibleAuthority.js';
import { NOTIFICATION, Notification } from './Notification.js';

interface Asked {
  readonly first: number;
  /** Null from the beginning. */
  readonly after: string | null;
}

/** A page of an authority's notifications, and how far it has acknowledged them. */
export interface NotificationPage extends Page<Notification> {
  readonly acknowledgedUpTo: string | null;
}

/** Stands for an authority that the caller may not see: no code is empty. */
const NOBODY = '';

/**
 * Gives an authority's notifications in their order, from the one after the cursor on. Nothing that is committed
 * later comes before what a page showed. Empty for whoever may not see the authority's.
 * @throws AppError BAD_USER_INPUT for a page of fewer than 1 or more than 100, or a cursor that none of them has.
 */
export async function readNotifications(
  context: AgencyContext,
  localAuthority: string,
  { first, after }: Asked,
): Promise<NotificationPage> {
  if (first < 1 || first > LARGEST_PAGE) throw badInput('first', `ask for 1 to ${LARGEST_PAGE} at a time`);
  const authority = visibleAuthority(context, localAuthority) ?? NOBODY;
  return casesOf(context).read<NotificationPage>(pageOf([], first, after, null), async (manager) => {
    const start = after === null ? 0 : await placeOf(manager, authority, after);
    const rows = await manager
      .createQueryBuilder(Notification, 'record')
      .where('record.localAuthorityCode = :authority AND record.number > :start', { authority, start })
      .orderBy('record.number')
      .limit(first + 1)
      .getMany();
    await auditShown(manager, context, rows.slice(0, first));
    return pageOf(rows, first, after, await acknowledgedBy(manager, authority));
  });
}

async function placeOf(manager: EntityManager, authority: string, cursor: string): Promise<number> {
  const row = isUuid(cursor)
    ? await manager.findOneBy(Notification, { id: cursor, localAuthorityCode: authority })
    : null;
  if (row === null) throw badInput('after', 'use the endCursor of the page before');
  return row.number;
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

function pageOf(
  rows: readonly Notification[],
  first: number,
  after: string | null,
  acknowledgedUpTo: string | null,
): NotificationPage {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: node.id }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    acknowledgedUpTo,
  };
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
