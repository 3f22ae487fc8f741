import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { notFound } from '../../errors/AppError.js';
import { ObligationType } from '../../graph/ObligationType.js';
import { requireUuid } from '../../identity/requireUuid.js';
import { CorrectEventInput, WithdrawObligationInput } from '../correctionInputs.js';
import { correctEvent, withdrawObligation } from '../corrections.js';
import { findEvent, RecordedEvent } from '../RecordedEvent.js';
import { findObligation } from '../readObligations.js';
import { viewObligation } from '../viewObligation.js';
import type { AgencyNames } from './AgencyNames.js';

/** Gives the commands that every agency's ledger takes, named for the agency. */
export function createLedgerMutations({ prefix, suffix, title }: AgencyNames) {
  @Resolver()
  class LedgerMutations {
    @Query(() => RecordedEvent, {
      name: `${prefix}Event`,
      nullable: true,
      description: `One entry of the ledger of ${title}; null where there is none for you.`,
    })
    event(@Ctx() context: AgencyContext, @Arg('id', () => ID) id: string): Promise<RecordedEvent | null> {
      return findEvent(context, requireUuid('id', id));
    }

    @Mutation(() => RecordedEvent, {
      name: `correct${suffix}Event`,
      description:
        'Corrects a wrong entry by one that supersedes it. Both are kept and verdicts follow. By the body that recorded it, unless the clock gave the day.',
    })
    async correctEvent(
      @Ctx() context: AgencyContext,
      @Arg('input', () => CorrectEventInput) input: CorrectEventInput,
    ): Promise<RecordedEvent> {
      const event = await findEvent(context, await correctEvent(context, input));
      if (event === null) throw notFound();
      return event;
    }

    @Mutation(() => ObligationType, {
      name: `withdraw${suffix}Obligation`,
      description: 'Withdraws a running obligation. By a body that is owed it.',
    })
    async withdrawObligation(
      @Ctx() context: AgencyContext,
      @Arg('input', () => WithdrawObligationInput) input: WithdrawObligationInput,
    ): Promise<ObligationType> {
      const record = await findObligation(context, await withdrawObligation(context, input));
      const obligation = record === null ? null : viewObligation(record, context.clock.today());
      if (obligation === null) throw notFound();
      return obligation;
    }
  }
  return LedgerMutations;
}
