import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { NoticeKind } from '../../agreements/Arrangement.js';
import { NoticeKindEnum } from '../../graph/ArrangementType.js';
import { DateScalar } from '../../graph/scalars.js';
import { RecordCommandInput } from '../../obligations/CommandInput.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { SidesInput } from '../inputs.js';
import {
  type AgreementBasis,
  AgreementBasisEnum,
  type DateSource,
  DateSourceEnum,
} from './AgreementInPlace.js';
import type { GivenTerm } from './deviationTerms.js';
import { type VariationKind, VariationKindEnum } from './Variation.js';

const FREE_TEXT =
  '1 to 2,000 characters, without National Insurance numbers, names, e-mail addresses and telephone numbers.';

@InputType()
export class RecordAgreementInput extends SidesInput {
  @Field(() => AgreementBasisEnum)
  readonly basis!: AgreementBasis;

  @Field(() => DateScalar)
  readonly inForceFrom!: PlainDate;

  @Field(() => DateSourceEnum, { description: 'Where that day comes from.' })
  readonly dateSource!: DateSource;

  @Field(() => String, { description: 'Such as 3.0; 1 to 20 characters.' })
  readonly documentVersion!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day from which its term runs, where the two have one on record: the document does not say (C08). Starts DM-13.',
  })
  readonly termStartsOn?: PlainDate | null;
}

@InputType()
export class RecordExtensionTalksInput extends RecordCommandInput {
  @Field(() => DateScalar)
  readonly startedOn!: PlainDate;
}

@InputType()
export class EndAgreementInput extends RecordCommandInput {
  @Field(() => DateScalar)
  readonly endedOn!: PlainDate;
}

@InputType()
export class VariationTermInput implements GivenTerm {
  @Field(() => Int, { description: 'In the unit of the standard’s own term.' })
  readonly within!: number;

  @Field(() => Float, { nullable: true, description: 'A fraction; the standard’s own unless given.' })
  readonly target?: number | null;
}

@InputType()
export class ProposeVariationInput extends SidesInput {
  @Field(() => VariationKindEnum)
  readonly kind!: VariationKind;

  @Field(() => String, { description: FREE_TEXT })
  readonly description!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For a local deviation, and only then: a standard that the body that keeps the record owes.',
  })
  readonly standard?: string | null;

  @Field(() => [VariationTermInput], {
    nullable: true,
    description: 'For a local deviation, and only then: one for each term of the standard, in its order.',
  })
  readonly terms?: readonly VariationTermInput[] | null;
}

@InputType()
export class ClearVariationInput extends RecordCommandInput {
  @Field(() => DateScalar, {
    description: 'The day of the clearance through the Practitioners Operational Group.',
  })
  readonly clearedOn!: PlainDate;
}

@InputType()
export class AnswerVariationInput extends RecordCommandInput {
  @Field(() => Boolean, { description: 'True to agree, as of today; false to decline.' })
  readonly agrees!: boolean;
}

@InputType()
export class IncorporateVariationInput extends RecordCommandInput {
  @Field(() => String, {
    description: 'The version of the agreement that was re-issued; 1 to 20 characters.',
  })
  readonly documentVersion!: string;

  @Field(() => DateScalar)
  readonly reissuedOn!: PlainDate;
}

@InputType()
export class ServeNoticeInput extends SidesInput {
  @Field(() => NoticeKindEnum)
  readonly kind!: NoticeKind;

  @Field(() => String, { description: FREE_TEXT })
  readonly description!: string;

  @Field(() => DateScalar)
  readonly servedOn!: PlainDate;
}

@InputType()
export class ResolveNoticeInput extends RecordCommandInput {
  @Field(() => DateScalar, {
    description: 'The day the default was remedied, or the termination took effect.',
  })
  readonly resolvedOn!: PlainDate;
}
