import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { asOfDay } from '../../../shared/obligations/asOfDay.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { RecordReferralCheckInput, SendReferralInput } from './inputs.js';
import { Overpayment } from './Overpayment.js';
import { overpaymentById, penaltiesFor } from './penalties.js';
import { ReferralCheck } from './ReferralCheck.js';
import { ReferralForm, ReferralReadiness } from './ReferralTypes.js';
import { latestCheck, referralChecks, sentReferrals } from './referralSteps.js';
import { recordReferralCheck, sendReferral } from './referrals.js';
import { type Seen, wholeOf } from './Seen.js';
import { SentReferral } from './SentReferral.js';
import { standingAgainstReferral } from './standingAgainstReferral.js';

/** What an overpayment has to do with its referral; null to whoever sees the key alone. */
@Resolver(() => Overpayment)
export class ReferralResolver {
  @Mutation(() => Overpayment, {
    description:
      'Records what a check of the Customer Information System has shown before a referral (7.1). By the authority.',
  })
  async recordReferralCheck(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordReferralCheckInput) input: RecordReferralCheckInput,
  ): Promise<Overpayment> {
    return getRecord(context, Overpayment, await recordReferralCheck(context, input));
  }

  @Mutation(() => Overpayment, {
    description:
      'Records that the national referral form (Appendix 6) was sent to Contact Centre Porth, once nothing stands against it. By the authority.',
  })
  async sendReferral(
    @Ctx() context: AgencyContext,
    @Arg('input', () => SendReferralInput) input: SendReferralInput,
  ): Promise<Overpayment> {
    return getRecord(context, Overpayment, await sendReferral(context, input));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'What is left of it to the authority, in pence.' })
  outstandingPence(@Root() seen: Seen): number | null {
    const overpayment = wholeOf(seen);
    return overpayment === null ? null : outstanding(overpayment);
  }

  @FieldResolver(() => Overpayment, {
    nullable: true,
    description: 'The overpayment for which it is a civil penalty (2.4); null also where it is none.',
  })
  async civilPenaltyFor(@Root() seen: Seen, @Ctx() context: AgencyContext): Promise<Overpayment | null> {
    const penalised = wholeOf(seen)?.civilPenaltyFor ?? null;
    return penalised === null ? null : overpaymentById(context).load(penalised);
  }

  @FieldResolver(() => [Overpayment], { nullable: true, description: 'The civil penalties for it (2.4).' })
  async civilPenalties(
    @Root() { id }: Seen,
    @Ctx() context: AgencyContext,
  ): Promise<readonly Overpayment[] | null> {
    return id === undefined ? null : penaltiesFor(context).load(id);
  }

  @FieldResolver(() => [ReferralCheck], {
    nullable: true,
    description: 'The checks before a referral, the earliest first.',
  })
  async referralChecks(
    @Root() { id }: Seen,
    @Ctx() context: AgencyContext,
  ): Promise<readonly ReferralCheck[] | null> {
    return id === undefined ? null : referralChecks.loaderOf(context).load(id);
  }

  @FieldResolver(() => [SentReferral], {
    nullable: true,
    description: 'The referral forms that were sent, the earliest first; a resubmission is another.',
  })
  async sentReferrals(
    @Root() { id }: Seen,
    @Ctx() context: AgencyContext,
  ): Promise<readonly SentReferral[] | null> {
    return id === undefined ? null : sentReferrals.loaderOf(context).load(id);
  }

  @FieldResolver(() => ReferralReadiness, {
    nullable: true,
    description:
      'Whether it may be referred on a day by the checks made until then, and what stands against it.',
  })
  async referralReadiness(
    @Root() seen: Seen,
    @Ctx() context: AgencyContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today unless given.' }) day?: PlainDate,
  ): Promise<ReferralReadiness | null> {
    const on = asOfDay(context, day, 'on');
    const overpayment = wholeOf(seen);
    if (overpayment === null) return null;
    const check = latestCheck(await referralChecks.loaderOf(context).load(overpayment.id), on);
    const standing = standingAgainstReferral({ overpayment, check });
    return { on, isReady: standing.length === 0, standing, check };
  }

  @FieldResolver(() => ReferralForm, {
    nullable: true,
    description: 'The national referral form as the authority would send it today (Appendix 6).',
  })
  async referralForm(@Root() seen: Seen, @Ctx() context: AgencyContext): Promise<ReferralForm | null> {
    const overpayment = wholeOf(seen);
    if (overpayment === null) return null;
    const checks = await referralChecks.loaderOf(context).load(overpayment.id);
    return {
      ...overpayment,
      localAuthority: { code: overpayment.localAuthorityCode },
      cisCheckedOn: latestCheck(checks, context.clock.today())?.checkedOn ?? null,
      isCivilPenalty: overpayment.civilPenaltyFor !== null,
      outstandingPence: outstanding(overpayment),
    };
  }
}

function outstanding({ amountPence, recoveredPence }: Overpayment): number {
  return amountPence - recoveredPence;
}
