import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { to } from 'pg-copy-streams';
import type { DatabaseUrls } from '../../../shared/database/Database.js';
import { asOwner } from '../../../shared/running/asOwner.js';
import { debtManagement } from '../../../subgraphs/debt-management/subgraph.js';
import { copyInto } from '../load/copyInto.js';
import { loadedTables } from '../load/loadedTables.js';
import { loadLedger } from '../load/loadLedger.js';
import { withBareTables } from '../load/withBareTables.js';
import type { LedgerPlan } from '../rows/LedgerSource.js';
import type { Bench, Measurement } from '../run/Bench.js';
import { inRounds } from '../run/inRounds.js';
import { dropLedger, prepareLedger } from '../run/Ledger.js';

/** Enough for a steady speed. */
const MOST_ROWS = 250_000;
const SUFFIX = 'loaded';

/** Filling an empty ledger of Debt Management's, against COPY of the same rows from files into one of the same shape. */
export const measureLoad: Measurement = async (bench) => {
  const { rounds, today, seed, rows: asked } = bench.options;
  const rows = Math.min(asked, MOST_ROWS);
  const plan: LedgerPlan = { agency: 'DEBT_MANAGEMENT', rows, today, seed };
  const files = join(bench.folder, 'copy');
  await mkdir(files, { recursive: true });
  await intoNewLedger(bench, async (urls) => {
    await loadLedger(urls, plan);
    await writeFiles(urls, files);
  });
  const [loaded, copied] = await inRounds(
    rounds,
    () => intoNewLedger(bench, (urls) => rowsASecond(rows, () => loadLedger(urls, plan))),
    () => intoNewLedger(bench, (urls) => rowsASecond(rows, () => copyFiles(urls, files))),
  );
  await rm(files, { recursive: true });
  return [
    {
      figure: {
        what: `bulk load of ${rows.toLocaleString('en-GB')} obligations`,
        unit: 'a second',
        values: loaded,
      },
      against: { what: 'raw COPY of the same rows', unit: 'a second', values: copied },
      bound: { is: 'at least', limit: 0.5 },
    },
  ];
};

async function intoNewLedger<T>({ port }: Bench, fill: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  try {
    return await fill(await prepareLedger(port, debtManagement, SUFFIX, true));
  } finally {
    await dropLedger(port, debtManagement, SUFFIX);
  }
}

async function rowsASecond(rows: number, fill: () => Promise<void>): Promise<number> {
  const begunAt = performance.now();
  await fill();
  return (rows * 1_000) / (performance.now() - begunAt);
}

const fileOf = (folder: string, table: string) => join(folder, `${table}.copy`);

async function writeFiles({ ownerUrl }: DatabaseUrls, folder: string): Promise<void> {
  await asOwner(ownerUrl, new AbortController().signal, async (owner) => {
    for (const { name, columns } of loadedTables) {
      const rows = owner.query(to(`COPY ${name} (${columns.join(', ')}) TO STDOUT`));
      await pipeline(rows, createWriteStream(fileOf(folder, name)));
    }
  });
}

/** As fast as it goes: into bare tables too, all at the same time, frozen. */
function copyFiles(urls: DatabaseUrls, folder: string): Promise<void> {
  const tables = loadedTables.map(({ name }) => name);
  return withBareTables(urls, tables, async () => {
    await Promise.all(
      loadedTables.map(({ name, columns }) =>
        copyInto(urls, name, columns, async (sink) => {
          for await (const piece of createReadStream(fileOf(folder, name), 'utf8')) await sink(piece);
        }),
      ),
    );
  });
}
