import { Client } from 'pg';
import { countRows, ROLL_UPS } from '../support/countRows.js';
import type { TestFederation } from '../support/openTestFederation.js';

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
