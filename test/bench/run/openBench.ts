import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { subgraphs } from '../../../gateway/supergraph/subgraphs.js';
import { startEmbeddedPostgres } from '../../../shared/database/embedded/startEmbeddedPostgres.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { loadLedger } from '../load/loadLedger.js';
import { Progress } from '../report/Progress.js';
import { type Bench, FEW } from './Bench.js';
import { type Federation, openFederation } from './Federation.js';
import { log, openLedger, prepareLedger } from './Ledger.js';
import type { Options } from './readOptions.js';

/** What a kept folder holds. */
const contents = z.object({ rows: z.number(), seed: z.number(), today: z.string() });

/** A bench, and what ends it: a temporary folder is removed, another is kept. */
export interface OpenBench extends Bench {
  readonly close: () => Promise<void>;
}

/**
 * Opens the embedded server, fills what is not filled yet, and opens the agencies and the gateway over it.
 * @throws Error where the folder was filled with other rows.
 */
export async function openBench(options: Options): Promise<OpenBench> {
  const temporary = options.folder === null ? await temporaryFolder() : null;
  const folder = resolve(options.folder ?? temporary?.path ?? '');
  await mkdir(folder, { recursive: true });
  const isFilled = await checkContents(folder, options);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), port: 0, log });
  const open = (rows: number) => openFilled(server.port, rows, folder, options, isFilled);
  const [small, large] = [await open(FEW), await open(options.rows)];
  await writeFile(join(folder, CONTENTS), JSON.stringify(contents.parse(options)));
  const close = async () => {
    for (const federation of [small, large]) await federation.close();
    await server.stop();
    await temporary?.remove();
  };
  return { options, port: server.port, small, large, folder, close };
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

async function openFilled(
  port: number,
  rows: number,
  folder: string,
  { seed, today }: Options,
  isFilled: boolean,
): Promise<Federation> {
  const ledgers = [];
  for (const definition of subgraphs) {
    const urls = await prepareLedger(port, definition, String(rows));
    if (!isFilled) {
      const progress = new Progress(definition.name, rows);
      const { agency } = definition.names;
      await loadLedger(urls, { agency, rows, today, seed }, (done) => progress.reach(done));
      progress.end();
    }
    ledgers.push(await openLedger(definition, urls));
  }
  return openFederation(ledgers, today, folder);
}
