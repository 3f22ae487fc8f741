import { dueOrder } from '../../../shared/obligations/dueOrder.js';
import type { WorkingCalendar } from '../../../shared/sla/calendars/WorkingCalendar.js';
import { workingCalendar } from '../../../shared/sla/workingCalendar.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { ObligationRow } from '../rows/LedgerRows.js';

/** What is kept beside an obligation and follows from it. */
export interface DerivedColumns {
  readonly dueOn: string;
}

/** Due days by standard and start, of each state of a calendar. */
const dueDays = new WeakMap<WorkingCalendar, Map<string, string>>();

/** Gives what the ledger would have worked out for an obligation by the end of `today`. */
export function derivedColumns(row: ObligationRow, today: PlainDate): DerivedColumns {
  const calendar = workingCalendar(row.calendar, row.withdrawnOn ?? row.endedOn ?? today);
  const known = dueDays.get(calendar) ?? new Map<string, string>();
  dueDays.set(calendar, known);
  const key = `${row.standard} ${row.startedOn}`;
  const dueOn = known.get(key) ?? dueOrder(row, today);
  known.set(key, dueOn);
  return { dueOn };
}
