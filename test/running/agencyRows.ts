import { asSuperuser } from '../support/asSuperuser.js';
import { countRows, ROLL_UPS } from '../support/countRows.js';

const DATABASES = ['debt_management', 'jobcentre_plus', 'child_maintenance', 'local_authority'] as const;

/** Gives how many rows each table of each agency has, but for the roll-ups, in the embedded PostgreSQL at this port. */
export async function agencyRows(port: number): Promise<Record<string, Readonly<Record<string, number>>>> {
  const counts: Record<string, Readonly<Record<string, number>>> = {};
  for (const database of DATABASES)
    counts[database] = await asSuperuser(port, database, (client) => countRows(client, ROLL_UPS));
  return counts;
}
