import { Draws } from '../../shared/demonstration/Draws.js';
import { TODAY } from '../federation/customers.js';
import { openFamily } from './Family.js';
import type { LoggedServer } from './openLoggedServer.js';
import { Pair } from './Pair.js';
import { Proof } from './Proof.js';
import type { Databases } from './Side.js';
import { beginIds } from './seededIds.js';

export interface ProofOptions {
  readonly seed: number;
  readonly combinations: number;
}

const QUERIES_A_PAIR = 80;
/** Then both sides begin anew, without any disclosure. */
const PAIRS_A_FAMILY = 25;

/**
 * Draws pairs of databases and requests from a seed, and asks both of each pair the same. Gives all by which they could
 * be told apart. The databases of the base, without any disclosure, are what every pair begins with.
 */
export async function proveAbsence(
  server: LoggedServer,
  base: Databases,
  { seed, combinations }: ProofOptions,
): Promise<Proof> {
  const proof = new Proof(seed);
  const draws = new Draws(seed);
  while (proof.combinations < combinations) {
    beginIds(`family ${proof.pairs}`);
    const pair = await Pair.open(server, base, TODAY);
    try {
      const family = await openFamily(pair, server, draws, proof);
      for (let turn = 0; turn < PAIRS_A_FAMILY; turn += 1) {
        if (proof.combinations >= combinations) break;
        await family.disclose(turn);
        await family.ask(QUERIES_A_PAIR);
        proof.pairs += 1;
      }
      family.count();
    } finally {
      await pair.close();
    }
  }
  return proof;
}
