import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { dayOf, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { RequestSequenceInput, SupplySequenceInput } from './inputs.js';
import { SEQUENCE, SequenceOfEvents } from './SequenceOfEvents.js';
import { requestSequence, supplySequence } from './Sequences.js';

export const sequenceReads = createRecordResolvers({
  record: SequenceOfEvents,
  kind: SEQUENCE,
  type: 'SequenceOfEvents',
  one: 'debtManagementSequenceOfEvents',
  all: 'debtManagementSequencesOfEvents',
  description: 'Sequences of events that authorities ask for.',
});

@Resolver(() => SequenceOfEvents)
export class SequenceResolver {
  @Mutation(() => SequenceOfEvents, {
    description:
      'Asks for a sequence of events to answer a complaint. Starts DM-09. By the authority, or by Debt Management for it.',
  })
  async requestSequenceOfEvents(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RequestSequenceInput) input: RequestSequenceInput,
  ): Promise<SequenceOfEvents> {
    return getRecord(context, SequenceOfEvents, await requestSequence(context, input));
  }

  @Mutation(() => SequenceOfEvents, {
    description: 'Supplies it, produced from the recorded history. Ends DM-09. By Debt Management.',
  })
  async supplySequenceOfEvents(
    @Ctx() context: AgencyContext,
    @Arg('input', () => SupplySequenceInput) input: SupplySequenceInput,
  ): Promise<SequenceOfEvents> {
    return getRecord(context, SequenceOfEvents, await supplySequence(context, input));
  }

  @FieldResolver(() => DateScalar, { nullable: true })
  async requestedOn(
    @Root() { id }: SequenceOfEvents,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'SEQUENCE_OF_EVENTS_REQUESTED');
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Null until supplied.' })
  async suppliedOn(
    @Root() { id }: SequenceOfEvents,
    @Ctx() context: AgencyContext,
  ): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'SEQUENCE_OF_EVENTS_SUPPLIED');
  }
}
