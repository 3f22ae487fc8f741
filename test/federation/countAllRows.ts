import { Client } from 'pg';
import { countRows } from '../support/countRows.js';
import type { TestFederation } from '../support/openTestFederation.js';

/** What a running subgraph folds now and then, whether anything was done or not. */
const ROLL_UPS = ['count_deltas', 'count_days', 'count_months'];

/** Gives how many rows each table of each agency has, but for the roll-ups and those named. */
export async function countAllRows(
  { databases }: TestFederation,
  except: readonly string[] = [],
): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const counts: Record<string, Readonly<Record<string, number>>> = {};
  for (const [agency, { ownerUrl }] of databases) {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    try {
      counts[agency] = await countRows(owner, [...ROLL_UPS, ...except]);
    } finally {
      await owner.end();
    }
  }
  return counts;
}
