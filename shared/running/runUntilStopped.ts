import { ConfigurationError } from '../config/ConfigurationError.js';
import { EmbeddedPostgresError } from '../database/embedded/EmbeddedPostgresError.js';

/** Something that runs and can be stopped; stopping twice is one stop. */
export interface Running {
  readonly stop: () => Promise<void>;
}

/** Ctrl-C, what systemd and containers send, and a terminal that is closed. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a process: starts it, and on Ctrl-C, SIGTERM or SIGHUP stops it and lets the process end with status 0; a start
 * that is under way is given up, as `start` is told by the signal that it is handed. What cannot start, or cannot be
 * stopped, ends with status 1 and one line that says why and, where that helps, what to set.
 */
export async function runUntilStopped(start: (stopping: AbortSignal) => Promise<Running>): Promise<void> {
  const asked = new AbortController();
  for (const signal of STOP_SIGNALS) process.on(signal, () => asked.abort());
  try {
    const running = await startUnlessStopped(start, asked.signal);
    await untilAborted(asked.signal);
    await running?.stop();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${lineFor(error)}\n`);
  }
}

/** Gives null where the start was given up. Ctrl-C reaches initdb too, so it may be that what was given up had failed. */
async function startUnlessStopped(
  start: (stopping: AbortSignal) => Promise<Running>,
  stopping: AbortSignal,
): Promise<Running | null> {
  try {
    return await start(stopping);
  } catch (error) {
    if (stopping.aborted) return null;
    throw error;
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    // A timer keeps the process alive until it is asked to stop.
    const alive = setInterval(() => {}, 60_000);
    signal.addEventListener('abort', () => {
      clearInterval(alive);
      resolve();
    });
  });
}

function lineFor(error: unknown): string {
  const said = error instanceof Error ? error.message.trim().replaceAll(/\s+/g, ' ') : '';
  if (error instanceof ConfigurationError || error instanceof EmbeddedPostgresError) return said;
  return said === '' ? 'Could not go on.' : `Could not go on: ${said}`;
}
