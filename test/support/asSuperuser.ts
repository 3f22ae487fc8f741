import { Client } from 'pg';

/** Does work in a database of an embedded server over a connection that nothing binds, and gives its result. */
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
