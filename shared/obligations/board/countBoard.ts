import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf } from '../../access/AgencyContext.js';
import { audit } from '../../access/audit.js';
import type { Agency } from '../../identity/Party.js';
import type { ObligationFacts } from '../../sla/Facts.js';
import type { BoardQuestion } from './BoardQuestion.js';
import { asksForRunningOnly, conditionsFrom, conditionValues, hasConditions } from './conditions.js';
import { type DueRange, dueRanges } from './dueRanges.js';
import { asksForVerdict, isOnBoard } from './isOnBoard.js';

interface Counting {
  readonly parties: readonly string[];
  readonly question: BoardQuestion;
  /** Whether all that is recorded to have happened has done so by the day asked about. */
  readonly isNow: boolean;
}

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
    `SELECT count(*)::int AS count FROM obligations o WHERE ${seen(counting)}`,
    valuesOf(counting, range),
  );
  return row?.count ?? 0;
}

/** Those that are alike to the kernel are judged once. */
async function countByVerdict(manager: EntityManager, counting: Counting, range: DueRange): Promise<number> {
  const alike: (ObligationFacts & { count: number })[] = await manager.query(
    `SELECT o.kind, o.terms, o.fixed_on AS "fixedOn", o.calendar, o.started_on AS "startedOn", o.ended_on AS "endedOn",
       o.withdrawn_on AS "withdrawnOn", count(*)::int AS count
     FROM obligations o WHERE ${seen(counting)} GROUP BY 1, 2, 3, 4, 5, 6, 7`,
    valuesOf(counting, range),
  );
  return alike
    .filter((facts) => isOnBoard(facts, counting.question))
    .reduce((sum, { count }) => sum + count, 0);
}

function seen({ question, isNow }: Counting): string {
  const isOpenOnly = isNow && asksForRunningOnly(question);
  return `o.id IN (
      SELECT obligation_id FROM obligation_parties p
      WHERE p.party = ANY ($1) AND p.due_on BETWEEN $2::date AND $3::date ${isOpenOnly ? 'AND p.is_open' : ''}
    ) AND ${conditionsFrom(4)}`;
}

function valuesOf({ parties, question }: Counting, { from, to }: DueRange): unknown[] {
  return [parties, from, to, ...conditionValues(question)];
}
