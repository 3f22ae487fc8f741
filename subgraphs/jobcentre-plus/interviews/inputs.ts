import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type InterviewDecision, InterviewDecisionEnum } from './WorkFocusedInterview.js';

@InputType()
export class RecordInterviewInput extends CommandInput {
  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => ID, { description: 'The authority to which the input document goes.' })
  readonly localAuthority!: string;

  @Field(() => InterviewDecisionEnum)
  readonly decision!: InterviewDecision;

  @Field(() => DateScalar, {
    description: 'The day of the interview, or of the decision to waive or defer it.',
  })
  readonly decidedOn!: PlainDate;
}

@InputType()
export class ForwardInputDocumentInput extends RecordCommandInput {
  @Field(() => DateScalar)
  readonly forwardedOn!: PlainDate;

  @Field(() => ID, {
    nullable: true,
    description:
      'A UUID of yours for the document, to stand on it: the authority records its arrival by it. Made for you unless given.',
  })
  readonly document?: string | null;
}
