import { Field, ID, InputType, Int } from 'type-graphql';
import { type Debt, DebtEnum } from '../../../shared/graph/Debt.js';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import {
  type ReferralOutcome,
  ReferralOutcomeEnum,
  type ScreeningReason,
  ScreeningReasonEnum,
} from './Referral.js';

@InputType()
export class SubmitReferralInput extends CommandInput {
  @Field(() => ID, {
    description: 'The authority that refers: your own, unless you act for Debt Management.',
  })
  readonly localAuthority!: string;

  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => String, { description: 'The authority’s own reference, 1 to 40 characters.' })
  readonly authorityReference!: string;

  @Field(() => DebtEnum, { defaultValue: 'HOUSING_BENEFIT' })
  readonly debt!: Debt;

  @Field(() => Int, { description: 'In pence, 1 or more.' })
  readonly outstandingPence!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day it reached Contact Centre Porth. Today unless given; only Debt Management gives it, for a referral by post.',
  })
  readonly receivedOn?: PlainDate | null;
}

@InputType()
export class RecordReferralInputInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day it was input onto Debt Manager.' })
  readonly inputOn!: PlainDate;
}

@InputType()
export class ScreenOutReferralInput extends RecordCommandInput {
  @Field(() => ScreeningReasonEnum)
  readonly reason!: ScreeningReason;

  @Field(() => DateScalar, { description: 'The day of the clerical notification to the authority.' })
  readonly notifiedOn!: PlainDate;
}

@InputType()
export class RecordReferralOutcomeInput extends RecordCommandInput {
  @Field(() => ReferralOutcomeEnum)
  readonly outcome!: ReferralOutcome;

  @Field(() => DateScalar, { description: 'The day the authority was notified.' })
  readonly notifiedOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'Needed where recovery starts, and only then.' })
  readonly recoveryStartsOn?: PlainDate | null;

  @Field(() => Int, { nullable: true, description: 'In pence; needed where recovery starts, and only then.' })
  readonly ratePence?: number | null;
}
