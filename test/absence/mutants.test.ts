import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Draws } from '../../shared/demonstration/Draws.js';
import { TODAY } from '../federation/customers.js';
import { type Family, openFamily } from './Family.js';
import { mutants } from './mutants.js';
import { openBase } from './openBase.js';
import type { LoggedServer } from './openLoggedServer.js';
import { Pair } from './Pair.js';
import { Proof } from './Proof.js';
import { Seams } from './Seams.js';
import { foldNothing, useOneConnection } from './Side.js';

vi.mock('node:crypto', async (original) => {
  const { withSeededIds } = await import('./seededIds.js');
  return withSeededIds(await original());
});
vi.mock('pino', async (original) => {
  const { openSink } = await import('./logSink.js');
  return { ...(await original<object>()), destination: openSink };
});

const SEED = 61;
/** Traces that are compared for many requests together are compared after so many. */
const STEP = 40;
/** Within so many combinations each is found. */
const MOST = 2_000;

let server: LoggedServer;
let seams: Seams;
let pair: Pair;
let proof: Proof;
let family: Family;

beforeAll(async () => {
  const opened = await openBase();
  server = opened.server;
  vi.useFakeTimers({ toFake: ['Date'] });
  useOneConnection();
  foldNothing();
  seams = new Seams();
  pair = await Pair.open(server, opened.base, TODAY);
  proof = new Proof(SEED);
  family = await openFamily(pair, server, new Draws(SEED), proof);
  // Every command on the one side, and then many.
  for (const turn of [1, 3]) await family.disclose(turn);
});

afterAll(async () => {
  await pair.close();
  vi.restoreAllMocks();
  vi.useRealTimers();
  await server.stop();
});

describe('the proof of absence', () => {
  it('finds nothing in the code as it is', async () => {
    await family.ask(200);
    expect(proof.findings.length, proof.report()).toBe(0);
  });

  it.each(mutants)(
    'finds $name, by $by',
    async ({ name, by, apply }) => {
      proof.findings.length = 0;
      const isFound = () => proof.findings.some((finding) => finding.by === by);
      const undo = await apply(seams, pair);
      const from = proof.combinations;
      while (!isFound() && proof.combinations < from + MOST) await family.ask(STEP, isFound);
      undo();
      if (process.env.ABSENCE_REPORT === 'yes') {
        const found = [...new Set(proof.findings.map((finding) => finding.by))].join(', ');
        process.stdout.write(`${name}: told by ${found}, in ${proof.combinations - from} combinations.\n`);
      }
      expect(isFound(), proof.report()).toBe(true);
    },
    120_000,
  );
});
