import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const runner = fileURLToPath(new URL('../../../support/runTypeScript.mjs', import.meta.url));
const program = fileURLToPath(new URL('./holdServer.ts', import.meta.url));
const message = z.object({ port: z.number().optional(), number: z.number().optional() });

/**
 * Another process of ours that holds an embedded server (see holdServer.ts). Signals go to its whole process group, as
 * Ctrl-C does, and must not reach the server that it started.
 */
export class Holder {
  /** The last row that PostgreSQL acknowledged to it. */
  acknowledged = 0;
  private readonly process: ChildProcess;
  private readonly ready: Promise<number>;

  constructor(dataDir: string, port = 0) {
    this.process = spawn(process.execPath, [runner, program, dataDir, String(port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    this.ready = new Promise((resolve) => {
      if (this.process.stdout === null) return;
      createInterface({ input: this.process.stdout }).on('line', (line) => {
        const said = message.parse(JSON.parse(line));
        this.acknowledged = said.number ?? this.acknowledged;
        if (said.port !== undefined) resolve(said.port);
      });
    });
  }

  /** The port of its server, once that is ready. */
  port(): Promise<number> {
    return this.ready;
  }

  kill(): Promise<unknown> {
    return this.end('SIGKILL');
  }

  stop(): Promise<unknown> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<unknown> {
    const { pid, exitCode, signalCode } = this.process;
    if (pid === undefined || exitCode !== null || signalCode !== null) return undefined;
    const ended = once(this.process, 'close');
    process.kill(-pid, signal);
    return ended;
  }
}
