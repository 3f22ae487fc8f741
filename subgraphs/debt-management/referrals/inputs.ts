import { Field, InputType, Int } from 'type-graphql';
import { type ContactCentre, ContactCentreEnum } from '../../../shared/graph/ContactCentre.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import {
  type ReferralOutcome,
  ReferralOutcomeEnum,
  type ReturnCode,
  ReturnCodeEnum,
  type ScreeningReason,
  ScreeningReasonEnum,
} from './Referral.js';

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
  @Field(() => ContactCentreEnum, {
    nullable: true,
    description: 'That the notice of recovery names; needed where recovery starts, and only then.',
  })
  readonly contactCentre?: ContactCentre | null;

  @Field(() => ReturnCodeEnum, {
    nullable: true,
    description:
      'By which notification it is returned: LARET unless given; leave it out where recovery starts.',
  })
  readonly returnedBy?: ReturnCode | null;
}

@InputType()
export class RecordReadReceiptInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day Contact Centre Porth opened the e-mail.' })
  readonly readOn!: PlainDate;
}
