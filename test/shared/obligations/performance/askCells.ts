import { expect } from 'vitest';
import type { PerformanceCell } from '../../../../shared/obligations/performance/PerformanceCell.js';
import type { PerformanceQuestion } from '../../../../shared/obligations/performance/PerformanceQuestion.js';
import { keyOf } from '../../../../shared/obligations/performance/questionKey.js';
import type { TestSubgraph } from '../../../support/openTestSubgraph.js';
import { byName } from './recalculate.js';

/** Asks Debt Management's subgraph for its part of each question, as the gateway does. */
export async function askCells(
  agency: TestSubgraph,
  who: string | readonly string[],
  questions: readonly PerformanceQuestion[],
): Promise<(readonly PerformanceCell[])[]> {
  const { data, errors } = await agency.as(who).query(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SlaPerformance { debtManagementPart { cells {
      standard month started ended running overdue withdrawn
      tiers { withinDays unit target within measured notYetMeasured } } } } } }`,
    { of: questions.map((asked) => ({ __typename: 'SlaPerformance', question: keyOf(asked) })) },
  );
  expect(errors).toBeUndefined();
  const parts: { debtManagementPart: { cells: PerformanceCell[] } }[] = JSON.parse(
    JSON.stringify(data?._entities),
  );
  return parts.map(({ debtManagementPart: { cells } }) => cells.sort(byName));
}
