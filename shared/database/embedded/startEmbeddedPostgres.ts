import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../logging/createLogger.js';
import type { ServerSession } from './connectToServer.js';
import { type DataFolder, openDataFolder } from './DataFolder.js';
import { reachServer } from './reachServer.js';
import { stopPostmaster } from './stopPostmaster.js';

/** Where the embedded server keeps its data and listens. */
export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  readonly log: Logger;
}

/** A running embedded server. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** Stops the server if this process owns it, and waits until it is gone; otherwise just lets go of it. */
  readonly stop: () => Promise<void>;
}

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;
/** A server that lasted this long was well, so its death is answered at once. */
const STEADY_AFTER_MS = 30_000;

/**
 * Gives a PostgreSQL server of this machine on a data folder, ready for connections: the one that runs there already
 * (left by a process that was killed, or started by another process that uses the same folder), or else a new one.
 * If it dies, it is started again, until `stop`. Several processes may share the folder: the one that came first owns
 * the server and stops it; once the owner is dead, the next to start or to stop is the owner.
 * @throws EmbeddedPostgresError with one line that says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = await openDataFolder(options.dataDir);
  const session = await reachServer(folder, options.port);
  options.log.info({ port: session.port }, 'Embedded PostgreSQL is ready.');
  const stopping = new AbortController();
  const watching = watch(folder, session, stopping.signal, options.log);
  const stop = async () => {
    stopping.abort();
    const last = await watching;
    if (last !== undefined && (await last.own())) await stopPostmaster(folder.path);
    await last?.close();
  };
  let stopped: Promise<void> | undefined;
  return {
    port: session.port,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Keeps a session until stopping; gives the last one, or undefined if the server could not be started again. */
async function watch(
  folder: DataFolder,
  first: ServerSession,
  stopping: AbortSignal,
  log: Logger,
): Promise<ServerSession | undefined> {
  const stopAsked = new Promise<void>((resolve) => {
    stopping.addEventListener('abort', () => resolve(), { once: true });
  });
  let session: ServerSession | undefined = first;
  for (let delayMs = 0; ; delayMs = Math.min(Math.max(delayMs * 2, FIRST_DELAY_MS), LONGEST_DELAY_MS)) {
    const since = Date.now();
    await Promise.race([session?.ended, stopAsked]);
    if (stopping.aborted) return session;
    if (session !== undefined) log.error('Embedded PostgreSQL has ended unexpectedly and is started again.');
    if (Date.now() - since > STEADY_AFTER_MS) delayMs = 0;
    await sleep(delayMs, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return session;
    session = await restart(folder, first.port, log);
  }
}

async function restart(folder: DataFolder, port: number, log: Logger): Promise<ServerSession | undefined> {
  try {
    const session = await reachServer(folder, port);
    log.info({ port: session.port }, 'Embedded PostgreSQL is ready again.');
    return session;
  } catch (err) {
    log.error({ err }, 'Embedded PostgreSQL could not be started again.');
    return undefined;
  }
}
