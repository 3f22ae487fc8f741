import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf } from '../../access/AgencyContext.js';
import type { FallingDuePart } from '../../graph/FallingDue.js';
import type { ObligationFacts } from '../../sla/Facts.js';
import { judge } from '../../sla/judge.js';
import { dueRanges } from '../board/dueRanges.js';
import { type Counting, GROUPED_FACTS, idsOnBoard, ON_BOARD, valuesOnBoard } from '../board/onBoard.js';
import { boardOfFallingDue } from './boardOfFallingDue.js';
import type { FallingDueCell } from './FallingDueCell.js';
import { type FallingDueQuestion, readFallingDueQuestion } from './FallingDueQuestion.js';
import { orderOfCells, placeOf } from './orderOfCells.js';

const NOTHING: FallingDuePart = { obligations: 0, cells: [], cellsLeftOut: 0 };

/** Obligations that are alike to the kernel, of one body under one standard about one authority. */
interface Alike extends ObligationFacts, Omit<FallingDueCell, 'dueOn'> {}

/**
 * Gives what one agency's ledger says to the question of this key, as far as the caller may see it. A statement for
 * each stretch of the board on which it may stand: two.
 * @throws AppError as `readFallingDueQuestion` does.
 */
export async function fallingDuePart(context: AgencyContext, key: string): Promise<FallingDuePart> {
  const store = casesOf(context);
  const question = readFallingDueQuestion(context, key);
  const board = boardOfFallingDue(question);
  const isNow = question.asOf >= context.clock.today();
  return store.read(NOTHING, async (manager) => {
    const alike: Alike[] = [];
    for (const range of dueRanges(board))
      alike.push(...(await readAlike(manager, { parties: store.parties, question: board, isNow }, range)));
    const cells = cellsOf(alike, question);
    return {
      obligations: cells.reduce((sum, { obligations }) => sum + obligations, 0),
      cells: cells.slice(0, question.first),
      cellsLeftOut: Math.max(0, cells.length - question.first),
    };
  });
}

function readAlike(
  manager: EntityManager,
  counting: Counting,
  range: Parameters<typeof valuesOnBoard>[1],
): Promise<Alike[]> {
  return manager.query(
    `SELECT ${GROUPED_FACTS}, o.standard, o.owed_by AS "owedBy", o.local_authority AS "localAuthority",
       count(*)::int AS obligations
     FROM (SELECT DISTINCT obligation_id AS id FROM (${idsOnBoard(counting)}) AS ids) AS place
     -- Each by its id: planned as a join, a wide stretch would cost a look at the whole ledger.
     CROSS JOIN LATERAL (SELECT * FROM obligations o WHERE o.id = place.id LIMIT 1) AS o
     WHERE ${ON_BOARD} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
    valuesOnBoard(counting, range),
  );
}

function cellsOf(
  groups: readonly Alike[],
  { asOf, inWorkingDays }: FallingDueQuestion,
): readonly FallingDueCell[] {
  const cells = new Map<string, FallingDueCell>();
  for (const { standard, owedBy, localAuthority, obligations, ...facts } of groups) {
    const verdict = judge(facts, asOf);
    if (verdict?.dueOn == null || (verdict.workingDaysLeft ?? Infinity) > inWorkingDays) continue;
    const cell = { dueOn: verdict.dueOn, standard, owedBy, localAuthority, obligations };
    const sum = cells.get(placeOf(cell));
    cells.set(placeOf(cell), { ...cell, obligations: obligations + (sum?.obligations ?? 0) });
  }
  return [...cells.values()].sort(orderOfCells);
}
