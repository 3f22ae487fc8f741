import { Arg, type ClassType, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { Customer } from '../../graph/Customer.js';
import { createConnection, type Page, pageOf } from '../../graph/createConnection.js';
import { LocalAuthority } from '../../graph/LocalAuthority.js';
import { customerKeyOf } from '../../identity/NationalInsuranceNumber.js';
import { requireUuid } from '../../identity/requireUuid.js';
import type { CaseRecord } from '../CaseRecord.js';
import { eventsOf, RecordedEvent } from '../RecordedEvent.js';
import { asAsked, findRecord, recordsOfCustomer } from '../readRecords.js';

interface RecordNames<Row extends CaseRecord> {
  readonly record: ClassType<Row>;
  /** UPPER_SNAKE: what obligations, events and the audit trail call it. */
  readonly kind: string;
  /** The GraphQL type's name. */
  readonly type: string;
  /** The root field for one, and the customer's field for all; both begin with the agency's name. */
  readonly one: string;
  readonly all: string;
  readonly description: string;
}

/** Gives the resolvers by which a record is read: one by its id, a customer's all by pages, and what every record shows. */
export function createRecordResolvers<Row extends CaseRecord>({
  record,
  kind,
  type,
  one,
  all,
  description,
}: RecordNames<Row>) {
  const RecordConnection = createConnection(record, type);
  const recordsOf = recordsOfCustomer(record, kind);

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

    @FieldResolver(() => [RecordedEvent], {
      description:
        'What happened to it as far as you may see, in the order of recording; corrections stand beside what they correct.',
    })
    history(@Root() { id }: CaseRecord, @Ctx() context: AgencyContext): Promise<readonly RecordedEvent[]> {
      return eventsOf(context).load(id);
    }
  }

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
  return [RecordResolver, CustomerRecordsResolver] as const;
}
