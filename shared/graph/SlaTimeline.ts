import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { StandardKind, Term } from '../agreements/Standard.js';
import type { NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import type { Calendar } from '../sla/Facts.js';
import type { PlainDate } from '../time/PlainDate.js';
import { CalendarEnum, StandardKindEnum } from './enums.js';
import { DateScalar, NationalInsuranceNumberType } from './scalars.js';
import { TermType } from './TermType.js';

/** What coordination must know of an obligation to judge it: facts, never a status. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('ObligationFact')
export class ObligationFact {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly standard!: string;

  @Field(() => StandardKindEnum)
  readonly kind!: StandardKind;

  @Field(() => [TermType])
  readonly terms!: readonly Term[];

  @Field(() => DateScalar, { nullable: true })
  readonly fixedOn!: PlainDate | null;

  @Field(() => CalendarEnum)
  readonly calendar!: Calendar;

  @Field(() => String)
  readonly owedBy!: string;

  @Field(() => [String])
  readonly owedTo!: readonly string[];

  @Field(() => String, { nullable: true })
  readonly office!: string | null;

  @Field(() => String)
  readonly subjectKind!: string;

  @Field(() => ID)
  readonly subjectReference!: string;

  @Field(() => String, { nullable: true })
  readonly localAuthority!: string | null;

  @Field(() => DateScalar)
  readonly startedOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true })
  readonly endedOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true })
  readonly withdrawnOn!: PlainDate | null;
}

/** One end of a document's way from body to body, as the agency of that end recorded it. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('HandoffEnd')
export class HandoffEnd {
  @Field(() => String)
  readonly document!: string;

  @Field(() => ID, { description: 'The sender’s document id.' })
  readonly reference!: string;

  @Field(() => String)
  readonly sentBy!: string;

  @Field(() => String)
  readonly sentTo!: string;

  @Field(() => DateScalar)
  readonly sentOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true })
  readonly receivedOn!: PlainDate | null;
}

/** What one agency contributes to a timeline; null on the timeline where the agency did not answer. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('TimelinePart')
export class TimelinePart {
  @Field(() => [ObligationFact])
  readonly obligations!: readonly ObligationFact[];

  @Field(() => [HandoffEnd])
  readonly handoffEnds!: readonly HandoffEnd[];
}

@Directive('@key(fields: "nino asOf")')
@ObjectType({ description: 'A customer’s obligations across the agencies, as of a day.' })
export class SlaTimeline {
  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => DateScalar, { description: 'The state by events that had happened by the end of this day.' })
  readonly asOf!: PlainDate;
}
