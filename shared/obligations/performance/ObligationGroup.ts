import type { Calendar, Owed } from '../../sla/Facts.js';
import type { PlainDate } from '../../time/PlainDate.js';

/** How many obligations ended, or were withdrawn, on each day. */
type CountByDay = Readonly<Record<string, number>>;

/** Obligations under one standard and the same terms that started on one day, as they stood as of another. */
export interface ObligationGroup extends Owed {
  /** The standard's id. */
  readonly standard: string;
  readonly calendar: Calendar;
  readonly startedOn: PlainDate;
  /** All of them. */
  readonly count: number;
  readonly ended: CountByDay;
  readonly withdrawn: CountByDay;
}
