import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { Customer } from '../../graph/Customer.js';
import type { CaseRecord } from '../CaseRecord.js';
import type { RecordCondition } from '../readRecords.js';
import { createCustomerPages, type PageNames } from './createCustomerPages.js';
import { createRecordFields } from './createRecordFields.js';
import { createRecordQuery } from './createRecordQuery.js';

interface RecordNames<Row extends CaseRecord> extends PageNames<Row> {
  /** The root field for one; begins with the agency's name. */
  readonly one: string;
}

/**
 * Gives the resolvers by which a record about a customer is read: one by its id, a customer's all by pages, and what
 * every record shows, its history last; `conditionFor` as in recordsOfCustomer.
 */
export function createRecordResolvers<Row extends CaseRecord>(
  names: RecordNames<Row>,
  conditionFor?: (context: AgencyContext) => RecordCondition,
) {
  const { record } = names;

  @Resolver(() => record)
  class CustomerOfRecord {
    @FieldResolver(() => Customer)
    customer(@Root() { nino }: CaseRecord): Customer {
      return { nino };
    }
  }

  const [authority, history] = createRecordFields(record);
  const pages = createCustomerPages(names, conditionFor);
  return [CustomerOfRecord, authority, createRecordQuery(names), pages, history] as const;
}
