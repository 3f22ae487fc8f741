import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type DecidingOffice, DecidingOfficeEnum } from './DecidingOffice.js';
import { type DisclosureDecision, DisclosureDecisionEnum } from './DisclosureDecision.js';
import { type DisclosureGateway, DisclosureGatewayEnum } from './DisclosureGateway.js';

/** What a decision says, the first or one on review. */
@InputType()
export abstract class DecisionInput extends RecordCommandInput {
  @Field(() => DisclosureDecisionEnum)
  readonly decision!: DisclosureDecision;

  @Field(() => DisclosureGatewayEnum, {
    nullable: true,
    description: 'Needed for a disclosure, and only then: exactly one of the four (1.8).',
  })
  readonly gateway?: DisclosureGateway | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Needed for gateway 4, and only then: that non-disclosure would result in a substantial chance of prejudice. Refused where it is merely a risk (1.8(4)).',
  })
  readonly isSubstantialChance?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Needed for gateway 4, and only then: what that finding rests on, in 1 to 4000 characters (1.8(4)).',
  })
  readonly prejudiceFinding?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Needed for a disclosure, and only then: what was disclosed, in 1 to 4000 characters. The Home Office is shown it.',
  })
  readonly disclosed?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'For a disclosure only: to whom, an opaque reference of an officer of the Home Office; the one who asked unless given.',
  })
  readonly disclosedTo?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For a disclosure only: whether surplus information went with it. The Home Office then confirms its destruction (1.11(2)).',
  })
  readonly hasSurplus?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Needed for a disclosure in part, and only then: what was withheld and why, in 1 to 4000 characters. Never shown to the Home Office.',
  })
  readonly withheld?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Needed for a refusal, and for a decision that is upheld, and only then; the Home Office is shown it. 1 to 4000 characters.',
  })
  readonly reason?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Needed for a forwarded letter, and only then: the id of the approved letter (1.8).',
  })
  readonly letter?: string | null;

  @Field(() => DecidingOfficeEnum, {
    defaultValue: 'LOCAL_OFFICE',
    description: 'Where it is decided. A list is decided by the Subject Access Request Team only (1.8).',
  })
  readonly office!: DecidingOffice;
}

@InputType()
export class AnswerDisclosureRequestInput extends DecisionInput {
  @Field(() => DateScalar, { description: 'The day the Home Office was answered.' })
  readonly answeredOn!: PlainDate;
}
