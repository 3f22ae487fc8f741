import type { Draws } from '../../shared/demonstration/Draws.js';
import { planStories } from '../../shared/demonstration/planStories.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';
import { childMaintenance } from '../../subgraphs/child-maintenance/subgraph.js';
import { crossing, NOBODY, readme, TODAY, undisclosed } from '../federation/customers.js';
import { enactIn } from '../support/tellStories.js';
import { Asking } from './Asking.js';
import { Batch } from './Batch.js';
import { officersOf, openOutsiders } from './callers.js';
import { Disclosures } from './Disclosures.js';
import { tidyUp } from './openBase.js';
import type { LoggedServer } from './openLoggedServer.js';
import type { Pair } from './Pair.js';
import type { KeptRecord, Pools } from './Pools.js';
import type { Proof } from './Proof.js';
import { OTHER_AGENCIES, readIds, readRecords } from './readTables.js';
import { beginIds } from './seededIds.js';

const NINOS = [
  ...[readme, crossing, undisclosed].flatMap(({ nino }) => [nino, nino, nino, nino, nino.replace(/.$/, 'A')]),
  ...[NOBODY, 'qq 12 34 56 c', 'QQ12345', 'nobody'],
];

/** Pairs that follow from one another: what one side has disclosed by the last is still there at the next. */
export interface Family {
  /** Makes another pair of it. */
  readonly disclose: (turn: number) => Promise<void>;
  /** Asks both sides so often, or until enough was found. */
  readonly ask: (count: number, isEnough?: () => boolean) => Promise<void>;
  /** Adds to the proof how often each command was done. */
  readonly count: () => void;
}

export async function openFamily(
  pair: Pair,
  server: LoggedServer,
  draws: Draws,
  proof: Proof,
): Promise<Family> {
  const officer = await officersOf(server.dataDir);
  const disclosures = new Disclosures(pair, draws, officer);
  const asking = await Asking.open(pair.a, draws);
  const callers = { ...(await openOutsiders(server.dataDir)), officer };
  const cursors: string[] = [];
  return {
    disclose: async (turn) =>
      discloseMore(disclosures, pair, turn, draws, await poolsOf(pair, disclosures, cursors)),
    ask: async (count, isEnough = () => false) => {
      const batch = new Batch(pair, asking, draws, callers, proof, cursors);
      await batch.run(await poolsOf(pair, disclosures, cursors), count, isEnough);
      for (const side of [pair.a, pair.b]) await tidyUp(server, side.databases);
      await server.work.clear();
    },
    count: () => {
      for (const [name, count] of disclosures.done)
        proof.commands.set(name, (proof.commands.get(name) ?? 0) + count);
    },
  };
}

/** First none on one side and one on the other, then every command, then many; the first side stays without for long. */
async function discloseMore(
  disclosures: Disclosures,
  pair: Pair,
  turn: number,
  draws: Draws,
  pools: Pools,
): Promise<void> {
  if (turn === 0) return disclosures.giveSome('b', pools, 1);
  if (turn % 6 === 1) return disclosures.giveEvery('b', pools);
  if (turn === 3) return enactMany(pair);
  await disclosures.giveSome('b', pools, draws.between(1, 3));
  if (turn > 12) await disclosures.giveSome('a', pools, draws.between(1, 3));
}

/** Every disclosure of the demonstration data. */
async function enactMany({ b }: Pair): Promise<void> {
  const urls = b.databases.get(childMaintenance.names.agency);
  if (urls === undefined) throw new Error('child-maintenance has no database.');
  beginIds('stories');
  await enactIn(urls, childMaintenance, planStories(toPlainDate(TODAY)));
}

/** The ids of either side’s disclosures come as often as those of everything else. */
async function poolsOf(
  { a: { databases } }: Pair,
  disclosures: Disclosures,
  cursors: readonly string[],
): Promise<Pools> {
  const own = [...(await disclosures.ids('a')), ...(await disclosures.ids('b'))].slice(0, 200);
  const others: string[] = [];
  const records = new Map<string, KeptRecord>();
  for (const agency of OTHER_AGENCIES) {
    others.push(...(await readIds(databases, agency)));
    for (const [id, record] of await readRecords(databases, agency)) records.set(id, record);
  }
  return { today: toPlainDate(TODAY), ninos: NINOS, ids: [...own, ...others], records, cursors };
}
