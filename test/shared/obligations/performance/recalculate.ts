import type {
  PerformanceCell,
  TierCell,
} from '../../../../shared/obligations/performance/PerformanceCell.js';
import type { PerformanceQuestion } from '../../../../shared/obligations/performance/PerformanceQuestion.js';
import type { Tier } from '../../../../shared/sla/Facts.js';
import { judge } from '../../../../shared/sla/judge.js';
import { kindRules } from '../../../../shared/sla/kindRules.js';
import { measureTier } from '../../../../shared/sla/measureTier.js';
import { tiersOf } from '../../../../shared/sla/tiersOf.js';
import type { LedgerEntry } from '../../../support/fillLedger.js';
import { isAskedFor } from './ledgers.js';

/** Gives the answer to a question from all rows, one row at a time, in the order of the cells' names. */
export function recalculate(rows: readonly LedgerEntry[], asked: PerformanceQuestion): PerformanceCell[] {
  const cells = new Map<string, LedgerEntry[]>();
  for (const row of rows.filter((one) => isAskedFor(one, asked))) {
    const name = `${row.standard} ${asked.byMonth ? row.startedOn.slice(0, 7) : ''}`;
    cells.set(name, [...(cells.get(name) ?? []), row]);
  }
  return [...cells.values()].map((some) => cell(some, asked)).sort(byName);
}

/** The same order for answers. */
export function byName(a: PerformanceCell, b: PerformanceCell): number {
  const [one, other] = [a, b].map(({ standard, month }) => `${standard} ${month ?? ''}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

function cell(rows: readonly LedgerEntry[], { asOf, byMonth }: PerformanceQuestion): PerformanceCell {
  const count = (is: (row: LedgerEntry) => boolean) => rows.filter(is).length;
  const isEnded = ({ endedOn }: LedgerEntry) => endedOn !== null && endedOn <= asOf;
  const isWithdrawn = ({ withdrawnOn }: LedgerEntry) => withdrawnOn !== null && withdrawnOn <= asOf;
  const [first] = rows;
  return {
    standard: first?.standard ?? '',
    month: byMonth ? (first?.startedOn.slice(0, 7) ?? '') : null,
    started: rows.length,
    ended: count(isEnded),
    running: count((row) => !isEnded(row) && !isWithdrawn(row)),
    overdue: count((row) => judge(row, asOf)?.status === 'OVERDUE'),
    withdrawn: count(isWithdrawn),
    tiers: tiers(rows, asOf),
  };
}

function tiers(rows: readonly LedgerEntry[], asOf: PerformanceQuestion['asOf']): TierCell[] {
  const distinct = new Map(rows.flatMap(claims).map((tier) => [JSON.stringify(tier), tier]));
  return [...distinct.values()]
    .sort(
      (a, b) =>
        a.withinDays - b.withinDays || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : a.target - b.target),
    )
    .map((tier) => {
      const claimed = rows.filter((row) =>
        claims(row).some((one) => JSON.stringify(one) === JSON.stringify(tier)),
      );
      const { within, measured, notYetMeasured } = measureTier(claimed, tier, asOf);
      return { ...tier, within, measured, notYetMeasured };
    });
}

function claims({ kind, terms }: LedgerEntry): readonly Tier[] {
  const rule = kindRules[kind];
  return rule.dueBy !== null && rule.hasTiers ? tiersOf(terms) : [];
}
