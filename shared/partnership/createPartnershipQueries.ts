import { Arg, type ClassType, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { AgencyContext } from '../access/AgencyContext.js';
import type { Page } from '../graph/createConnection.js';
import { createRecordQuery, type QueryNames } from '../obligations/resolvers/createRecordQuery.js';
import type { PartnershipRecord } from './PartnershipRecord.js';
import { readPage } from './readPage.js';

interface PagedNames<Row extends PartnershipRecord> extends QueryNames<Row> {
  readonly connection: ClassType<Page<Row>>;
  /** The root field for all; begins with the agency's name. */
  readonly all: string;
}

/** Gives the resolvers of an agency's root fields for one kind of record: one by its id, and all by pages. */
export function createPartnershipQueries<Row extends PartnershipRecord>(names: PagedNames<Row>) {
  const { record, kind, connection, all, description } = names;

  @Resolver()
  class PartnershipPages {
    @Query(() => connection, {
      name: all,
      nullable: true,
      description: `${description} Those of your bodies, oldest first; null where the agency cannot be reached.`,
    })
    all(
      @Ctx() context: AgencyContext,
      @Arg('sharedWith', () => ID, {
        nullable: true,
        description: 'A body that is a party to them, by its party code; all unless given.',
      })
      sharedWith: string | null,
      @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
      @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
      after: string | null,
    ): Promise<Page<Row>> {
      return readPage(context, record, kind, { sharedWith: sharedWith ?? null, first, after: after ?? null });
    }
  }
  return [PartnershipPages, createRecordQuery(names)] as const;
}
