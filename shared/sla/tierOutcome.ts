import type { PlainDate } from '../time/PlainDate.js';
import type { TierVerdict } from './Facts.js';
import type { State } from './State.js';

/** Gives how one case counts towards a tier whose last day in time is `dueOn`; that day itself is in time. */
export function tierOutcome({ asOf, endedOn, withdrawnOn }: State, dueOn: PlainDate): TierVerdict {
  if (withdrawnOn !== null) return withdrawnOn <= dueOn ? 'APART' : 'MISSED';
  if (endedOn !== null) return endedOn <= dueOn ? 'WITHIN' : 'MISSED';
  return asOf <= dueOn ? 'OPEN' : 'MISSED';
}
