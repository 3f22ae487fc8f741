import { claimOutcome } from '../../sla/claimOutcome.js';
import { claimsOf } from '../../sla/claimsOf.js';
import type { Tier } from '../../sla/Facts.js';
import { isOverdue } from '../../sla/isOverdue.js';
import type { TierCounts } from '../../sla/Population.js';
import type { State } from '../../sla/State.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { outcomeAt } from '../outcomes.js';
import type { ObligationGroup } from './ObligationGroup.js';
import type { PerformanceCell } from './PerformanceCell.js';
import { sumCells } from './sumCells.js';

/** Tells something of those of a group that started on a day, and still ran on the day asked about. */
type Judgement = (running: State) => boolean;

/** Gives the figures of these obligations as of a day: a cell for each standard, and month where they were asked for by month. */
export function countCells(groups: readonly ObligationGroup[], asOf: PlainDate): readonly PerformanceCell[] {
  return sumCells(groups.map((group) => cellOf(group, asOf)));
}

function cellOf(group: ObligationGroup, asOf: PlainDate): PerformanceCell {
  const { standard, month, state, counts } = group;
  const started = sum(counts);
  return {
    standard,
    month,
    started,
    ended: state === 'ENDED' ? started : 0,
    running: state === 'RUNNING' ? started : 0,
    overdue: countPast(group, asOf, isOverdue),
    withdrawn: state === 'WITHDRAWN' ? started : 0,
    tiers: claimsOf(group).map((tier, nth) => ({
      ...tier,
      ...(state === 'RUNNING'
        ? runningCounts(started, countPast(group, asOf, hasMissed(tier)))
        : keptCounts(group.outcomes, nth, started)),
    })),
  };
}

function hasMissed(tier: Tier): Judgement {
  return (running) => claimOutcome(running, tier) === 'MISSED';
}

function runningCounts(all: number, missed: number): Omit<TierCounts, 'apart'> {
  return { within: 0, measured: missed, notYetMeasured: all - missed };
}

function keptCounts(outcomes: string, claim: number, all: number): Omit<TierCounts, 'apart'> {
  const outcome = outcomeAt(outcomes, claim);
  return {
    within: outcome === 'WITHIN' ? all : 0,
    measured: outcome === 'WITHIN' || outcome === 'MISSED' ? all : 0,
    notYetMeasured: outcome === 'OPEN' ? all : 0,
  };
}

/** What started later is due no earlier: those that are past are the first, and only where they end is looked for. */
function countPast(
  { kind, terms, fixedOn, calendar, startedOn, counts }: ObligationGroup,
  asOf: PlainDate,
  isPast: Judgement,
): number {
  const days = startedOn ?? [];
  const unended = { kind, terms, fixedOn, calendar, endedOn: null, withdrawnOn: null, asOf, knownOn: asOf };
  let [past, open] = [0, days.length];
  while (past < open) {
    const middle = Math.floor((past + open) / 2);
    const day = days[middle];
    if (day !== undefined && isPast({ ...unended, startedOn: day })) past = middle + 1;
    else open = middle;
  }
  return sum(counts.slice(0, past));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
