import { Client } from 'pg';

/**
 * Does work over a connection of the database's owner, whom row-level security does not bind, and gives its result.
 * @throws what PostgreSQL says; an Error where the connection is lost, or given up because of the signal.
 */
export async function asOwner<T>(
  ownerUrl: string,
  stopping: AbortSignal,
  work: (owner: Client) => Promise<T>,
): Promise<T> {
  stopping.throwIfAborted();
  const owner = new Client({ connectionString: ownerUrl });
  // A connection lost between two statements fails the next one; unheard, it would end the process.
  owner.on('error', () => undefined);
  const giveUp = () => void owner.end();
  try {
    await owner.connect();
    stopping.addEventListener('abort', giveUp);
    return await work(owner);
  } finally {
    stopping.removeEventListener('abort', giveUp);
    await owner.end();
  }
}
