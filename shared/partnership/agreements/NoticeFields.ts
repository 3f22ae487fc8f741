import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { DateScalar } from '../../graph/scalars.js';
import { dayOf, eventsOf } from '../../obligations/RecordedEvent.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { Notice } from './Notice.js';
import { expiryOf } from './Notices.js';

/** What a notice shows beside its columns. */
@Resolver(() => Notice)
export class NoticeFields {
  @FieldResolver(() => DateScalar, { nullable: true })
  async servedOn(@Root() { id }: Notice, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'NOTICE_SERVED');
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day on which the time to remedy, or the notice’s time, is over.',
  })
  async expiresOn(@Root() notice: Notice, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    const servedOn = dayOf(await eventsOf(context).load(notice.id), 'NOTICE_SERVED');
    return servedOn === null ? null : expiryOf(notice, servedOn);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day of the remedy, or of the termination; null until then.',
  })
  async resolvedOn(@Root() { id, kind }: Notice, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    const resolution = kind === 'DEFAULT' ? 'DEFAULT_REMEDIED' : 'TERMINATION_EFFECTIVE';
    return dayOf(await eventsOf(context).load(id), resolution);
  }
}
