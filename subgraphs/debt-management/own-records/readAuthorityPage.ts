import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { badInput } from '../../../shared/errors/AppError.js';
import { LARGEST_PAGE, type Page } from '../../../shared/graph/createConnection.js';
import { isUuid } from '../../../shared/identity/requireUuid.js';

/** What was asked for of an authority's records. */
export interface PageAsked {
  readonly first: number;
  /** Null from the beginning. */
  readonly after: string | null;
}

interface AuthorityRecord extends ObjectLiteral {
  readonly id: string;
}

/**
 * Gives a page of one authority's records, of an entity with `localAuthorityCode`, in the order of a property that no
 * two of an authority's have alike. A cursor is the id of a row. At most two statements.
 * @throws AppError BAD_USER_INPUT for a cursor that none of them has.
 */
export async function readAuthorityPage<Row extends AuthorityRecord>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  order: string,
  authority: string,
  { first, after }: PageAsked,
): Promise<Page<Row>> {
  const query = manager
    .createQueryBuilder(entity, 'record')
    .where('record.localAuthorityCode = :authority', { authority })
    .orderBy(`record.${order}`)
    .limit(first + 1);
  if (after !== null) {
    const row = isUuid(after) ? await query.clone().andWhere('record.id = :after', { after }).getOne() : null;
    if (row === null) throw badInput('after', 'use the endCursor of the page before');
    query.andWhere(`record.${order} > :start`, { start: row[order] });
  }
  return pageOfRows(await query.getMany(), { first, after });
}

/** Gives the page of rows that were read with one beyond it. */
function pageOfRows<Row extends AuthorityRecord>(
  rows: readonly Row[],
  { first, after }: PageAsked,
): Page<Row> {
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

/** Gives the page where there is nothing for the caller. */
export function emptyPage<Row extends AuthorityRecord>(asked: PageAsked): Page<Row> {
  return pageOfRows<Row>([], asked);
}

/** @throws AppError BAD_USER_INPUT for a page of fewer than 1 or more than 100. */
export function checkPage({ first }: PageAsked): void {
  if (first < 1 || first > LARGEST_PAGE) throw badInput('first', `ask for 1 to ${LARGEST_PAGE} at a time`);
}
