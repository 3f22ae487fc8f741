import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimPort } from './claimPort.js';
import { connectToServer, type ServerSession } from './connectToServer.js';
import type { DataFolder } from './DataFolder.js';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.js';
import { findPostmaster } from './findPostmaster.js';
import { type Launched, launchPostmaster } from './launchPostmaster.js';
import { stopPostmaster } from './stopPostmaster.js';

const POLL_MS = 20;
/** After a crash PostgreSQL replays its log before it accepts anybody. */
const READY_WITHIN_MS = 300_000;
const RETRY_FOR_MS = 15_000;

/** What a start meets while an earlier server still lets go of the folder, or when another process starts one too. */
const PASSING = /lock file|shared memory block|TCP\/IP sockets/;

/**
 * Gives a session on the server of the folder: on the one that runs, or else on a new one at the port (0: a free one).
 * A server that runs at another port is stopped and started anew at the right one if its owner is dead; if its owner
 * lives, it is used where it is.
 * @throws EmbeddedPostgresError if no server can be had.
 */
export async function reachServer(folder: DataFolder, port: number): Promise<ServerSession> {
  const begun = Date.now();
  let launched: Launched | undefined;
  while (Date.now() - begun < READY_WITHIN_MS) {
    const running = await findPostmaster(folder.path);
    if (running !== undefined) {
      const session = await connectToServer(running.port, folder.path);
      if (session !== undefined && !(await isMisplacedOrphan(session, port))) return session;
      if (session !== undefined) await stopPostmaster(folder.path);
    } else if (launched === undefined || launched.hasExited()) {
      if (launched !== undefined) await requirePassing(launched, folder.path, begun);
      launched = await launch(folder, port);
    }
    await sleep(POLL_MS);
  }
  throw new EmbeddedPostgresError(`PostgreSQL did not become ready; see ${folder.path}/server.log.`);
}

/** Gives undefined where another process was quicker and the port is now its server's. */
async function launch(folder: DataFolder, port: number): Promise<Launched | undefined> {
  try {
    return await launchPostmaster(folder, await claimPort(port));
  } catch (error) {
    if ((await findPostmaster(folder.path)) === undefined) throw error;
    return undefined;
  }
}

async function isMisplacedOrphan(session: ServerSession, port: number): Promise<boolean> {
  const isOwner = await session.own();
  return isOwner && port !== 0 && session.port !== port;
}

async function requirePassing(launched: Launched, dataFolder: string, begun: number): Promise<void> {
  const output = await launched.readOutput();
  if (PASSING.test(output) && Date.now() - begun < RETRY_FOR_MS) return;
  const version = (await readFile(join(dataFolder, 'PG_VERSION'), 'utf8')).trim();
  const reason = /(?:FATAL|PANIC): +(.*)/.exec(output)?.[1] ?? 'it could not be run, or was killed';
  throw new EmbeddedPostgresError(
    `PostgreSQL did not start on ${dataFolder}, which holds data of version ${version}: ${reason} (see server.log there).`,
  );
}
