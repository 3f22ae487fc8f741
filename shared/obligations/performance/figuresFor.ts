import type { Principal } from '../../access/Principal.js';
import { requireScope } from '../../access/require.js';

/** EXACT counts of the obligations that the caller may see, or ROUNDED ones of everybody's. */
export type Figures = 'EXACT' | 'ROUNDED';

/**
 * Gives which figures the caller may have: whoever reads cases has their own, an analyst rounded ones.
 * @throws AppError FORBIDDEN with neither scope, `cases:read` or `aggregates:read`.
 */
export function figuresFor(principal: Principal): Figures {
  if (principal.scopes.has('cases:read')) return 'EXACT';
  requireScope(principal, 'aggregates:read');
  return 'ROUNDED';
}
