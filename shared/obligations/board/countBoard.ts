import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf } from '../../access/AgencyContext.js';
import { audit } from '../../access/audit.js';
import type { Agency } from '../../identity/Party.js';
import type { ObligationFacts } from '../../sla/Facts.js';
import type { BoardQuestion } from './BoardQuestion.js';
import { hasConditions } from './conditions.js';
import { type DueRange, dueRanges } from './dueRanges.js';
import { asksForVerdict, isOnBoard } from './isOnBoard.js';
import { type Counting, GROUPED_FACTS, idsOnBoard, ON_BOARD, valuesOnBoard } from './onBoard.js';

/** Gives how many obligations an agency has on all pages of the board together, as far as the caller may see them. */
export async function countBoard(
  context: AgencyContext,
  question: BoardQuestion,
  agency: Agency,
): Promise<number> {
  const store = casesOf(context);
  if (question.filter.agencies?.includes(agency) === false) return 0;
  const { parties } = store;
  const counting = { parties, question, isNow: question.asOf >= context.clock.today() };
  return store.read(0, async (manager) => {
    await audit(manager, context, [{ action: 'VIEW_BOARD', scope: 'cases:read' }]);
    let count = 0;
    for (const range of dueRanges(question)) count += await countIn(manager, counting, range);
    return count;
  });
}

function countIn(manager: EntityManager, counting: Counting, range: DueRange): Promise<number> {
  const { question, isNow } = counting;
  if (asksForVerdict(question)) return countByVerdict(manager, counting, range);
  return isNow && !hasConditions(question)
    ? countAll(manager, counting)
    : countByRow(manager, counting, range);
}

/** From the index alone. */
async function countAll(manager: EntityManager, { parties, question }: Counting): Promise<number> {
  const each = parties.length === 1 ? '*' : 'DISTINCT obligation_id';
  const [row]: { count: number }[] = await manager.query(
    `SELECT count(${each})::int AS count FROM obligation_parties WHERE party = ANY ($1) AND started_on <= $2`,
    [parties, question.asOf],
  );
  return row?.count ?? 0;
}

async function countByRow(manager: EntityManager, counting: Counting, range: DueRange): Promise<number> {
  const [row]: { count: number }[] = await manager.query(
    `SELECT count(*)::int AS count FROM obligations o WHERE o.id IN (${idsOnBoard(counting)}) AND ${ON_BOARD}`,
    valuesOnBoard(counting, range),
  );
  return row?.count ?? 0;
}

/** Those that are alike to the kernel are judged once. */
async function countByVerdict(manager: EntityManager, counting: Counting, range: DueRange): Promise<number> {
  const alike: (ObligationFacts & { count: number })[] = await manager.query(
    `SELECT ${GROUPED_FACTS}, count(*)::int AS count
     FROM obligations o WHERE o.id IN (${idsOnBoard(counting)}) AND ${ON_BOARD} GROUP BY 1, 2, 3, 4, 5, 6, 7`,
    valuesOnBoard(counting, range),
  );
  return alike
    .filter((facts) => isOnBoard(facts, counting.question))
    .reduce((sum, { count }) => sum + count, 0);
}
