import { spawn } from 'node:child_process';
import { open, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from './DataFolder.js';

/** A server process that this process started. */
export interface Launched {
  readonly hasExited: () => boolean;
  /** What it has written to its log since it was started. */
  readonly readOutput: () => Promise<string>;
}

/** A small server, open to this machine only, that loses nothing it has acknowledged. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  jit: 'off',
  timezone: 'UTC',
  // The log names no rows: statements and the details of errors can hold National Insurance numbers.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_checkpoints: 'off',
} as const;

const LOG_LIMIT_BYTES = 1_000_000;

/**
 * Starts a server and does not wait until it is ready. It is its own process group, so that Ctrl-C reaches this process
 * only, which can then finish its work before it stops the server. Its log is a file, which outlives this process as
 * the server may.
 */
export async function launchPostmaster(folder: DataFolder, port: number): Promise<Launched> {
  const logFile = join(folder.path, 'server.log');
  const log = await open(logFile, 'a');
  try {
    if (folder.user !== undefined) await log.chown(folder.user.uid, folder.user.gid);
    if ((await log.stat()).size > LOG_LIMIT_BYTES) await truncate(logFile);
    const { size } = await log.stat();
    const hasExited = spawnServer(folder, port, log.fd);
    return { hasExited, readOutput: async () => (await readFile(logFile)).subarray(size).toString() };
  } finally {
    await log.close();
  }
}

function spawnServer({ path, binaries, user }: DataFolder, port: number, log: number): () => boolean {
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(binaries.postgres, ['-D', path, ...settings], {
    cwd: path,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', log, log],
    detached: true,
    ...user,
  });
  let failed = false;
  child.once('error', () => {
    failed = true;
  });
  child.unref();
  return () => failed || child.exitCode !== null || child.signalCode !== null;
}
