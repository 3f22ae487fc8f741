import { spawn } from 'node:child_process';
import { chown, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { DataFolder } from './DataFolder.js';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.js';
import { isAlive } from './isAlive.js';
import { isInitialised } from './isInitialised.js';

/** The built-in provider needs no locale of the operating system, and sorts alike everywhere. */
const INITDB_FLAGS = [
  ...['-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--no-instructions'],
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
];

/** Far longer than initdb takes. */
const ABANDONED_AFTER_MS = 600_000;

/**
 * Makes a new data folder. It is made under another name and renamed when whole, so an interrupted start leaves no
 * half-made folder; where two processes do this at once, the first to finish wins and the other uses its folder.
 * @throws EmbeddedPostgresError if the folder holds other files, or initdb fails.
 */
export async function initialise(folder: DataFolder): Promise<void> {
  await removeAbandoned(folder.path);
  const draft = await mkdtemp(`${folder.path}.new-${process.pid}-`);
  try {
    if (folder.user !== undefined) await chown(draft, folder.user.uid, folder.user.gid);
    await runInitdb(folder, draft);
    await rename(draft, folder.path);
    await flush(dirname(folder.path));
  } catch (error) {
    if (await isInitialised(folder.path)) return;
    throw isOccupied(error) ? occupied(folder.path) : error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function removeAbandoned(path: string): Promise<void> {
  const prefix = `${basename(path)}.new-`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(prefix)) continue;
    const draft = join(dirname(path), name);
    const maker = Number.parseInt(name.slice(prefix.length), 10);
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Number.NaN }));
    if (isAlive(maker) && !(Date.now() - mtimeMs > ABANDONED_AFTER_MS)) continue;
    await rm(draft, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runInitdb({ binaries, user }: DataFolder, draft: string): Promise<void> {
  const child = spawn(binaries.initdb, ['-D', draft, ...INITDB_FLAGS], {
    cwd: dirname(draft),
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [complaint, status] = await Promise.all([text(child.stderr), ended]);
  if (status === 0) return;
  throw new EmbeddedPostgresError(
    `PostgreSQL could not make its data folder ${draft}: ${complaint.trim().replaceAll(/\s+/g, ' ')}`,
  );
}

/** Without it, a power failure could undo the renaming and so hide all that was written since. */
async function flush(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory);
  await handle.sync().finally(() => handle.close());
}

function isOccupied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
}

function occupied(path: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${path} holds other files and is no PostgreSQL data folder: choose another data folder.`,
  );
}
