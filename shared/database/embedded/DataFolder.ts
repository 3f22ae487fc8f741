import { chown, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.js';
import { initialise } from './initialise.js';
import { isInitialised } from './isInitialised.js';
import { type PostgresBinaries, postgresBinaries } from './postgresBinaries.js';
import { requireWayTo, type ServerUser, serverUser } from './serverUser.js';

/** An initialised data folder, with what is needed to run a server on it. */
export interface DataFolder {
  /** Absolute and without symbolic links above it, so that all processes write the same folder the same way. */
  readonly path: string;
  readonly binaries: PostgresBinaries;
  /** Undefined: the user of this process. */
  readonly user: ServerUser | undefined;
}

/**
 * Gives the data folder, made and initialised first where it is new.
 * @throws EmbeddedPostgresError where it cannot be used.
 */
export async function openDataFolder(dataDir: string): Promise<DataFolder> {
  try {
    const binaries = await postgresBinaries();
    const path = await settle(resolve(dataDir));
    const user = await serverUser(path);
    if (user !== undefined) for (const end of [binaries.postgres, path]) await requireWayTo(end, user);
    const folder = { path, binaries, user };
    if (await isInitialised(path)) await handOver(folder);
    else await initialise(folder);
    return folder;
  } catch (error) {
    throw isRefusal(error) ? explain(error, dataDir) : error;
  }
}

async function settle(dataDir: string): Promise<string> {
  await mkdir(dirname(dataDir), { recursive: true });
  return join(await realpath(dirname(dataDir)), basename(dataDir));
}

/** A folder that root copied or restored belongs to root; PostgreSQL wants it to be its own. */
async function handOver({ path, user }: DataFolder): Promise<void> {
  if (user === undefined || (await stat(path)).uid === user.uid) return;
  for (const entry of await readdir(path, { recursive: true })) {
    await chown(join(path, entry), user.uid, user.gid);
  }
  await chown(path, user.uid, user.gid);
}

function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}

function explain(error: NodeJS.ErrnoException, dataDir: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `This user may not use ${error.path ?? dataDir} for PostgreSQL (${error.code}): run as the owner of that folder, or choose another data folder.`,
    error,
  );
}
