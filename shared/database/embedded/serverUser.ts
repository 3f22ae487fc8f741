import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.js';

/** The operating system's user that PostgreSQL runs as where this process is root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** "nobody": it exists as a number everywhere, so no user need be created. */
const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

/**
 * Gives the user to run PostgreSQL as: PostgreSQL refuses to run as root, so root uses the owner of the data
 * folder, or nobody where the folder is new or root's own. Undefined where this process is not root: its own user.
 */
export async function serverUser(dataFolder: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const folder = await stat(dataFolder).catch(() => undefined);
  return folder === undefined || folder.uid === 0 ? NOBODY : { uid: folder.uid, gid: folder.gid };
}

/** @throws EmbeddedPostgresError naming the first folder above `path` that the user may not enter. */
export async function requireWayTo(path: string, user: ServerUser): Promise<void> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) {
      throw new EmbeddedPostgresError(
        `PostgreSQL does not run as root, and user ${user.uid} may not enter ${folder} on the way to ${path} (EACCES): run as an ordinary user, or from a folder that is open to all.`,
      );
    }
    if (folder === dirname(folder)) return;
  }
}
