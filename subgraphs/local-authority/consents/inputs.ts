import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { TenantCommandInput } from '../own-records/TenantCommandInput.js';
import { type ConsentForm, ConsentFormEnum, type ConsentTopic, ConsentTopicEnum } from './LandlordConsent.js';

@InputType()
export class RecordLandlordConsentInput extends TenantCommandInput {
  @Field(() => [ConsentTopicEnum], { description: 'What the landlord may be told: one topic or more.' })
  readonly topics!: readonly ConsentTopic[];

  @Field(() => ConsentFormEnum)
  readonly form!: ConsentForm;

  @Field(() => DateScalar, { description: 'The day it was given, which is its first.' })
  readonly from!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; until withdrawn unless given.' })
  readonly until?: PlainDate | null;
}

@InputType()
export class WithdrawLandlordConsentInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'From this day on it allows nothing.' })
  readonly withdrawnOn!: PlainDate;
}

@InputType()
export class InformLandlordInput extends TenantCommandInput {
  @Field(() => ConsentTopicEnum)
  readonly topic!: ConsentTopic;

  @Field(() => DateScalar, { description: 'The day the landlord was told.' })
  readonly informedOn!: PlainDate;
}
