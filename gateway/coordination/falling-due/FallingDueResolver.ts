import { Args, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/access/RequestContext.js';
import { getStandard } from '../../../shared/agreements/agreements.js';
import { FallingDue, FallingDuePart } from '../../../shared/graph/FallingDue.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { getParty } from '../../../shared/identity/Party.js';
import { checkFallingDue } from '../../../shared/obligations/falling-due/checkFallingDue.js';
import {
  readFallingDueQuestion,
  writeFallingDueQuestion,
} from '../../../shared/obligations/falling-due/FallingDueQuestion.js';
import { orderOfCells } from '../../../shared/obligations/falling-due/orderOfCells.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { createExternalParts } from '../createExternalParts.js';
import { firstOf } from '../firstOf.js';
import { answersOf, partsOf, requiringParts } from '../parts.js';
import { AgencyAnswer } from '../TimelineTypes.js';
import { FallingDueArguments } from './FallingDueArguments.js';
import { FallingDueRow, type FallingDueWithParts } from './FallingDueTypes.js';

/** One selection for every field: the planner then asks each agency once. */
const REQUIRES = requiringParts(
  '{ obligations cellsLeftOut cells { dueOn standard owedBy localAuthority obligations } }',
);

/** The question of what falls due soon: its key for the agencies, and their counts in due order. */
@Resolver(() => FallingDue)
export class FallingDueResolver {
  @Query(() => FallingDue, {
    nullable: true,
    description:
      'Early warning: what runs and falls due within so many working days, by the obligations that you may see. What is overdue already is not part of it: the board shows that.',
  })
  fallingDue(
    @Ctx() context: RequestContext,
    @Args(() => FallingDueArguments) asked: FallingDueArguments,
  ): FallingDue {
    return { question: writeFallingDueQuestion(checkFallingDue(context, asked)) };
  }

  @FieldResolver(() => DateScalar, {
    description: 'The state by events that had happened by the end of this day.',
  })
  asOf(@Root() { question }: FallingDue, @Ctx() context: RequestContext): PlainDate {
    return readFallingDueQuestion(context, question).asOf;
  }

  @Directive(REQUIRES)
  @FieldResolver(() => Int, { description: 'How many in all, those of rows left out too.' })
  obligations(@Root() due: FallingDueWithParts): number {
    return partsOf(due).reduce((total, [, part]) => total + (part?.obligations ?? 0), 0);
  }

  @Directive(REQUIRES)
  @FieldResolver(() => [FallingDueRow], {
    description: 'In due order, then by the codes of the bodies and authorities and the standards’ ids.',
  })
  rows(@Root() due: FallingDueWithParts, @Ctx() context: RequestContext): readonly FallingDueRow[] {
    return firstOfAll(due, context).cells.map((cell) => ({
      ...cell,
      standard: getStandard(cell.standard),
      owedBy: getParty(cell.owedBy),
      localAuthority: cell.localAuthority === null ? null : { code: cell.localAuthority },
    }));
  }

  @Directive(REQUIRES)
  @FieldResolver(() => Int, { description: 'How many rows more there are: ask about less to see them.' })
  rowsLeftOut(@Root() due: FallingDueWithParts, @Ctx() context: RequestContext): number {
    return firstOfAll(due, context).leftOut;
  }

  @Directive(REQUIRES)
  @FieldResolver(() => [AgencyAnswer], {
    description: 'Which agencies answered; what one holds that did not is left out.',
  })
  agencies(@Root() due: FallingDueWithParts): readonly AgencyAnswer[] {
    return answersOf(due);
  }
}

export const fallingDueParts = createExternalParts(FallingDue, FallingDuePart);

function firstOfAll(due: FallingDueWithParts, context: RequestContext) {
  return firstOf(due, readFallingDueQuestion(context, due.question).first, orderOfCells);
}
