import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class SendRepaymentScheduleInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'After the month’s last day.' })
  readonly sentOn!: PlainDate;
}

@InputType()
export class RecordRepaymentInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'Not before the schedule was sent.' })
  readonly paidOn!: PlainDate;

  @Field(() => Int, { description: 'In pence: exactly the total of the schedule.' })
  readonly amountPence!: number;
}
