import { Arg, type ClassType, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { Customer } from '../../graph/Customer.js';
import { createConnection, type Page, pageOf } from '../../graph/createConnection.js';
import { customerKeyOf } from '../../identity/NationalInsuranceNumber.js';
import type { CaseRecord } from '../CaseRecord.js';
import { asAsked, type RecordCondition, recordsOfCustomer } from '../readRecords.js';

export interface PageNames<Row extends CaseRecord> {
  readonly record: ClassType<Row>;
  /** UPPER_SNAKE: what obligations, events and the audit trail call it. */
  readonly kind: string;
  /** The GraphQL type's name. */
  readonly type: string;
  /** The customer's field; begins with the agency's name. */
  readonly all: string;
  readonly description: string;
}

/** Gives the resolver of a customer's records of one kind, by pages; `conditionFor` as in recordsOfCustomer. */
export function createCustomerPages<Row extends CaseRecord>(
  { record, kind, type, all, description }: PageNames<Row>,
  conditionFor?: (context: AgencyContext) => RecordCondition,
) {
  const RecordConnection = createConnection(record, type);
  const recordsOf = recordsOfCustomer(record, kind, conditionFor);

  @Resolver(() => Customer)
  class CustomerRecordsResolver {
    @FieldResolver(() => RecordConnection, {
      name: all,
      nullable: true,
      description: `${description} Those about this customer that you may see, oldest first; null where the agency cannot be reached.`,
    })
    // By a name of its own: type-graphql tells the resolvers of one type's fields apart by their methods' names.
    async [all](
      @Root() { nino }: Customer,
      @Ctx() context: AgencyContext,
      @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
      @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
      after?: string | null,
    ): Promise<Page<Row>> {
      const records = await recordsOf(context).load(customerKeyOf(nino));
      return pageOf(asAsked(records, nino), first, after ?? undefined);
    }
  }
  return CustomerRecordsResolver;
}
