import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { BoardPart, ObligationConnection } from '../../graph/ObligationConnection.js';
import { readQuestion } from '../board/BoardQuestion.js';
import { countBoard } from '../board/countBoard.js';
import { readBoard } from '../board/readBoard.js';
import type { AgencyNames } from './AgencyNames.js';

/** Gives the resolver by which every agency's subgraph contributes to the board, named for the agency. */
export function createBoardResolvers({ prefix, agency }: AgencyNames) {
  @Resolver(() => ObligationConnection)
  class BoardParts {
    @Directive('@inaccessible')
    @FieldResolver(() => BoardPart, { name: `${prefix}Part`, nullable: true })
    boardPart(@Root() { question }: ObligationConnection, @Ctx() context: AgencyContext): Promise<BoardPart> {
      return readBoard(context, readQuestion(question), agency);
    }

    @Directive('@inaccessible')
    @FieldResolver(() => Int, {
      name: `${prefix}CountPart`,
      nullable: true,
      description: 'On all pages together; null where the agency did not answer.',
    })
    boardCount(@Root() { question }: ObligationConnection, @Ctx() context: AgencyContext): Promise<number> {
      return countBoard(context, readQuestion(question), agency);
    }
  }
  return BoardParts;
}
