import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import type { PartyIdentity } from '../identity/Party.js';
import type { Calendar, DayUnit, ObligationStatus, Reading, TierOutcome, TierVerdict } from '../sla/Facts.js';
import type { PlainDate } from '../time/PlainDate.js';
import { Customer } from './Customer.js';
import { CalendarEnum, DayUnitEnum, ObligationStatusEnum, TierVerdictEnum } from './enums.js';
import { LocalAuthority } from './LocalAuthority.js';
import { ObligationChain } from './ObligationChain.js';
import { PartyType } from './PartyType.js';
import { StandardType } from './StandardType.js';
import { DateScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType('TierOutcome', {
  description:
    'How this one case counts towards a tier. Tiers are claims about many cases: missing one is no breach.',
})
class TierOutcomeType implements TierOutcome {
  @Field(() => Int)
  readonly withinDays!: number;

  @Field(() => DayUnitEnum)
  readonly unit!: DayUnit;

  @Field(() => Float, { description: 'The share of cases claimed, as a fraction.' })
  readonly target!: number;

  @Field(() => DateScalar, { description: 'The last day in time.' })
  readonly dueOn!: PlainDate;

  @Field(() => TierVerdictEnum)
  readonly outcome!: TierVerdict;
}

@Directive('@shareable')
@ObjectType('Reading', {
  description:
    'What the due day and status would be read another way: other bank holidays, or as known on another day.',
})
class ReadingType implements Reading {
  @Field(() => String)
  readonly name!: string;

  @Field(() => CalendarEnum)
  readonly calendar!: Calendar;

  @Field(() => DateScalar, { description: 'The calendar as published by the end of this day.' })
  readonly knownOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'Null past the published calendars.' })
  readonly dueOn!: PlainDate | null;

  @Field(() => ObligationStatusEnum)
  readonly status!: ObligationStatus;
}

@Directive('@shareable')
@ObjectType('ObligationSubject', { description: 'What an obligation is about.' })
export class ObligationSubjectType {
  @Field(() => String, { description: 'Such as REFERRAL.' })
  readonly kind!: string;

  @Field(() => ID)
  readonly reference!: string;

  @Field(() => Customer, { nullable: true, description: 'Null where it is about no single customer.' })
  readonly customer!: { readonly nino: NationalInsuranceNumber } | null;

  @Field(() => LocalAuthority, { nullable: true, description: 'Null where no authority has a part in it.' })
  readonly localAuthority!: { readonly code: string } | null;
}

@Directive('@shareable')
@ObjectType('Obligation', {
  description: 'What one body owes another under a standard, as of the day asked about.',
})
export class ObligationType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => StandardType)
  readonly standard!: StandardType;

  @Field(() => PartyType)
  readonly owedBy!: PartyIdentity;

  @Field(() => [PartyType])
  readonly owedTo!: readonly PartyIdentity[];

  @Field(() => String, {
    nullable: true,
    description: 'The office that owes it; null where the document names none.',
  })
  readonly office!: string | null;

  @Field(() => ObligationSubjectType)
  readonly subject!: ObligationSubjectType;

  @Field(() => DateScalar)
  readonly startedOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'Null while it runs.' })
  readonly endedOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null unless the body that is owed withdrew it.' })
  readonly withdrawnOn!: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day in time. Null where the document gives none, or past the published calendars.',
  })
  readonly dueOn!: PlainDate | null;

  @Field(() => ObligationStatusEnum)
  readonly status!: ObligationStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'Working dates after the start up to the end; null until ended.',
  })
  readonly workingDaysTaken!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Working dates after the day asked about up to the due day: 0 on the due day; null once past, ended or undated.',
  })
  readonly workingDaysLeft!: number | null;

  @Field(() => [TierOutcomeType])
  readonly tiers!: readonly TierOutcome[];

  @Field(() => ObligationChain, {
    nullable: true,
    description: 'How its way went through its legs; null where its standard has none.',
  })
  readonly chain!: ObligationChain | null;

  @Field(() => [ReadingType], { description: 'Other readings; empty where no working days are counted.' })
  readonly readings!: readonly Reading[];
}
