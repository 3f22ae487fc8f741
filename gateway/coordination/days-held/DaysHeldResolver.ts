import { Args, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/access/RequestContext.js';
import { getStandard } from '../../../shared/agreements/agreements.js';
import { DaysHeld, DaysHeldPart } from '../../../shared/graph/DaysHeld.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { getParty } from '../../../shared/identity/Party.js';
import { checkDaysHeld } from '../../../shared/obligations/days-held/checkDaysHeld.js';
import {
  readDaysHeldQuestion,
  writeDaysHeldQuestion,
} from '../../../shared/obligations/days-held/DaysHeldQuestion.js';
import { orderOfCells } from '../../../shared/obligations/days-held/orderOfCells.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { createExternalParts } from '../createExternalParts.js';
import { firstOf } from '../firstOf.js';
import { answersOf, partsOf, requiringParts } from '../parts.js';
import { AgencyAnswer } from '../TimelineTypes.js';
import { DaysHeldArguments } from './DaysHeldArguments.js';
import { DaysHeldRow, type DaysHeldWithParts } from './DaysHeldTypes.js';

/** One selection for every field: the planner then asks each agency once. */
const REQUIRES = requiringParts(`{ chains lateChains cellsLeftOut cells { standard owedBy office
  all { legs late workingDays } inLateChains { legs late workingDays } } }`);

/** The question of who held the legs of chains: its key for the agencies, and what their totals add up to. */
@Resolver(() => DaysHeld)
export class DaysHeldResolver {
  @Query(() => DaysHeld, {
    nullable: true,
    description:
      'Who held the legs of what started in a period, and for how long, by the obligations that you may see: where the days of late chains went.',
  })
  daysHeld(
    @Ctx() context: RequestContext,
    @Args(() => DaysHeldArguments) asked: DaysHeldArguments,
  ): DaysHeld {
    return { question: writeDaysHeldQuestion(checkDaysHeld(context, asked)) };
  }

  @FieldResolver(() => DateScalar, {
    description: 'The state by events that had happened by the end of this day.',
  })
  asOf(@Root() { question }: DaysHeld, @Ctx() context: RequestContext): PlainDate {
    return readDaysHeldQuestion(context, question).asOf;
  }

  @Directive(REQUIRES)
  @FieldResolver(() => Int, { description: 'Obligations with legs that started in the period.' })
  chains(@Root() held: DaysHeldWithParts): number {
    return sum(held, ({ chains }) => chains);
  }

  @Directive(REQUIRES)
  @FieldResolver(() => Int, { description: 'Of these, OVERDUE or MET_LATE as a whole.' })
  lateChains(@Root() held: DaysHeldWithParts): number {
    return sum(held, ({ lateChains }) => lateChains);
  }

  @Directive(REQUIRES)
  @FieldResolver(() => [DaysHeldRow], {
    description: 'In the order of the agreements, then of the bodies’ codes and the offices.',
  })
  rows(@Root() held: DaysHeldWithParts, @Ctx() context: RequestContext): readonly DaysHeldRow[] {
    return firstOfAll(held, context).cells.map((cell) => ({
      ...cell,
      standard: getStandard(cell.standard),
      owedBy: getParty(cell.owedBy),
    }));
  }

  @Directive(REQUIRES)
  @FieldResolver(() => Int, { description: 'How many rows more there are: ask about less to see them.' })
  rowsLeftOut(@Root() held: DaysHeldWithParts, @Ctx() context: RequestContext): number {
    return firstOfAll(held, context).leftOut;
  }

  @Directive(REQUIRES)
  @FieldResolver(() => [AgencyAnswer], {
    description: 'Which agencies answered; the totals of one that did not are left out.',
  })
  agencies(@Root() held: DaysHeldWithParts): readonly AgencyAnswer[] {
    return answersOf(held);
  }
}

export const daysHeldParts = createExternalParts(DaysHeld, DaysHeldPart);

function firstOfAll(held: DaysHeldWithParts, context: RequestContext) {
  return firstOf(held, readDaysHeldQuestion(context, held.question).first, orderOfCells);
}

function sum(held: DaysHeldWithParts, count: (part: DaysHeldPart) => number): number {
  return partsOf(held).reduce((total, [, part]) => total + (part === null ? 0 : count(part)), 0);
}
