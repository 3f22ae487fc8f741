import type { EntityManager, EntityTarget } from 'typeorm';
import { type AgencyContext, casesOf } from '../access/AgencyContext.js';
import { audit } from '../access/audit.js';
import { type AppError, badInput } from '../errors/AppError.js';
import { LARGEST_PAGE, type Page } from '../graph/createConnection.js';
import { isUuid } from '../identity/requireUuid.js';
import { viewedRecord } from '../obligations/readRecords.js';
import type { PartnershipRecord } from './PartnershipRecord.js';

/** Which records, and which page of them. */
export interface PageAsked {
  /** The body that they are shared with, whoever keeps them; null for all. */
  readonly sharedWith: string | null;
  readonly first: number;
  /** The last record of the page before; null for the first page. */
  readonly after: string | null;
}

/**
 * Gives a page of the records to which the caller's bodies are parties, oldest first. Read along indexes that lead
 * with the party, so that records hidden from the caller cost nothing; three statements, one more after the first page.
 * @throws AppError BAD_USER_INPUT for a page of fewer than 1 or more than 100, or a cursor that is none of the caller's.
 */
export async function readPage<Row extends PartnershipRecord>(
  context: AgencyContext,
  entity: EntityTarget<Row>,
  kind: string,
  asked: PageAsked,
): Promise<Page<Row>> {
  const { first, after } = asked;
  if (first < 1 || first > LARGEST_PAGE) throw badInput('first', `ask for 1 to ${LARGEST_PAGE} at a time`);
  if (after !== null && !isUuid(after)) throw noCursor();
  const rows = await casesOf(context).read<readonly Row[]>([], async (manager) => {
    await audit(manager, context, [viewedRecord(kind)]);
    const ids = await idsOf(manager, manager.connection.getMetadata(entity).tableName, context, asked);
    return manager
      .createQueryBuilder(entity, 'record')
      .where('record.id = ANY (:ids)', { ids })
      .orderBy('record.recordedAt')
      .addOrderBy('record.id')
      .getMany();
  });
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: node.id }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A place in the order of recording; the time as PostgreSQL writes it, since ours is less exact. */
interface Place {
  readonly recordedAt: string;
  readonly id: string;
}

const BEFORE_ALL: Place = { recordedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** One row more than the page, to know whether another follows. */
async function idsOf(
  manager: EntityManager,
  table: string,
  context: AgencyContext,
  { sharedWith, first, after }: PageAsked,
): Promise<readonly string[]> {
  const from = after === null ? BEFORE_ALL : await placeOf(manager, table, after);
  // Each party by itself, since an index is read in order for one value of its first column only.
  const way = (
    own: string,
    other: string,
  ) => `SELECT found.* FROM unnest($1::text[]) AS mine (party), LATERAL (
      SELECT id, recorded_at FROM ${table}
      WHERE ${own} = mine.party AND ($2::text IS NULL OR ${own} = $2 OR ${other} = $2)
        AND (recorded_at, id) > ($3::timestamptz, $4::uuid)
      ORDER BY recorded_at, id LIMIT $5) AS found`;
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM (${way('kept_by', 'counterpart')} UNION ${way('counterpart', 'kept_by')}) AS seen
     ORDER BY recorded_at, id LIMIT $5`,
    [casesOf(context).parties, sharedWith, from.recordedAt, from.id, first + 1],
  );
  return rows.map(({ id }) => id);
}

async function placeOf(manager: EntityManager, table: string, after: string): Promise<Place> {
  const [place]: Place[] = await manager.query(
    `SELECT recorded_at::text AS "recordedAt", id FROM ${table} WHERE id = $1`,
    [after],
  );
  if (place === undefined) throw noCursor();
  return place;
}

function noCursor(): AppError {
  return badInput('after', 'use the endCursor of the page before');
}
