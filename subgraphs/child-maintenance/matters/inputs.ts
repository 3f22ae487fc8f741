import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { DecisionInput } from '../decisions/DecisionInput.js';
import { type Adviser, AdviserEnum, type ReleaseBasis, ReleaseBasisEnum } from './MatterDetails.js';
import { type MatterOutcome, MatterOutcomeEnum } from './MatterOutcome.js';

@InputType({
  description: 'Puts something to the other body. `id` and `version` are the disclosure request’s.',
})
export class RaiseDisclosureMatterInput extends RecordCommandInput {
  @Field(() => String, { description: 'What is put, in 1 to 4000 characters.' })
  readonly statement!: string;

  @Field(() => DateScalar, { description: 'The day it was put; of a transfer, the day of it.' })
  readonly raisedOn!: PlainDate;
}

@InputType()
export class ConsultOnDisclosureInput extends RaiseDisclosureMatterInput {
  @Field(() => AdviserEnum)
  readonly askedOf!: Adviser;

  @Field(() => Boolean, {
    description:
      'That disclosure guidance was consulted in the first instance. Refused unless true (1.11(1)).',
  })
  readonly guidanceConsulted!: boolean;
}

@InputType()
export class RecordOnwardTransferInput extends RaiseDisclosureMatterInput {
  @Field(() => String, { description: 'To which body, in 1 to 400 characters.' })
  readonly recipient!: string;
}

@InputType()
export class ConsultBeforeReleaseInput extends RaiseDisclosureMatterInput {
  @Field(() => ReleaseBasisEnum)
  readonly basis!: ReleaseBasis;
}

@InputType()
export class AnswerDisclosureMatterInput extends RecordCommandInput {
  @Field(() => MatterOutcomeEnum, { description: 'One that its kind has.' })
  readonly outcome!: MatterOutcome;

  @Field(() => String, { description: 'What is answered, in 1 to 4000 characters.' })
  readonly answer!: string;

  @Field(() => DateScalar, { description: 'The day it was answered.' })
  readonly answeredOn!: PlainDate;
}

@InputType()
export class RecordReleaseInput extends RecordCommandInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Why what the other body supplied is specifically exempt and was left out, in 1 to 4000 characters; leave it out where it was included (1.11).',
  })
  readonly exemption?: string | null;

  @Field(() => DateScalar, { description: 'The day of the release.' })
  readonly releasedOn!: PlainDate;
}

@InputType({ description: 'Reviews a decision. `id` and `version` are the query’s.' })
export class ReviewDisclosureDecisionInput extends DecisionInput {
  @Field(() => DateScalar, { description: 'The day of the review.' })
  readonly reviewedOn!: PlainDate;
}
