import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { dayOf, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import {
  RecordReferralInputInput,
  RecordReferralOutcomeInput,
  ScreenOutReferralInput,
  SubmitReferralInput,
} from './inputs.js';
import { REFERRAL, Referral } from './Referral.js';
import {
  recordReferralInput,
  recordReferralOutcome,
  screenOutReferral,
  submitReferral,
} from './Referrals.js';

export const referralReads = createRecordResolvers({
  record: Referral,
  kind: REFERRAL,
  type: 'Referral',
  one: 'debtManagementReferral',
  all: 'debtManagementReferrals',
  description: 'Referrals for recovery.',
});

@Resolver(() => Referral)
export class ReferralResolver {
  @Mutation(() => Referral, {
    description:
      'Refers an overpayment for recovery. Starts DM-01 and DM-02. By the authority, or by Debt Management for one that came by post.',
  })
  async submitReferral(
    @Ctx() context: AgencyContext,
    @Arg('input', () => SubmitReferralInput) input: SubmitReferralInput,
  ): Promise<Referral> {
    return getRecord(context, Referral, await submitReferral(context, input));
  }

  @Mutation(() => Referral, {
    description: 'Records the input onto Debt Manager. Ends DM-02, starts DM-03. By Debt Management.',
  })
  async recordReferralInput(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordReferralInputInput) input: RecordReferralInputInput,
  ): Promise<Referral> {
    return getRecord(context, Referral, await recordReferralInput(context, input));
  }

  @Mutation(() => Referral, {
    description: 'Turns a referral down at screening (7.2). Ends DM-01, withdraws DM-02. By Debt Management.',
  })
  async screenOutReferral(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ScreenOutReferralInput) input: ScreenOutReferralInput,
  ): Promise<Referral> {
    return getRecord(context, Referral, await screenOutReferral(context, input));
  }

  @Mutation(() => Referral, {
    description:
      'Records that the authority was told the outcome (Appendix 1 no 3). Ends DM-01 and DM-03. By Debt Management.',
  })
  async recordReferralOutcome(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordReferralOutcomeInput) input: RecordReferralOutcomeInput,
  ): Promise<Referral> {
    return getRecord(context, Referral, await recordReferralOutcome(context, input));
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day it reached Contact Centre Porth.',
  })
  async receivedOn(@Root() { id }: Referral, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'REFERRAL_RECEIVED');
  }
}
