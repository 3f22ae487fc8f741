import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Draws } from '../../shared/demonstration/Draws.js';
import { TODAY } from '../federation/customers.js';
import { type Caller, openOutsiders } from './callers.js';
import { powerOf, takeTimes } from './compareTimes.js';
import { openFamily } from './Family.js';
import { mannWhitney } from './mannWhitney.js';
import { addMillisecond } from './mutants.js';
import { openBase } from './openBase.js';
import type { LoggedServer } from './openLoggedServer.js';
import { Pair } from './Pair.js';
import { Proof } from './Proof.js';
import { Seams } from './Seams.js';

vi.mock('pino', async (original) => {
  const { openSink } = await import('./logSink.js');
  return { ...(await original<object>()), destination: openSink };
});

const REQUESTS = 2_000;
const LEVEL = 0.01;
/** A true difference is there each time; one of a hundred equal pairs looks different once, but hardly twice. */
const TIMES_TO_BE_SURE = 3;

let server: LoggedServer;
let seams: Seams;
let callers: readonly Caller[];
let pair: Pair;

beforeAll(async () => {
  const opened = await openBase();
  server = opened.server;
  await server.quiet();
  seams = new Seams();
  callers = (await openOutsiders(server.dataDir)).personas;
  pair = await Pair.open(server, opened.base, TODAY);
  const seed = Number(process.env.ABSENCE_SEED ?? 6);
  const family = await openFamily(pair, server, new Draws(seed), new Proof(seed));
  for (const turn of [1, 3]) await family.disclose(turn);
});

afterAll(async () => {
  await pair.close();
  vi.restoreAllMocks();
  await server.stop();
});

describe(`over ${REQUESTS} interleaved requests`, () => {
  it('response times do not tell disclosures', async () => {
    const found: number[] = [];
    do {
      const { a, b } = await takeTimes(pair, callers, REQUESTS);
      found.push(mannWhitney(a, b));
    } while ((found.at(-1) ?? 0) <= LEVEL && found.length < TIMES_TO_BE_SURE);
    process.stdout.write(`Times: p = ${found.map((p) => p.toFixed(4)).join(', then ')} (Mann-Whitney).\n`);
    expect(found.at(-1)).toBeGreaterThan(LEVEL);
  }, 600_000);

  it('a millisecond more would be found, with a power of at least 0.9', async () => {
    const undo = addMillisecond(seams);
    const times = await takeTimes(pair, callers, REQUESTS);
    undo();
    const [p, power] = [mannWhitney(times.a, times.b), powerOf(times, LEVEL)];
    process.stdout.write(`A mutant that adds 1 ms: p = ${p.toExponential(1)}, power ${power}.\n`);
    expect(p).toBeLessThanOrEqual(LEVEL);
    expect(power).toBeGreaterThanOrEqual(0.9);
  }, 600_000);
});
