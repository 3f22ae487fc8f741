import { setTimeout as sleep } from 'node:timers/promises';
import { findPostmaster, isPostmasterOf } from './findPostmaster.js';

const POLL_MS = 10;
/** A fast shutdown writes out everything in memory, which a slow disk may make long. */
const FAST_SHUTDOWN_MS = 20_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/**
 * Stops the server of a data folder, if one runs, and waits until it is gone: first ending all sessions and writing
 * everything out, then, if that takes too long, at once (nothing is lost; the next start replays the log).
 */
export async function stopPostmaster(dataFolder: string): Promise<void> {
  const running = await findPostmaster(dataFolder);
  if (running === undefined) return;
  process.kill(running.pid, 'SIGINT');
  if (await isGone(dataFolder, running.pid, FAST_SHUTDOWN_MS)) return;
  process.kill(running.pid, 'SIGQUIT');
  if (await isGone(dataFolder, running.pid, IMMEDIATE_SHUTDOWN_MS)) return;
  throw new Error(`PostgreSQL (process ${running.pid}) does not stop.`);
}

async function isGone(dataFolder: string, pid: number, withinMs: number): Promise<boolean> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(POLL_MS)) {
    if (!(await isPostmasterOf(dataFolder, pid))) return true;
  }
  return false;
}
