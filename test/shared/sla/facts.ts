import type { StandardKind, TermUnit } from '../../../shared/agreements/Standard.js';
import type { ObligationFacts, Owed } from '../../../shared/sla/Facts.js';
import { judge } from '../../../shared/sla/judge.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';

/** What a standard of this kind owes: its terms as [within, unit, target]. */
export function owed(kind: StandardKind, ...terms: readonly [number, TermUnit, number?][]): Owed {
  return {
    kind,
    terms: terms.map(([within, unit, target]) => ({ within, unit, target: target ?? null })),
    fixedOn: null,
  };
}

/** Every case within so many working days. */
export function deadline(workingDays: number): Owed {
  return owed('CASE_DEADLINE', [workingDays, 'WORKING_DAYS', 1]);
}

/** 90 % within 2 working days, every case within 5. */
export const twoTier = owed('TWO_TIER', [2, 'WORKING_DAYS', 0.9], [5, 'WORKING_DAYS', 1]);

/** 86 % within 33 working days, the rest whenever. */
export const percentage = owed('PERCENTAGE_ONLY', [33, 'WORKING_DAYS', 0.86]);

/** The target that its document does not define. */
export const undefinedTarget = owed('UNDEFINED_TARGET', [14, 'CALENDAR_DAYS']);

/** An obligation in England and Wales that started on this day and runs. */
export function running(what: Owed, startedOn: string): ObligationFacts {
  return {
    ...what,
    calendar: 'ENGLAND_AND_WALES',
    startedOn: toPlainDate(startedOn),
    endedOn: null,
    withdrawnOn: null,
  };
}

export function ended(what: Owed, startedOn: string, endedOn: string): ObligationFacts {
  return { ...running(what, startedOn), endedOn: toPlainDate(endedOn) };
}

export function withdrawn(what: Owed, startedOn: string, withdrawnOn: string): ObligationFacts {
  return { ...running(what, startedOn), withdrawnOn: toPlainDate(withdrawnOn) };
}

/** The verdict on an obligation that has started. */
export function verdict(facts: ObligationFacts, asOf: string, knownOn?: string) {
  const given = judge(facts, toPlainDate(asOf), knownOn === undefined ? undefined : toPlainDate(knownOn));
  if (given === null) throw new Error('It had not started.');
  return given;
}
