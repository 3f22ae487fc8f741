import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { DaysHeldCell, HeldLegs } from '../obligations/days-held/DaysHeldCell.js';

@Directive('@shareable')
@ObjectType('HeldLegs', { description: 'Some legs, and for how long somebody held them.' })
export class HeldLegsType implements HeldLegs {
  @Field(() => Int)
  readonly legs!: number;

  @Field(() => Int, { description: 'Of these, OVERDUE or MET_LATE.' })
  readonly late!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of all together: the working dates after each one’s start up to its end or withdrawal, else up to the day asked about, by its own clock. Null where one lies outside the published calendars.',
  })
  readonly workingDays!: number | null;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('DaysHeldCell')
class DaysHeldCellType implements DaysHeldCell {
  @Field(() => String)
  readonly standard!: string;

  @Field(() => String)
  readonly owedBy!: string;

  @Field(() => String, { nullable: true })
  readonly office!: string | null;

  @Field(() => HeldLegsType)
  readonly all!: HeldLegs;

  @Field(() => HeldLegsType)
  readonly inLateChains!: HeldLegs;
}

/** What one agency contributes; null where it did not answer. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('DaysHeldPart')
export class DaysHeldPart {
  @Field(() => Int)
  readonly chains!: number;

  @Field(() => Int)
  readonly lateChains!: number;

  @Field(() => [DaysHeldCellType], { description: 'The first so many, in the order of orderOfCells.' })
  readonly cells!: readonly DaysHeldCell[];

  @Field(() => Int)
  readonly cellsLeftOut!: number;
}

@Directive('@key(fields: "question")')
@ObjectType({
  description:
    'Who held the legs of what started in a period, and for how long, by the obligations that you may see.',
})
export class DaysHeld {
  @Directive('@inaccessible')
  @Field(() => ID, { description: 'What was asked, as a key.' })
  readonly question!: string;
}
