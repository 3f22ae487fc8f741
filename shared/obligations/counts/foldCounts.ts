import type { Database } from '../../database/Database.js';
import { inTransaction } from '../../database/inTransaction.js';

/** So many changes are added up in one statement: a fraction of what one may take. */
const AT_ONCE = 10_000;

/**
 * Adds up the changes that wait in `count_deltas` into the roll-ups of days and months; each portion is one transaction,
 * before and after which the figures are the same. Does nothing where somebody else is at it.
 */
export async function foldCounts(database: Database): Promise<void> {
  for (let folded = AT_ONCE; folded === AT_ONCE; ) {
    folded = await inTransaction(database, {}, async (manager) => {
      const [row]: { folded: number }[] = await manager.query('SELECT fold_counts($1) AS folded', [AT_ONCE]);
      return row?.folded ?? 0;
    });
  }
}
