import { claimsOf } from '../../sla/claimsOf.js';
import type { Tier } from '../../sla/Facts.js';
import { judge } from '../../sla/judge.js';
import type { AlikeCases } from '../../sla/Population.js';
import { tierCounts } from '../../sla/tierCounts.js';
import { type PlainDate, toPlainDate } from '../../time/PlainDate.js';
import type { ObligationGroup } from './ObligationGroup.js';
import type { PerformanceCell, TierCell } from './PerformanceCell.js';
import type { PerformanceQuestion } from './PerformanceQuestion.js';
import { sumCells } from './sumCells.js';

/** Gives the figures of these obligations as of the question's day: a cell for each standard, and month where the question is asked by month. */
export function countCells(
  groups: readonly ObligationGroup[],
  question: Pick<PerformanceQuestion, 'asOf' | 'byMonth'>,
): readonly PerformanceCell[] {
  return sumCells(groups.map((group) => cellOf(group, question)));
}

function cellOf(
  group: ObligationGroup,
  { asOf, byMonth }: Pick<PerformanceQuestion, 'asOf' | 'byMonth'>,
): PerformanceCell {
  const ended = total(group.ended);
  const withdrawn = total(group.withdrawn);
  const running = group.count - ended - withdrawn;
  const cases = casesOf(group, running);
  return {
    standard: group.standard,
    month: byMonth ? group.startedOn.slice(0, 7) : null,
    started: group.count,
    ended,
    running,
    overdue: isOverdue(group, asOf) ? running : 0,
    withdrawn,
    tiers: claimsOf(group).map((tier) => tierCell(cases, tier, asOf)),
  };
}

function casesOf(group: ObligationGroup, running: number): readonly AlikeCases[] {
  const still = { ...group, endedOn: null, withdrawnOn: null };
  return [
    { ...still, count: running },
    ...Object.entries(group.ended).map(([day, count]) => ({ ...still, endedOn: toPlainDate(day), count })),
    ...Object.entries(group.withdrawn).map(([day, count]) => ({
      ...still,
      withdrawnOn: toPlainDate(day),
      count,
    })),
  ];
}

function isOverdue(group: ObligationGroup, asOf: PlainDate): boolean {
  return judge({ ...group, endedOn: null, withdrawnOn: null }, asOf)?.status === 'OVERDUE';
}

function tierCell(cases: readonly AlikeCases[], tier: Tier, asOf: PlainDate): TierCell {
  const { within, measured, notYetMeasured } = tierCounts(cases, tier, asOf);
  return { ...tier, within, measured, notYetMeasured };
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
