import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How a program ended, and what it said. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of ours to its end in a process of its own, without a build: its words and its environment, nothing else. */
export function runProgram(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const run = `const { runnerImport } = await import('vite');
    await runnerImport('./${program}', { configFile: false, logLevel: 'error' });`;
  const given = ['--input-type=module', '--eval', run, '--', program, ...words];
  const env = { PATH: process.env.PATH ?? '', ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, given, { cwd: root, env, timeout: 30_000 }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
