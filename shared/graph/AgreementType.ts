import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Agreement, Blank, Contradiction, Duty, Standard } from '../agreements/Standard.js';
import { ArrangementType } from './ArrangementType.js';
import { BlankType, ContradictionType, DutyType, StandardType } from './StandardType.js';

@Directive('@shareable')
@ObjectType('Agreement', { description: 'One of the six sources, with all that it says.' })
export class AgreementType {
  @Field(() => ID, { description: 'DM, NFA, JCP, GP, JB or HO.' })
  readonly id!: Agreement['id'];

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly parties!: string;

  @Field(() => String, { description: 'Kind, dates and standing.' })
  readonly status!: string;

  @Field(() => ArrangementType)
  readonly arrangement!: Agreement['arrangement'];

  @Field(() => [StandardType])
  readonly standards!: readonly Standard[];

  @Field(() => [DutyType])
  readonly duties!: readonly Duty[];

  @Field(() => [ContradictionType])
  readonly contradictions!: readonly Contradiction[];

  @Field(() => [BlankType])
  readonly blanks!: readonly Blank[];
}
