import type { DatabaseUrls } from '../../../shared/database/Database.js';
import { recount } from '../../../shared/obligations/counts/recount.js';
import { derive } from '../../../shared/obligations/derive.js';
import { asOwner } from '../../../shared/running/asOwner.js';
import { drawCase } from '../rows/drawCase.js';
import { type LedgerPlan, LedgerSource } from '../rows/LedgerSource.js';
import { copyInto, type Sink } from './copyInto.js';
import { type CaseToLoad, loadedTables } from './loadedTables.js';
import { withBareTables } from './withBareTables.js';

/** So much text is written at a time. */
const PIECE_LENGTH = 64 * 1024;

/** The columns of a part of a chain. */
const PART = `party, chain_id, obligation_id, is_leg, local_authority, chain_started_on, standard, kind, terms, fixed_on,
  calendar, owed_by, office, started_on, ended_on, withdrawn_on`;

/**
 * Fills an empty, migrated ledger with drawn obligations and all that belongs to them, as its owner. Memory does not
 * grow with the rows. `onRows` is told how many obligations there are by now.
 */
export async function loadLedger(
  urls: DatabaseUrls,
  plan: LedgerPlan,
  onRows: (rows: number) => void = () => {},
): Promise<void> {
  const tables = loadedTables.map(({ name }) => name);
  await withBareTables(urls, tables, () =>
    copyAll(urls, async (sinks) => {
      let rows = 0;
      let pieces = loadedTables.map(() => '');
      for (const work of casesOf(plan)) {
        pieces = loadedTables.map(({ linesOf }, place) => (pieces[place] ?? '') + linesOf(work).join(''));
        rows += work.obligations.length;
        if (pieces.every(({ length }) => length < PIECE_LENGTH)) continue;
        await Promise.all(sinks.map((sink, place) => sink(pieces[place] ?? '')));
        pieces = pieces.map(() => '');
        onRows(rows);
      }
      await Promise.all(sinks.map((sink, place) => sink(pieces[place] ?? '')));
      onRows(rows);
    }),
  );
  await asOwner(urls.ownerUrl, new AbortController().signal, async (owner) => {
    await recount(owner, 'REBUILD');
    await owner.query(`INSERT INTO chain_parts (${PART}) SELECT ${PART} FROM chain_part_rows`);
    await owner.query('VACUUM (ANALYZE) count_groups, count_deltas, count_days, count_months, chain_parts');
  });
}

/** Draws work until there are so many obligations; the last piece of work may be cut short. */
function* casesOf(plan: LedgerPlan): Generator<CaseToLoad> {
  const source = new LedgerSource(plan);
  for (let left = plan.rows; left > 0; ) {
    const drawn = drawCase(source);
    const obligations = drawn.obligations
      .slice(0, left)
      .map((row) => ({ ...row, ...derive(row, plan.today) }));
    left -= obligations.length;
    yield { ...drawn, obligations };
  }
}

/** Opens a COPY into each table before `fill` begins, and ends them all when it is done. */
async function copyAll(urls: DatabaseUrls, fill: (sinks: readonly Sink[]) => Promise<void>): Promise<void> {
  const open = async (place: number, sinks: readonly Sink[]): Promise<void> => {
    const table = loadedTables[place];
    if (table === undefined) return fill(sinks);
    await copyInto(urls, table.name, table.columns, (sink) => open(place + 1, [...sinks, sink]));
  };
  await open(0, []);
}
