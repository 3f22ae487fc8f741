import { Arg, type ClassType, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { requireUuid } from '../../identity/requireUuid.js';
import type { KeptRecord } from '../KeptRecord.js';
import { findRecord } from '../readRecords.js';

export interface QueryNames<Row extends KeptRecord> {
  readonly record: ClassType<Row>;
  /** UPPER_SNAKE: what obligations, events and the audit trail call it. */
  readonly kind: string;
  /** The root field for one; begins with the agency's name. */
  readonly one: string;
  readonly description: string;
}

/** Gives the resolver of the root field by which one record is read by its id. */
export function createRecordQuery<Row extends KeptRecord>({
  record,
  kind,
  one,
  description,
}: QueryNames<Row>) {
  @Resolver()
  class RecordQuery {
    @Query(() => record, {
      name: one,
      nullable: true,
      description: `${description} Null where there is none for you.`,
    })
    one(@Ctx() context: AgencyContext, @Arg('id', () => ID) id: string): Promise<Row | null> {
      return findRecord(context, record, kind, requireUuid('id', id));
    }
  }
  return RecordQuery;
}
