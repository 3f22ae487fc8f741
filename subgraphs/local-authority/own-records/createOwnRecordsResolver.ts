import { Arg, type ClassType, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { Customer } from '../../../shared/graph/Customer.js';
import { createConnection, type Page, pageOf } from '../../../shared/graph/createConnection.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { asAsked } from '../../../shared/obligations/readRecords.js';
import type { OwnRecord } from './OwnRecord.js';
import { ownRecordsOfCustomer } from './readOwnRecords.js';

interface OwnRecordNames<Row extends OwnRecord> {
  readonly record: ClassType<Row>;
  /** UPPER_SNAKE: what the audit trail calls it. */
  readonly kind: string;
  /** The GraphQL type's name. */
  readonly type: string;
  /** The customer's field; begins with the agency's name. */
  readonly all: string;
  readonly description: string;
}

/** Gives the resolver of a customer's records that their authority alone sees, by pages. */
export function createOwnRecordsResolver<Row extends OwnRecord>({
  record,
  kind,
  type,
  all,
  description,
}: OwnRecordNames<Row>) {
  const RecordConnection = createConnection(record, type);
  const recordsOf = ownRecordsOfCustomer(record, kind);

  @Resolver(() => Customer)
  class OwnRecordsResolver {
    @FieldResolver(() => RecordConnection, {
      nullable: true,
      description: `${description} Your authority’s about this customer, oldest first; null where the agency cannot be reached.`,
    })
    // The method has the field's name too: type-graphql tells a type's field resolvers apart by it.
    async [all](
      @Root() { nino }: Customer,
      @Ctx() context: AgencyContext,
      @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
      @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
      after: string | null,
    ): Promise<Page<Row>> {
      const records = await recordsOf(context).load(customerKeyOf(nino));
      return pageOf(asAsked(records, nino), first, after ?? undefined);
    }
  }
  return OwnRecordsResolver;
}
