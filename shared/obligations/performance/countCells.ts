import { claimOutcome } from '../../sla/claimOutcome.js';
import { claimsOf } from '../../sla/claimsOf.js';
import type { Tier } from '../../sla/Facts.js';
import { isOverdue } from '../../sla/isOverdue.js';
import type { TierCounts } from '../../sla/Population.js';
import type { State } from '../../sla/State.js';
import { type PlainDate, toPlainDate } from '../../time/PlainDate.js';
import { outcomeAt } from '../outcomes.js';
import type { ObligationGroup } from './ObligationGroup.js';
import type { PerformanceCell } from './PerformanceCell.js';
import { sumCells } from './sumCells.js';

const DAY_LENGTH = '2026-03-01'.length;

/** Tells something of those of a group that started on a day, and still ran on the day asked about. */
type Judgement = (running: State) => boolean;

/** Gives the figures of these obligations as of a day: a cell for each standard, and month where they were asked for by month. */
export function countCells(groups: readonly ObligationGroup[], asOf: PlainDate): readonly PerformanceCell[] {
  return sumCells(groups.map((group) => cellOf(group, asOf)));
}

function cellOf(group: ObligationGroup, asOf: PlainDate): PerformanceCell {
  const { standard, month, state, count } = group;
  const starts = group.starts?.split(',') ?? [];
  return {
    standard,
    month,
    started: count,
    ended: state === 'ENDED' ? count : 0,
    running: state === 'RUNNING' ? count : 0,
    overdue: countPast(group, starts, asOf, isOverdue),
    withdrawn: state === 'WITHDRAWN' ? count : 0,
    tiers: claimsOf(group).map((tier, nth) => ({
      ...tier,
      ...(state === 'RUNNING'
        ? runningCounts(count, countPast(group, starts, asOf, hasMissed(tier)))
        : keptCounts(group.outcomes, nth, count)),
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
  { kind, terms, fixedOn, calendar }: ObligationGroup,
  starts: readonly string[],
  asOf: PlainDate,
  isPast: Judgement,
): number {
  const unended = { kind, terms, fixedOn, calendar, endedOn: null, withdrawnOn: null, asOf, knownOn: asOf };
  let [past, open] = [0, starts.length];
  while (past < open) {
    const middle = Math.floor((past + open) / 2);
    const start = starts[middle];
    if (start !== undefined && isPast({ ...unended, startedOn: dayOf(start) })) past = middle + 1;
    else open = middle;
  }
  return starts.slice(0, past).reduce((sum, start) => sum + Number(start.slice(DAY_LENGTH)), 0);
}

function dayOf(start: string): PlainDate {
  return toPlainDate(start.slice(0, DAY_LENGTH));
}
