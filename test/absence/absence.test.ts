import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { outsiderPersonas } from './callers.js';
import { openBase } from './openBase.js';
import type { LoggedServer } from './openLoggedServer.js';
import type { Proof } from './Proof.js';
import { proveAbsence } from './proveAbsence.js';
import { DOORS, foldNothing, useOneConnection } from './Side.js';

vi.mock('node:crypto', async (original) => {
  const { withSeededIds } = await import('./seededIds.js');
  return withSeededIds(await original());
});
vi.mock('pino', async (original) => {
  const { openSink } = await import('./logSink.js');
  return { ...(await original<object>()), destination: openSink };
});

const COMBINATIONS = Number(process.env.ABSENCE_COMBINATIONS ?? 2_000);
const SEED = Number(process.env.ABSENCE_SEED ?? 6);

let server: LoggedServer;
let proof: Proof;

beforeAll(
  async () => {
    const opened = await openBase();
    server = opened.server;
    vi.useFakeTimers({ toFake: ['Date'] });
    useOneConnection();
    foldNothing();
    proof = await proveAbsence(server, opened.base, { seed: SEED, combinations: COMBINATIONS });
    if (process.env.ABSENCE_REPORT === 'yes') process.stdout.write(`${proof.report()}\n`);
  },
  120_000 + 200 * COMBINATIONS,
);

afterAll(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await server.stop();
});

describe('nobody but the two bodies', () => {
  it('can tell two databases apart that differ in disclosures only', () => {
    expect(proof.findings.length, proof.report()).toBe(0);
    expect(proof.combinations).toBeGreaterThanOrEqual(COMBINATIONS);
  });
});

describe('the proof', () => {
  it('asks at every door, as every persona that is neither body', () => {
    expect([...proof.doors.keys()].sort()).toEqual([...DOORS].sort());
    expect([...proof.callers]).toEqual(expect.arrayContaining(outsiderPersonas.map(({ name }) => name)));
  });

  it('asks much that is answered, and has others write', () => {
    expect(proof.answered, proof.report()).toBeGreaterThan(COMBINATIONS / 10);
    expect(proof.written, proof.report()).toBeGreaterThan(COMBINATIONS / 400);
  });

  it('has done every command that child-maintenance takes; one that it cannot guess needs its values in Pools.ts', () => {
    const never = [...proof.commands].filter(([, count]) => count === 0).map(([name]) => name);
    expect(never, proof.report()).toEqual([]);
  });
});
