import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** Tells whether a folder is a whole PostgreSQL data folder. @throws if it may not be looked at. */
export async function isInitialised(path: string): Promise<boolean> {
  try {
    await access(join(path, 'PG_VERSION'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
