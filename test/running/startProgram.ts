import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../../shared/projectRoot.js';

/** A program that was started as a process of its own. */
export interface Program {
  readonly pid: number;
  /** Gives what it has printed so far. */
  readonly output: () => string;
  readonly complaints: () => string;
  /** Waits until it has printed this; fails where it ends before, or takes too long. */
  readonly printed: (text: string) => Promise<void>;
  /** Sends a signal to it alone; to its whole process group, as Ctrl-C does, where `toGroup`. */
  readonly signal: (name: NodeJS.Signals, toGroup?: 'toGroup') => void;
  /** Ends at once what there is of its process group. */
  readonly kill: () => void;
  /** Gives its exit status once it has ended; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

const POLL_MS = 20;
/** Several times what a first start takes on a busy machine. */
const PRINTED_WITHIN_MS = 90_000;

/**
 * Starts a program in the project's folder with these variables and none of this process's own. It leads a process
 * group, as a program does that was started from a terminal.
 */
export function startProgram(
  [command = '', ...args]: readonly string[],
  variables: Readonly<Record<string, string>>,
): Program {
  const child = spawn(command, args, {
    cwd: projectRoot(),
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', TODAY: '2026-06-15', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started.`);
  const output = collect(child.stdout);
  const complaints = collect(child.stderr);
  const ended = once(child, 'close').then(([status]: (number | null)[]) => status ?? null);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const kill = () => killGroup(pid);
  // It must not outlive a test run that is ended early.
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  return {
    pid,
    output,
    complaints,
    printed: async (text) => {
      for (const until = Date.now() + PRINTED_WITHIN_MS; !output().includes(text); await sleep(POLL_MS)) {
        if (hasEnded() || Date.now() > until) throw new Error(`No "${text}": ${complaints()}`);
      }
    },
    signal: (name, toGroup) => {
      process.kill(toGroup === undefined ? pid : -pid, name);
    },
    kill,
    ended,
  };
}

function collect(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

/** What a program started may outlive it, and is of its group still. */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
