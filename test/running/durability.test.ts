import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPostmaster } from '../../shared/database/embedded/findPostmaster.js';
import { isAlive } from '../../shared/database/embedded/isAlive.js';
import { asSuperuser } from '../support/asSuperuser.js';
import { codesOf } from '../support/codesOf.js';
import { textAt } from '../support/textAt.js';
import { openPlace, type Place } from './openPlace.js';
import type { Program } from './startProgram.js';
import { referralInput, SUBMIT_REFERRAL } from './submitReferral.js';

const COMMANDS = 200;
const SIDE_BY_SIDE = 16;
const BACK_WITHIN_MS = 30_000;

/** What the caller was told of a command: the record's id, or why there is none. */
type Outcome = { readonly id: string } | { readonly failure: string };
type Outcomes = ReadonlyMap<string, Outcome>;

let place: Place;
let program: Program;

beforeAll(async () => {
  place = await openPlace();
  program = await place.startAll();
});

afterAll(() => place.close());

describe('what was acknowledged survives, and is done once', () => {
  it.each([
    ['one process of PostgreSQL', 'backend', killBackend],
    ['PostgreSQL altogether, which is started again', 'server', killServer],
  ])('kill -9 of %s', async (_what, name, kill) => {
    const outcomes = await submitAll(name, kill);
    expect(failuresIn(outcomes)).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
    await expectKept(outcomes);
    expect(isAlive(program.pid)).toBe(true);
  });

  it('kill -9 of the program, which is then started again', async () => {
    const outcomes = await submitAll('program', async () => program.signal('SIGKILL'));
    expect(await program.ended).toBe(null);
    expect(failuresIn(outcomes)).toEqual(new Set(['no answer']));
    program = await place.startAll();
    await expectKept(outcomes);
  });
});

async function killBackend(): Promise<void> {
  const [pid] = await serverProcesses(`usename = 'debt_management_app'`);
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
}

async function killServer(): Promise<void> {
  const postmaster = await findPostmaster(join(place.dataDir, 'postgres'));
  const others = await serverProcesses('pid <> pg_backend_pid()');
  for (const pid of [postmaster?.pid ?? Number.NaN, ...others]) process.kill(pid, 'SIGKILL');
}

function serverProcesses(which: string): Promise<number[]> {
  return asSuperuser(place.basePort + 5, 'postgres', async (client) => {
    const { rows } = await client.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE ${which}`);
    return rows.map(({ pid }) => pid);
  });
}

/** Sends each command once, and kills when a third of them have been answered. */
async function submitAll(name: string, kill: () => Promise<void>): Promise<Outcomes> {
  const outcomes = new Map<string, Outcome>();
  let killed: Promise<void> | undefined;
  await eachOf(
    Array.from({ length: COMMANDS }, (_, index) => `${name}/${index}`),
    async (reference) => {
      const outcome = await submit(reference);
      outcomes.set(reference, outcome);
      if (outcomes.size > COMMANDS / 3) killed ??= kill();
      if ('failure' in outcome) await sleep(50);
    },
  );
  await killed;
  return outcomes;
}

async function eachOf(references: string[], work: (reference: string) => Promise<void>): Promise<void> {
  const worker = async () => {
    for (let next = references.shift(); next !== undefined; next = references.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}

async function submit(reference: string): Promise<Outcome> {
  const asked = place.ask('manchester-benefits', SUBMIT_REFERRAL, referralInput(reference));
  const answer = await asked.catch(() => null);
  if (answer === null) return { failure: 'no answer' };
  if (answer.errors !== undefined) return { failure: codesOf(answer).join() };
  return { id: textAt(answer, 'submitReferral', 'id') };
}

function failuresIn(outcomes: Outcomes): Set<string> {
  return new Set(
    [...outcomes.values()].flatMap((outcome) => ('failure' in outcome ? [outcome.failure] : [])),
  );
}

/** A repeat of an acknowledged command is answered with the same record, and there is one for each command. */
async function expectKept(outcomes: Outcomes): Promise<void> {
  await isBack();
  const repeated = new Map<string, Outcome>();
  await eachOf([...outcomes.keys()], async (reference) => {
    repeated.set(reference, await submit(reference));
  });
  const acknowledged = [...outcomes].filter(([, outcome]) => 'id' in outcome);
  expect(acknowledged.length).toBeGreaterThan(COMMANDS / 4);
  expect(acknowledged.map(([reference]) => [reference, repeated.get(reference)])).toEqual(acknowledged);
  expect(await recordsOf([...outcomes.keys()])).toEqual([...repeated].sort());
}

async function isBack(): Promise<void> {
  for (const until = Date.now() + BACK_WITHIN_MS; 'failure' in (await submit('back')); await sleep(50)) {
    if (Date.now() > until) throw new Error('It has not come back.');
  }
}

/** Gives the records that there are under these references, as PostgreSQL has them. */
function recordsOf(references: readonly string[]): Promise<[string, Outcome][]> {
  return asSuperuser(place.basePort + 5, 'debt_management', async (client) => {
    const { rows } = await client.query<{ reference: string; id: string }>(
      'SELECT authority_reference AS reference, id FROM referrals WHERE authority_reference = ANY ($1)',
      [references],
    );
    return rows.map(({ reference, id }): [string, Outcome] => [reference, { id }]).sort();
  });
}
