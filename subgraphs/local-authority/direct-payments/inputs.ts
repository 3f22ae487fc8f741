import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { TenantCommandInput } from '../own-records/TenantCommandInput.js';
import { type LetterAddressee, LetterAddresseeEnum } from './DirectPayment.js';

@InputType()
export class DecideDirectPaymentInput extends TenantCommandInput {
  @Field(() => DateScalar)
  readonly decidedOn!: PlainDate;
}

@InputType()
export class SendDirectPaymentLetterInput extends RecordCommandInput {
  @Field(() => LetterAddresseeEnum)
  readonly to!: LetterAddressee;

  @Field(() => DateScalar, { description: 'Not before the decision.' })
  readonly sentOn!: PlainDate;
}
