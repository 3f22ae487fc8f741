import type { Calendar, Owed } from '../../sla/Facts.js';
import type { PlainDate } from '../../time/PlainDate.js';

/** Obligations under one standard and the same terms that stood alike on the day asked about. */
export interface ObligationGroup extends Owed {
  /** The standard's id. */
  readonly standard: string;
  readonly calendar: Calendar;
  /** In which they started, such as 2026-03; null where the question is not by month. */
  readonly month: string | null;
  readonly state: 'RUNNING' | 'ENDED' | 'WITHDRAWN';
  /** How each of their claims came out (`outcomesOf`); empty for what runs, whose clock is still to be judged. */
  readonly outcomes: string;
  /** Of what runs, the days on which it started, each once, in order; else null. */
  readonly startedOn: readonly PlainDate[] | null;
  /** How many, for each of `startedOn`; else a single number. */
  readonly counts: readonly number[];
}
