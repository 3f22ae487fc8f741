import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { DateScalar } from '../../graph/scalars.js';
import { dayOf, eventsOf } from '../../obligations/RecordedEvent.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { AgreementInPlace } from './AgreementInPlace.js';

/** What an agreement in place shows beside its columns. */
@Resolver(() => AgreementInPlace)
export class AgreementFields {
  @FieldResolver(() => DateScalar, { nullable: true })
  async inForceFrom(
    @Root() { id }: AgreementInPlace,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'AGREEMENT_IN_FORCE');
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day from which its term runs; null where none is on record.',
  })
  async termStartsOn(
    @Root() { id }: AgreementInPlace,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'TERM_STARTED');
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Null until they have begun.' })
  async extensionTalksFrom(
    @Root() { id }: AgreementInPlace,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'EXTENSION_TALKS_STARTED');
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Null while in force.' })
  async endedOn(@Root() { id }: AgreementInPlace, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'AGREEMENT_ENDED');
  }
}
