import type { Calendar, Owed } from '../../sla/Facts.js';

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
  /** All of them. */
  readonly count: number;
  /**
   * Of what runs, when it started, as `2026-03-01 4,2026-03-02 1`: a day and a count, in order of the days; else null. A
   * day may come more than once, and a count take away from another: what holds is their sum.
   */
  readonly starts: string | null;
}
