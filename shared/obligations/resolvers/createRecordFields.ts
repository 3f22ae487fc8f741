import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { LocalAuthority } from '../../graph/LocalAuthority.js';
import type { KeptRecord } from '../KeptRecord.js';
import { eventsOf, RecordedEvent } from '../RecordedEvent.js';

/** Gives the resolvers of what every record shows, whether it is about a customer or not: its authority, and its history. */
export function createRecordFields<Row extends KeptRecord>(record: ClassType<Row>) {
  @Resolver(() => record)
  class AuthorityOfRecord {
    @FieldResolver(() => LocalAuthority, {
      nullable: true,
      description: 'Null where no authority has a part in it.',
    })
    localAuthority(@Root() { localAuthorityCode }: KeptRecord): LocalAuthority | null {
      return localAuthorityCode === null ? null : { code: localAuthorityCode };
    }
  }

  @Resolver(() => record)
  class HistoryOfRecord {
    @FieldResolver(() => [RecordedEvent], {
      description:
        'What happened to it as far as you may see, in the order of recording; corrections stand beside what they correct.',
    })
    history(@Root() { id }: KeptRecord, @Ctx() context: AgencyContext): Promise<readonly RecordedEvent[]> {
      return eventsOf(context).load(id);
    }
  }
  return [AuthorityOfRecord, HistoryOfRecord] as const;
}
