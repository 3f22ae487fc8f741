import type { Database } from '../../database/Database.js';
import { inTransaction } from '../../database/inTransaction.js';

/** So many changes are added up in one statement: a fraction of what one may take. */
const AT_ONCE = 5_000;

/**
 * Adds up a portion of the changes that wait in `count_deltas` into the counts of days and months, in one transaction,
 * before and after which the figures are the same. Does nothing where somebody else is at it. Tells whether there may
 * be more.
 */
export async function foldCounts(database: Database): Promise<boolean> {
  return inTransaction(database, {}, async (manager) => {
    const [row]: { folded: number }[] = await manager.query('SELECT fold_counts($1) AS folded', [AT_ONCE]);
    return row?.folded === AT_ONCE;
  });
}
