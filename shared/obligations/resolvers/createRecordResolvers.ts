import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { Customer } from '../../graph/Customer.js';
import { LocalAuthority } from '../../graph/LocalAuthority.js';
import { requireUuid } from '../../identity/requireUuid.js';
import type { CaseRecord } from '../CaseRecord.js';
import { eventsOf, RecordedEvent } from '../RecordedEvent.js';
import { findRecord, type RecordCondition } from '../readRecords.js';
import { createCustomerPages, type PageNames } from './createCustomerPages.js';

interface RecordNames<Row extends CaseRecord> extends PageNames<Row> {
  /** The root field for one; begins with the agency's name. */
  readonly one: string;
}

/**
 * Gives the resolvers by which a record is read: one by its id with what every record shows, its history, and a
 * customer's all by pages; `conditionFor` as in recordsOfCustomer.
 */
export function createRecordResolvers<Row extends CaseRecord>(
  { record, kind, type, one, all, description }: RecordNames<Row>,
  conditionFor?: (context: AgencyContext) => RecordCondition,
) {
  @Resolver(() => record)
  class RecordResolver {
    @Query(() => record, {
      name: one,
      nullable: true,
      description: `${description} Null where there is none for you.`,
    })
    one(@Ctx() context: AgencyContext, @Arg('id', () => ID) id: string): Promise<Row | null> {
      return findRecord(context, record, kind, requireUuid('id', id));
    }

    @FieldResolver(() => Customer)
    customer(@Root() { nino }: CaseRecord): Customer {
      return { nino };
    }

    @FieldResolver(() => LocalAuthority, {
      nullable: true,
      description: 'Null where no authority has a part in it.',
    })
    localAuthority(@Root() { localAuthorityCode }: CaseRecord): LocalAuthority | null {
      return localAuthorityCode === null ? null : { code: localAuthorityCode };
    }
  }

  @Resolver(() => record)
  class HistoryResolver {
    @FieldResolver(() => [RecordedEvent], {
      description:
        'What happened to it as far as you may see, in the order of recording; corrections stand beside what they correct.',
    })
    history(@Root() { id }: CaseRecord, @Ctx() context: AgencyContext): Promise<readonly RecordedEvent[]> {
      return eventsOf(context).load(id);
    }
  }

  const pages = createCustomerPages({ record, kind, type, all, description }, conditionFor);
  return [RecordResolver, HistoryResolver, pages] as const;
}
