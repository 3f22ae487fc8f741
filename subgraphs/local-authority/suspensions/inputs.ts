import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type SuspensionAddressee, SuspensionAddresseeEnum } from './PaymentSuspension.js';

@InputType()
export class SuspendPaymentInput extends CommandInput {
  @Field(() => ID, { description: 'Your authority.' })
  readonly localAuthority!: string;

  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the landlord’s record, where payment is direct to the landlord.',
  })
  readonly landlord?: string | null;

  @Field(() => String, { description: 'The reason for the suspension, 1 to 200 characters.' })
  readonly reason!: string;

  @Field(() => Boolean, {
    description:
      'Whether it is related to a suspicion of fraudulent activity of the customer or the landlord: then the landlord is told nothing.',
  })
  readonly fraudSuspected!: boolean;

  @Field(() => DateScalar)
  readonly suspendedOn!: PlainDate;
}

@InputType()
export class SendSuspensionNoticeInput extends RecordCommandInput {
  @Field(() => SuspensionAddresseeEnum)
  readonly to!: SuspensionAddressee;

  @Field(() => DateScalar, { description: 'Not before the suspension.' })
  readonly sentOn!: PlainDate;
}
