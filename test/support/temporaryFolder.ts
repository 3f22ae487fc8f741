import { chmod, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isAlive } from '../../shared/database/embedded/isAlive.js';
import { stopPostmaster } from '../../shared/database/embedded/stopPostmaster.js';

/** A folder of a test's own, open to the user that PostgreSQL runs as where the tests run as root. */
export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

const PREFIX = 'sla-federation-test-';

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(await realpath(tmpdir()), `${PREFIX}${process.pid}-`));
  await chmod(path, 0o755);
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Stops the servers and removes the folders of test runs that were ended before they could clean up. */
export async function removeLeftovers(): Promise<void> {
  const above = await realpath(tmpdir());
  for (const name of await readdir(above)) {
    const path = join(above, name);
    if (!name.startsWith(PREFIX) || isAlive(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
    if ((await stat(path)).uid !== process.getuid?.()) continue;
    for (const entry of await readdir(path, { recursive: true })) {
      if (entry.endsWith('postmaster.pid')) await stopPostmaster(dirname(join(path, entry)));
    }
    await rm(path, { recursive: true, force: true, maxRetries: 5 });
  }
}
