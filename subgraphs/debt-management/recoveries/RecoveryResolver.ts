import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { createConnection, type Page, pageOf } from '../../../shared/graph/createConnection.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { dayOf, dayOfEntry, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { Deduction } from '../deductions/Deduction.js';
import { correctDeduction, recordDeduction } from '../deductions/Deductions.js';
import { CorrectDeductionInput, RecordDeductionInput } from '../deductions/inputs.js';
import { Referral } from '../referrals/Referral.js';
import { ceaseRecovery, completeRecovery, notifyRecoveryEnd, recordDeductionsCeased } from './ends.js';
import {
  CeaseRecoveryInput,
  ChangeRecoveryRateInput,
  CompleteRecoveryInput,
  NotifyRecoveryEndInput,
  RecordDeductionsCeasedInput,
  ReduceRecoveryForHardshipInput,
} from './inputs.js';
import { RECOVERY, Recovery } from './Recovery.js';
import { RecoveryRate } from './RecoveryRate.js';
import { changeRecoveryRate, reduceRecoveryForHardship } from './rates.js';
import { deductionsOf, ratesOf, recoveryOf, referralOf } from './readRecoveries.js';

export const recoveryReads = createRecordResolvers({
  record: Recovery,
  kind: RECOVERY,
  type: 'DebtRecovery',
  one: 'debtManagementRecovery',
  all: 'debtManagementRecoveries',
  description: 'Recoveries of referred debts.',
});

const DeductionPage = createConnection(Deduction, 'Deduction');

@Resolver(() => Recovery)
export class RecoveryResolver {
  @FieldResolver(() => Referral, { nullable: true })
  referral(@Root() { id }: Recovery, @Ctx() context: AgencyContext): Promise<Referral | null> {
    return referralOf(context).load(id);
  }

  @FieldResolver(() => [RecoveryRate], {
    description: 'In the order in which they were set. None of before they were kept here.',
  })
  async rates(@Root() { id }: Recovery, @Ctx() context: AgencyContext): Promise<readonly RecoveryRate[]> {
    const [rates, events] = await Promise.all([ratesOf(context).load(id), eventsOf(context).load(id)]);
    return rates.map(({ event, ratePence, forHardship }) => ({
      ratePence,
      forHardship,
      setOn: dayOfEntry(events, event),
    }));
  }

  @FieldResolver(() => DeductionPage, { description: 'All entries, in the order of recording.' })
  async deductions(
    @Root() { id }: Recovery,
    @Ctx() context: AgencyContext,
    @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after?: string | null,
  ): Promise<Page<Deduction>> {
    return pageOf(await deductionsOf(context).load(id), first, after);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day it was complete or ceased; null while in recovery.',
  })
  async endedOn(@Root() { id, endedAs }: Recovery, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), `RECOVERY_${endedAs}`);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day its end was identified, from which DM-06 runs; null while in recovery.',
  })
  async endIdentifiedOn(@Root() { id }: Recovery, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'RECOVERY_END_IDENTIFIED');
  }
}

@Resolver(() => Referral)
export class RecoveryOfReferralResolver {
  @FieldResolver(() => Recovery, {
    nullable: true,
    description: 'Null unless the outcome is that recovery starts.',
  })
  recovery(@Root() { id }: Referral, @Ctx() context: AgencyContext): Promise<Recovery | null> {
    return recoveryOf(context).load(id);
  }
}

@Resolver()
export class RecoveryCommands {
  @Mutation(() => Recovery, {
    description:
      'Sets another rate: Debt Management decides all rates (Appendix 1 no 4). By Debt Management.',
  })
  async changeRecoveryRate(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ChangeRecoveryRateInput) input: ChangeRecoveryRateInput,
  ): Promise<Recovery> {
    return getRecord(context, Recovery, await changeRecoveryRate(context, input));
  }

  @Mutation(() => Recovery, {
    description: 'Reduces the rate for hardship and notifies the authority (LAHSAG). By Debt Management.',
  })
  async reduceRecoveryForHardship(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ReduceRecoveryForHardshipInput) input: ReduceRecoveryForHardshipInput,
  ): Promise<Recovery> {
    return getRecord(context, Recovery, await reduceRecoveryForHardship(context, input));
  }

  @Mutation(() => Recovery, {
    description: 'Records a deduction from a benefit. DM-07 is owed for its month. By Debt Management.',
  })
  async recordDeduction(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordDeductionInput) input: RecordDeductionInput,
  ): Promise<Recovery> {
    return getRecord(context, Recovery, await recordDeduction(context, input));
  }

  @Mutation(() => Recovery, {
    description: 'Corrects a wrongly recorded deduction, or records its refund. By Debt Management.',
  })
  async correctDeduction(
    @Ctx() context: AgencyContext,
    @Arg('input', () => CorrectDeductionInput) input: CorrectDeductionInput,
  ): Promise<Recovery> {
    return getRecord(context, Recovery, await correctDeduction(context, input));
  }

  @Mutation(() => Recovery, {
    description:
      'Records that deductions have ceased while recovery goes on (C41). Starts nothing. By Debt Management.',
  })
  async recordDeductionsCeased(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordDeductionsCeasedInput) input: RecordDeductionsCeasedInput,
  ): Promise<Recovery> {
    return getRecord(context, Recovery, await recordDeductionsCeased(context, input));
  }

  @Mutation(() => Recovery, {
    description:
      'Records that full recovery was achieved. Starts DM-06 at identification. By Debt Management.',
  })
  async completeRecovery(
    @Ctx() context: AgencyContext,
    @Arg('input', () => CompleteRecoveryInput) input: CompleteRecoveryInput,
  ): Promise<Recovery> {
    return getRecord(context, Recovery, await completeRecovery(context, input));
  }

  @Mutation(() => Recovery, {
    description:
      'Records that recovery ceased for a reason. Starts DM-06 at identification. By Debt Management.',
  })
  async ceaseRecovery(
    @Ctx() context: AgencyContext,
    @Arg('input', () => CeaseRecoveryInput) input: CeaseRecoveryInput,
  ): Promise<Recovery> {
    return getRecord(context, Recovery, await ceaseRecovery(context, input));
  }

  @Mutation(() => Recovery, {
    description:
      'Tells the authority that recovery is complete (HBPIF) or has ceased. Ends DM-06 and closes the case. By Debt Management.',
  })
  async notifyRecoveryEnd(
    @Ctx() context: AgencyContext,
    @Arg('input', () => NotifyRecoveryEndInput) input: NotifyRecoveryEndInput,
  ): Promise<Recovery> {
    return getRecord(context, Recovery, await notifyRecoveryEnd(context, input));
  }
}
