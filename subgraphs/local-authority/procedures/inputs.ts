import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class RecordAccountPaymentProcedureInput extends CommandInput {
  @Field(() => ID, { description: 'Your authority.' })
  readonly localAuthority!: string;

  @Field(() => ID, { description: 'Your own reference of the document, 1 to 40 characters.' })
  readonly reference!: string;

  @Field(() => DateScalar, { description: 'The day it was put in writing.' })
  readonly writtenOn!: PlainDate;
}

@InputType()
export class RecordAccountPaymentTrainingInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day benefit processors were trained in it.' })
  readonly trainedOn!: PlainDate;
}
