import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { TenantCommandInput } from '../own-records/TenantCommandInput.js';

@InputType()
export class RecordTenancyInput extends TenantCommandInput {
  @Field(() => Boolean, {
    description: 'Whether the tenancy agreement allows overpayments to be recharged as rent.',
  })
  readonly allowsOverpaymentsAsRent!: boolean;

  @Field(() => DateScalar)
  readonly beganOn!: PlainDate;
}

@InputType()
export class EnterRentArrearsInput extends RecordCommandInput {
  @Field(() => Int, { description: 'In pence, 1 or more.' })
  readonly amountPence!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the tenant’s overpayment that is recharged as rent, which the tenancy must allow; leave it out for rent itself.',
  })
  readonly overpayment?: string | null;

  @Field(() => DateScalar)
  readonly enteredOn!: PlainDate;
}
