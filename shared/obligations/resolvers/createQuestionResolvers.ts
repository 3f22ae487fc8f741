import { Int } from 'type-graphql';
import { DaysHeld, DaysHeldPart } from '../../graph/DaysHeld.js';
import { FallingDue, FallingDuePart } from '../../graph/FallingDue.js';
import { BoardPart, ObligationConnection } from '../../graph/ObligationConnection.js';
import { PerformancePart, SlaPerformance } from '../../graph/SlaPerformance.js';
import { SlaTimeline, TimelinePart } from '../../graph/SlaTimeline.js';
import { readQuestion } from '../board/BoardQuestion.js';
import { countBoard } from '../board/countBoard.js';
import { readBoard } from '../board/readBoard.js';
import { daysHeldPart } from '../days-held/daysHeldPart.js';
import { fallingDuePart } from '../falling-due/fallingDuePart.js';
import { performanceCells } from '../performance/performanceCells.js';
import { timelinePart } from '../timelinePart.js';
import type { AgencyNames } from './AgencyNames.js';
import { createPartResolver } from './createPartResolver.js';

/** Gives the resolvers by which an agency's subgraph answers its part of each question that is asked of all agencies. */
export function createQuestionResolvers(names: AgencyNames) {
  return [
    createPartResolver(
      {
        entity: SlaTimeline,
        part: TimelinePart,
        answer: ({ nino }, context) => timelinePart(context, nino),
      },
      names,
    ),
    createPartResolver(
      {
        entity: SlaPerformance,
        part: PerformancePart,
        answer: async ({ question }, context, { agency }) => ({
          cells: await performanceCells(context, agency, question),
        }),
      },
      names,
    ),
    createPartResolver(
      {
        entity: ObligationConnection,
        part: BoardPart,
        answer: async ({ question }, context, { agency }) =>
          readBoard(context, readQuestion(question), agency),
      },
      names,
    ),
    createPartResolver(
      {
        entity: ObligationConnection,
        part: Int,
        answer: async ({ question }, context, { agency }) =>
          countBoard(context, readQuestion(question), agency),
        ending: 'CountPart',
      },
      names,
    ),
    createPartResolver(
      {
        entity: DaysHeld,
        part: DaysHeldPart,
        answer: ({ question }, context) => daysHeldPart(context, question),
      },
      names,
    ),
    createPartResolver(
      {
        entity: FallingDue,
        part: FallingDuePart,
        answer: ({ question }, context) => fallingDuePart(context, question),
      },
      names,
    ),
  ] as const;
}
