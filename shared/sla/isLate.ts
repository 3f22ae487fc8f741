import type { ObligationStatus } from './Facts.js';

/** Tells whether a status says that a deadline was missed. A target that no single case can breach never is. */
export function isLate(status: ObligationStatus): boolean {
  return status === 'OVERDUE' || status === 'MET_LATE';
}
