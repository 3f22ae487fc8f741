import { Client } from 'pg';

/**
 * A process's standing connection to the embedded server. It ends when the server does, which is how a death is
 * noticed, and it holds the ownership of the server: an advisory lock, which the operating system lets go in the
 * moment that the owner dies, however it dies.
 */
export interface ServerSession {
  readonly port: number;
  /** Fulfilled when the connection has ended, for whatever reason; never rejected. */
  readonly ended: Promise<void>;
  /** Makes this process the owner unless another living one is; true where it now is, or was before. */
  readonly own: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const OWNER_LOCK = 5_130_001;
const CONNECT_TIMEOUT_MS = 2_000;
/** PostgreSQL notices the death of a process, and lets go of its lock, a moment later. */
const OWNER_MAY_BE_DYING_MS = 300;

/** Gives a session on the server of that data folder at that port; undefined where it does not accept one (yet). */
export async function connectToServer(port: number, dataFolder: string): Promise<ServerSession | undefined> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    lock_timeout: OWNER_MAY_BE_DYING_MS,
    application_name: 'sla-federation supervisor',
  });
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  // A lost connection shows as an error and then as the end, and the end is what counts.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      `SELECT current_setting('data_directory') AS folder`,
    );
    if (rows[0]?.folder === dataFolder) {
      return { port, ended, own: () => own(client), close: () => client.end() };
    }
  } catch {
    // Refused, starting up or shutting down: the caller tries again for as long as the server process lives.
  }
  await client.end();
  return undefined;
}

async function own(client: Client): Promise<boolean> {
  try {
    await client.query('SELECT pg_advisory_lock($1)', [OWNER_LOCK]);
    return true;
  } catch {
    return false;
  }
}
