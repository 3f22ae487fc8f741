import { type AgencyContext, aggregatesOf, casesOf } from '../../access/AgencyContext.js';
import { requirePrincipal } from '../../access/require.js';
import type { Agency } from '../../identity/Party.js';
import { countCells } from './countCells.js';
import { figuresFor } from './figuresFor.js';
import type { ObligationGroup } from './ObligationGroup.js';
import type { PerformanceCell } from './PerformanceCell.js';
import { readKey } from './questionKey.js';
import { readAnybodysGroups, readSeenGroups } from './readGroups.js';
import { roundCells } from './roundCells.js';

/**
 * Gives what one agency's ledger says to the question of this key: exact figures of what the caller may see, or for an
 * analyst rounded ones of everybody's, but for child-maintenance's: nobody else learns whether it holds anything.
 * @throws AppError as `readKey` does.
 */
export async function performanceCells(
  context: AgencyContext,
  agency: Agency,
  key: string,
): Promise<readonly PerformanceCell[]> {
  const figures = figuresFor(requirePrincipal(context.principal));
  const question = readKey(context, key);
  if (figures === 'EXACT') {
    const store = casesOf(context);
    const groups = await store.read<ObligationGroup[]>([], (manager) =>
      readSeenGroups(manager, question, store.parties),
    );
    return countCells(groups, question);
  }
  if (agency === 'CHILD_MAINTENANCE') return [];
  const groups = await aggregatesOf(context).write((manager) => readAnybodysGroups(manager, question));
  return roundCells(countCells(groups, question));
}
