import { openLocalIssuer } from '../../shared/access/local-issuer/LocalIssuer.js';
import { findPersona } from '../../shared/access/local-issuer/personas.js';
import { stopPostmaster } from '../../shared/database/embedded/stopPostmaster.js';
import { freeBasePort } from '../support/freeBasePort.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { type HttpAnswer, post } from './post.js';
import { type Program, startProgram } from './startProgram.js';

/** A data folder and ports of a test's own, and the programs that are started there. */
export interface Place {
  readonly dataDir: string;
  readonly basePort: number;
  readonly run: (command: readonly string[], variables?: Readonly<Record<string, string>>) => Program;
  /** Starts a compiled program, such as `gateway/main.js`. */
  readonly start: (script: string, variables?: Readonly<Record<string, string>>) => Program;
  /** Starts the gateway with all that belongs to it, without demonstration data unless asked for, and waits until it is ready. */
  readonly startAll: (variables?: Readonly<Record<string, string>>) => Promise<Program>;
  /** Asks the server at a port, counted from the gateway's, as a persona. */
  readonly ask: (
    persona: string,
    query: string,
    variables?: Record<string, unknown>,
    portOffset?: number,
  ) => Promise<HttpAnswer>;
  /** Ends everything that was started and removes the folder. */
  readonly close: () => Promise<void>;
}

export async function openPlace(): Promise<Place> {
  const folder = await temporaryFolder();
  const dataDir = folder.path;
  const basePort = await freeBasePort();
  const programs: Program[] = [];
  const run: Place['run'] = (command, variables) => {
    const program = startProgram(command, { BASE_PORT: String(basePort), DATA_DIR: dataDir, ...variables });
    programs.push(program);
    return program;
  };
  const start: Place['start'] = (script, variables) =>
    run([process.execPath, '--enable-source-maps', `dist/${script}`], variables);
  return {
    dataDir,
    basePort,
    run,
    start,
    startAll: async (variables = {}) => {
      const program = start('gateway/main.js', { DEMONSTRATION: 'off', ...variables });
      await program.printed('Ready.');
      return program;
    },
    ask: async (persona, query, variables = {}, portOffset = 0) =>
      post(basePort + portOffset, await tokenOf(dataDir, persona), query, variables),
    close: async () => {
      for (const program of programs) program.kill();
      await Promise.all(programs.map(({ ended }) => ended));
      await stopPostmaster(`${dataDir}/postgres`);
      await folder.remove();
    },
  };
}

async function tokenOf(dataDir: string, name: string): Promise<string> {
  const persona = findPersona(name);
  if (persona === null) throw new Error(`There is no persona ${name}.`);
  return (await openLocalIssuer(dataDir, undefined)).issue(persona);
}
