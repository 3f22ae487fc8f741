import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Term, TermUnit } from '../agreements/Standard.js';
import type { DayUnit, TierDue } from '../sla/Facts.js';
import type { PlainDate } from '../time/PlainDate.js';
import { DayUnitEnum, TermUnitEnum } from './enums.js';
import { DateScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType('Term', { description: 'A time limit as the document states it, in its own unit.' })
export class TermType implements Term {
  @Field(() => Int)
  readonly within!: number;

  @Field(() => TermUnitEnum)
  readonly unit!: TermUnit;

  @Field(() => Float, {
    nullable: true,
    description: 'The share of cases claimed, as a fraction; null where the document claims none.',
  })
  readonly target!: number | null;
}

@Directive('@shareable')
@ObjectType('Tier', {
  description: 'A claim about the population: a share of cases within a number of days.',
})
export class TierType {
  @Field(() => Int)
  readonly withinDays!: number;

  @Field(() => DayUnitEnum)
  readonly unit!: DayUnit;

  @Field(() => Float, { description: 'The share of cases, as a fraction: 0.9 is 90 %.' })
  readonly target!: number;
}

@Directive('@shareable')
@ObjectType('TierDue', { description: 'A tier with its last day in time.' })
export class TierDueType extends TierType implements TierDue {
  @Field(() => DateScalar)
  readonly dueOn!: PlainDate;
}
