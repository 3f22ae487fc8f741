import type { Term } from '../agreements/Standard.js';
import type { Tier } from './Facts.js';

/** Gives the terms that claim a share of cases within a number of days, as tiers; months, years and mere periods are none. */
export function tiersOf(terms: readonly Term[]): readonly Tier[] {
  return terms.flatMap(({ within, unit, target }) =>
    target !== null && (unit === 'WORKING_DAYS' || unit === 'CALENDAR_DAYS')
      ? [{ withinDays: within, unit, target }]
      : [],
  );
}
