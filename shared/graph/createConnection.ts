import { type ClassType, Directive, Field, ObjectType } from 'type-graphql';
import { badInput } from '../errors/AppError.js';

/** How many rows a page has at most. */
export const LARGEST_PAGE = 100;

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands among all.' })
export class PageInfo {
  @Field(() => Boolean)
  readonly hasNextPage!: boolean;

  @Field(() => Boolean)
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Null on an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` for the next page. Null on an empty page that no other follows.',
  })
  readonly endCursor!: string | null;
}

export interface Page<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

/** Gives the Relay connection type of a record: `ReferralConnection` for Referral. */
export function createConnection<Node extends object>(
  node: ClassType<Node>,
  name: string,
): ClassType<Page<Node>> {
  @Directive('@shareable')
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => node)
    readonly node!: Node;

    @Field(() => String)
    readonly cursor!: string;
  }

  @Directive('@shareable')
  @ObjectType(`${name}Connection`, { description: 'A page of records, oldest first.' })
  class Connection implements Page<Node> {
    @Field(() => [Edge])
    readonly edges!: readonly Edge[];

    @Field(() => PageInfo)
    readonly pageInfo!: PageInfo;
  }
  return Connection;
}

/**
 * Gives how many rows are asked for.
 * @throws AppError BAD_USER_INPUT for fewer than 1 or more than 100.
 */
export function rowsAsked(first: number): number {
  if (first < 1 || first > LARGEST_PAGE) throw badInput('first', `ask for 1 to ${LARGEST_PAGE} at a time`);
  return first;
}

/**
 * Gives one page of all the rows, which are in a lasting order. A cursor is the id of a row.
 * @throws AppError BAD_USER_INPUT for a page of fewer than 1 or more than 100, or a cursor that no row has.
 */
export function pageOf<Node extends { readonly id: string }>(
  rows: readonly Node[],
  first: number,
  after?: string | null,
): Page<Node> {
  rowsAsked(first);
  const isFirstPage = after === undefined || after === null;
  const start = isFirstPage ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  if (!isFirstPage && start === 0) throw badInput('after', 'use the endCursor of the page before');
  const edges = rows.slice(start, start + first).map((node) => ({ node, cursor: node.id }));
  return {
    edges,
    pageInfo: {
      hasNextPage: start + first < rows.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
