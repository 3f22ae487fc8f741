import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { subgraphs } from '../../../gateway/supergraph/subgraphs.js';
import { startEmbeddedPostgres } from '../../../shared/database/embedded/startEmbeddedPostgres.js';
import { Stack } from '../../../shared/running/Stack.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { loadLedger } from '../load/loadLedger.js';
import { Progress } from '../report/Progress.js';
import { type Bench, FEW } from './Bench.js';
import { type Federation, openFederation } from './Federation.js';
import { type Ledger, log, openLedger, prepareLedger } from './Ledger.js';
import type { Options } from './readOptions.js';

/** What a kept folder holds. */
const contents = z.object({ rows: z.number(), seed: z.number(), today: z.string() });

/** A bench, and what ends it: a temporary folder is removed, another is kept. */
export interface OpenBench extends Bench {
  readonly close: () => Promise<void>;
}

/**
 * Opens the embedded server, fills what is not filled yet, and opens the agencies and the gateway over it. Ctrl-C ends
 * all of it, and what is under way then fails.
 * @throws Error where the folder was filled with other rows.
 */
export async function openBench(options: Options): Promise<OpenBench> {
  const stack = new Stack();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stack.stop());
  try {
    const folder = await openFolder(options, stack);
    const isFilled = await checkContents(folder, options);
    const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), port: 0, log });
    stack.onStop(() => server.stop());
    const place = { ...options, folder, isFilled, port: server.port };
    const small = await openFilled({ ...place, rows: FEW }, stack);
    const large = await openFilled(place, stack);
    await writeFile(join(folder, CONTENTS), JSON.stringify(contents.parse(options)));
    return { options, port: server.port, small, large, folder, close: () => stack.stop() };
  } catch (error) {
    return stack.stopBecauseOf(error);
  }
}

async function openFolder({ folder }: Options, stack: Stack): Promise<string> {
  if (folder === null) {
    const temporary = await temporaryFolder();
    stack.onStop(temporary.remove);
    return temporary.path;
  }
  await mkdir(folder, { recursive: true });
  return resolve(folder);
}

const CONTENTS = 'contents.json';

/** Tells whether the folder holds these rows already. */
async function checkContents(folder: string, { rows, seed, today }: Options): Promise<boolean> {
  const text = await readFile(join(folder, CONTENTS), 'utf8').catch(() => null);
  if (text === null) return false;
  const held = contents.parse(JSON.parse(text));
  if (held.rows === rows && held.seed === seed && held.today === today) return true;
  throw new Error(
    `--folder: it was filled with --rows ${held.rows} --seed ${held.seed} --today ${held.today}; say the same, or name another`,
  );
}

interface Place extends Options {
  readonly folder: string;
  readonly port: number;
  readonly isFilled: boolean;
}

async function openFilled({ rows, seed, today, ...place }: Place, stack: Stack): Promise<Federation> {
  const ledgers: Ledger[] = [];
  for (const definition of subgraphs) {
    const urls = await prepareLedger(place.port, definition, String(rows), !place.isFilled);
    if (!place.isFilled) {
      const progress = new Progress(definition.name, rows);
      const { agency } = definition.names;
      await loadLedger(urls, { agency, rows, today, seed }, (done) => progress.reach(done));
      progress.end();
    }
    ledgers.push(await openLedger(definition, urls));
  }
  const federation = await openFederation(ledgers, today, place.folder);
  stack.onStop(federation.close);
  return federation;
}
