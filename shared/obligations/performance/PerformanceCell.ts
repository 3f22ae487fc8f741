import type { Tier } from '../../sla/Facts.js';
import type { TierCounts } from '../../sla/Population.js';

/** How the obligations count towards one tier of a standard; those apart are left out. */
export interface TierCell extends Tier, Omit<TierCounts, 'apart'> {}

/** The obligations under one standard that started in a period, or in one month of it, as they stood as of a day. */
export interface PerformanceCell {
  /** The standard's id. */
  readonly standard: string;
  /** Such as 2026-03; null for the whole period. */
  readonly month: string | null;
  /** All of them: each ended, was withdrawn or runs. */
  readonly started: number;
  readonly ended: number;
  readonly running: number;
  /** Of those that run, past the due day of a deadline. */
  readonly overdue: number;
  readonly withdrawn: number;
  readonly tiers: readonly TierCell[];
}
