import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { createConnection } from '../../../shared/graph/createConnection.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { keptRecords } from '../own-records/keptRecords.js';
import { acknowledgeNotifications } from './acknowledgeNotifications.js';
import { AcknowledgeNotificationsInput } from './inputs.js';
import { NOTIFICATION, Notification } from './Notification.js';
import { type NotificationPage, readNotifications, wayOf } from './readNotifications.js';

const [customer, authority, one, pages] = createRecordResolvers(
  {
    record: Notification,
    kind: NOTIFICATION,
    type: 'DebtNotification',
    one: 'debtManagementNotification',
    all: 'debtManagementNotifications',
    description: 'Notifications to local authorities.',
  },
  keptRecords,
);

/** Without a history: what happened to a notification stands on its referral, and on its own way. */
export const notificationReads = [customer, authority, one, pages] as const;

const StreamPage = createConnection(Notification, 'DebtNotificationStream');

@ObjectType('DebtNotificationStream', {
  description:
    'An authority’s notifications in their order, without a gap: none comes later before one that was shown.',
})
class NotificationStream extends StreamPage {
  @Field(() => String, {
    nullable: true,
    description: 'The cursor up to which the authority has acknowledged; null where it has none.',
  })
  readonly acknowledgedUpTo!: string | null;
}

@Resolver(() => Notification)
export class NotificationResolver {
  @Query(() => NotificationStream, {
    nullable: true,
    description:
      'An authority’s notifications. By the authority and Debt Management; empty for others. Null where the agency cannot be reached.',
  })
  debtManagementNotifications(
    @Ctx() context: AgencyContext,
    @Arg('localAuthority', () => ID) localAuthority: string,
    @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after?: string | null,
  ): Promise<NotificationPage> {
    return readNotifications(context, localAuthority, { first, after: after ?? null });
  }

  @Mutation(() => Notification, {
    description:
      'Acknowledges an authority’s notifications up to a cursor: their receipt. Gives the one at the cursor. By the authority.',
  })
  async acknowledgeDebtNotifications(
    @Ctx() context: AgencyContext,
    @Arg('input', () => AcknowledgeNotificationsInput) input: AcknowledgeNotificationsInput,
  ): Promise<Notification> {
    return getRecord(context, Notification, await acknowledgeNotifications(context, input));
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The day it was sent.' })
  async sentOn(@Root() { id }: Notification, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return (await wayOf(context).load(id)).sentOn;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day the authority acknowledged it; null until then.',
  })
  async receivedOn(@Root() { id }: Notification, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return (await wayOf(context).load(id)).receivedOn;
  }
}
