import { Client } from 'pg';
import { countRows } from '../support/countRows.js';

const DATABASES = ['debt_management', 'jobcentre_plus', 'child_maintenance', 'local_authority'] as const;

/** Gives how many rows each table of each agency has, in the embedded PostgreSQL at this port. */
export async function agencyRows(port: number): Promise<Record<string, Readonly<Record<string, number>>>> {
  const counts: Record<string, Readonly<Record<string, number>>> = {};
  for (const database of DATABASES) counts[database] = await asSuperuser(port, database, countRows);
  return counts;
}

/** Does work over a connection that nothing binds. */
export async function asSuperuser<T>(
  port: number,
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database });
  // A test may end PostgreSQL; what was lost shows at the next statement.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
