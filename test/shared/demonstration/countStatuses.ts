import type { Story } from '../../../shared/demonstration/Story.js';
import type { ObligationStatus } from '../../../shared/sla/Facts.js';
import { judge } from '../../../shared/sla/judge.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { obligationsOf } from './obligationsOf.js';

const STATUSES: readonly ObligationStatus[] = [
  'RUNNING',
  'DUE_SOON',
  'OVERDUE',
  'MET',
  'MET_LATE',
  'BEYOND_TARGET',
  'NO_AGREED_TIMESCALE',
  'UNTIMED',
  'WITHDRAWN',
];

/** Gives how many obligations of these stories have each of the nine statuses on the day. */
export function countStatuses(
  stories: readonly Story[],
  today: PlainDate,
): ReadonlyMap<ObligationStatus, number> {
  const counts = new Map(STATUSES.map((status) => [status, 0]));
  for (const obligation of stories.flatMap(obligationsOf)) {
    const status = judge(obligation, today)?.status;
    if (status !== undefined) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}
