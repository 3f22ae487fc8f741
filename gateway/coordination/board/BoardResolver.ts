import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/access/RequestContext.js';
import { requirePrincipal, requireScope } from '../../../shared/access/require.js';
import { PageInfo } from '../../../shared/graph/createConnection.js';
import { BoardPart, ObligationConnection } from '../../../shared/graph/ObligationConnection.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { readQuestion, writeQuestion } from '../../../shared/obligations/board/BoardQuestion.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { createExternalParts } from '../createExternalParts.js';
import { FACT_FIELDS } from '../factFields.js';
import { answersOf, countPartsOf, partsOf, requiringParts } from '../parts.js';
import { AgencyAnswer } from '../TimelineTypes.js';
import { askBoard } from './askBoard.js';
import { type BoardWithParts, ObligationEdge } from './BoardTypes.js';
import { isMissing, type MergedBoard, mergeBoard } from './mergeBoard.js';
import { ObligationFilter } from './ObligationFilter.js';
import { viewEdge } from './viewEdge.js';

/** One selection for every field but the total: the planner then asks each agency once. */
const REQUIRES = requiringParts(`{ upTo rows { position nino fact { ${FACT_FIELDS} } } }`);
const REQUIRES_COUNTS = requiringParts('', 'CountPart');

/** The board: what the agencies contribute to a page of it, merged. */
@Resolver(() => ObligationConnection)
export class BoardResolver {
  @Query(() => ObligationConnection, {
    nullable: true,
    description: 'Obligations to which your body is a party, in due order across the agencies, undated last.',
  })
  obligations(
    @Ctx() context: RequestContext,
    @Arg('filter', () => ObligationFilter, { nullable: true }) filter: ObligationFilter | null | undefined,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day of the first page unless given; there, today. From 2010-01-01 to 2028-12-31.',
    })
    asOf: PlainDate | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the page before, or any cursor of it, with the same filter and asOf.',
    })
    after: string | null | undefined,
  ): ObligationConnection {
    requireScope(requirePrincipal(context.principal), 'cases:read');
    return { question: writeQuestion(askBoard(context, { filter, asOf, first, after })) };
  }

  @Directive(REQUIRES)
  @FieldResolver(() => [ObligationEdge])
  edges(@Root() board: BoardWithParts): readonly ObligationEdge[] {
    const { asOf } = readQuestion(board.question);
    return merge(board).edges.flatMap((edge) => viewEdge(edge, asOf) ?? []);
  }

  @Directive(REQUIRES)
  @FieldResolver(() => PageInfo, {
    description:
      'A page may be short, or empty, and another follow: where few of many obligations are what was asked for, or an agency does not answer. An agency that does not answer is asked again on each page.',
  })
  pageInfo(@Root() board: BoardWithParts): PageInfo {
    return merge(board).pageInfo;
  }

  @Directive(REQUIRES_COUNTS)
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'On all pages together, as far as you may see; null where an agency does not answer.',
  })
  totalCount(@Root() board: BoardWithParts): number | null {
    const question = readQuestion(board.question);
    const counts = countPartsOf(board);
    if (counts.some((count) => isMissing(count, question))) return null;
    return counts.reduce((sum, [, count]) => sum + (count ?? 0), 0);
  }

  @Directive(REQUIRES)
  @FieldResolver(() => [AgencyAnswer], { description: 'Which agencies answered.' })
  agencies(@Root() board: BoardWithParts): readonly AgencyAnswer[] {
    return answersOf(board);
  }
}

function merge(board: BoardWithParts): MergedBoard {
  return mergeBoard(readQuestion(board.question), partsOf(board));
}

export const boardParts = [
  ...createExternalParts(ObligationConnection, BoardPart),
  ...createExternalParts(ObligationConnection, Int, 'CountPart'),
];
