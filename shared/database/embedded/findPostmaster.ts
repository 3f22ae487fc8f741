import { execFile } from 'node:child_process';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isAlive } from './isAlive.js';

/** The main process of a running PostgreSQL server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const run = promisify(execFile);

/** The server writes its file in the moment that it makes it, so an old empty one is a leftover. */
const EMPTY_FILE_IS_STALE_AFTER_MS = 2_000;

/**
 * Gives the server that runs on a data folder, be it ready or still starting or stopping; undefined where none does.
 * A pid file that a dead server left is removed where PostgreSQL itself would stumble over it: its number now belongs
 * to another program, or it is empty. Were that wrong, PostgreSQL's lock on its shared memory would still keep a
 * second server off the folder.
 */
export async function findPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const file = join(dataFolder, 'postmaster.pid');
  const [pid = '', , , port = ''] = (await readFile(file, 'utf8').catch(() => 'none')).split('\n');
  if (pid === '') await removeStale(file);
  if (!/^[1-9]\d*$/.test(pid) || !isAlive(Number(pid))) return undefined;
  if (await isPostmasterOf(dataFolder, Number(pid))) return { pid: Number(pid), port: Number(port) };
  await rm(file, { force: true });
  return undefined;
}

async function removeStale(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > EMPTY_FILE_IS_STALE_AFTER_MS) {
    await rm(file, { force: true });
  }
}

/** Tells whether a process is the server of a data folder; one that has ended but is not yet cleared away is not. */
export async function isPostmasterOf(dataFolder: string, pid: number): Promise<boolean> {
  const commandLine = await commandLineOf(pid);
  return commandLine.includes('postgres') && commandLine.includes(`-D ${dataFolder} `);
}

/** Slim Linux images have no ps; other systems have no /proc. Empty where the process is gone. */
async function commandLineOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return line.replaceAll('\0', ' ');
  }
  const answer = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return answer.stdout;
}
