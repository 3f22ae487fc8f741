import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { FallingDueCell } from '../obligations/falling-due/FallingDueCell.js';
import type { PlainDate } from '../time/PlainDate.js';
import { DateScalar } from './scalars.js';

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('FallingDueCell')
class FallingDueCellType implements FallingDueCell {
  @Field(() => DateScalar)
  readonly dueOn!: PlainDate;

  @Field(() => String)
  readonly standard!: string;

  @Field(() => String)
  readonly owedBy!: string;

  @Field(() => String, { nullable: true })
  readonly localAuthority!: string | null;

  @Field(() => Int)
  readonly obligations!: number;
}

/** What one agency contributes; null where it did not answer. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('FallingDuePart')
export class FallingDuePart {
  @Field(() => Int, { description: 'In all cells, those left out too.' })
  readonly obligations!: number;

  @Field(() => [FallingDueCellType], { description: 'The first so many, in the order of orderOfCells.' })
  readonly cells!: readonly FallingDueCell[];

  @Field(() => Int)
  readonly cellsLeftOut!: number;
}

@Directive('@key(fields: "question")')
@ObjectType({
  description:
    'Early warning: what runs and falls due within so many working days, by the obligations that you may see.',
})
export class FallingDue {
  @Directive('@inaccessible')
  @Field(() => ID, { description: 'What was asked, as a key.' })
  readonly question!: string;
}
