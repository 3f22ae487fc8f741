import { Arg, type ClassType, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';
import { audit } from '../../../shared/access/audit.js';
import { createConnection, type Page, pageOf } from '../../../shared/graph/createConnection.js';
import { LocalAuthority } from '../../../shared/graph/LocalAuthority.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { eventsOf, RecordedEvent } from '../../../shared/obligations/RecordedEvent.js';
import type { AuthorityRecord } from './AuthorityRecord.js';
import { authoritiesOf } from './authorities.js';

interface ReadNames<Row extends AuthorityRecord> {
  readonly record: ClassType<Row>;
  readonly kind: string;
  /** The GraphQL type's name. */
  readonly type: string;
  /** The root fields for one and for all. */
  readonly one: string;
  readonly all: string;
  readonly description: string;
}

/** Gives the resolver by which records of an authority's that are about no customer are read. */
export function createAuthorityReads<Row extends AuthorityRecord>({
  record,
  kind,
  type,
  one,
  all,
  description,
}: ReadNames<Row>): ClassType {
  const RecordConnection = createConnection(record, type);

  /** Gives the caller's own, oldest first; one of them where an id is given. One statement, and the audit line. */
  async function readOwn(context: AgencyContext, id: string | null): Promise<readonly Row[]> {
    return casesOf(context).read<Row[]>([], async (manager) => {
      const about = id === null ? {} : { recordReference: id };
      await audit(manager, context, [
        { action: `VIEW_${kind}`, scope: 'cases:read', recordKind: kind, ...about },
      ]);
      return manager
        .createQueryBuilder(record, 'record')
        .where('record.localAuthorityCode = ANY (:authorities)', { authorities: authoritiesOf(context) })
        .andWhere(id === null ? 'true' : 'record.id = :id', { id })
        .orderBy('record.recordedAt')
        .addOrderBy('record.id')
        .getMany();
    });
  }

  @Resolver(() => record)
  class AuthorityReads {
    @Query(() => record, {
      name: one,
      nullable: true,
      description: `${description} Null where there is none for you.`,
    })
    async one(@Ctx() context: AgencyContext, @Arg('id', () => ID) id: string): Promise<Row | null> {
      const [found] = await readOwn(context, requireUuid('id', id));
      return found ?? null;
    }

    @Query(() => RecordConnection, {
      name: all,
      nullable: true,
      description: `${description} Your authority’s, oldest first; null where the agency cannot be reached.`,
    })
    async all(
      @Ctx() context: AgencyContext,
      @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
      @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
      after?: string | null,
    ): Promise<Page<Row>> {
      return pageOf(await readOwn(context, null), first, after);
    }

    @FieldResolver(() => LocalAuthority)
    localAuthority(@Root() { localAuthorityCode }: AuthorityRecord): LocalAuthority {
      return { code: localAuthorityCode };
    }

    @FieldResolver(() => [RecordedEvent], {
      description:
        'What happened to it, in the order of recording; corrections stand beside what they correct.',
    })
    history(
      @Root() { id }: AuthorityRecord,
      @Ctx() context: AgencyContext,
    ): Promise<readonly RecordedEvent[]> {
      return eventsOf(context).load(id);
    }
  }
  return AuthorityReads;
}
