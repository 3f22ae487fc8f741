import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLE_QUERY } from '../../gateway/welcome.js';
import { README_CUSTOMER } from '../../shared/demonstration/planStories.js';
import { asSuperuser } from '../support/asSuperuser.js';
import { leftovers } from './leftovers.js';
import { openPlace, type Place } from './openPlace.js';
import type { Program } from './startProgram.js';
import { referralInput, SUBMIT_REFERRAL } from './submitReferral.js';

/** What Docker gives is ten. */
const FEW_SECONDS_MS = 20_000;

let place: Place;

beforeEach(async () => {
  place = await openPlace();
});

afterEach(() => place.close());

async function expectCleanEnd(program: Program): Promise<void> {
  const askedAt = Date.now();
  expect(await program.ended).toBe(0);
  expect(Date.now() - askedAt).toBeLessThan(FEW_SECONDS_MS);
  expect(program.complaints()).toBe('');
  expect(await leftovers(place.dataDir, place.basePort)).toEqual([]);
}

describe('stopping while requests are under way', () => {
  it.each([
    ['SIGTERM, as a service manager sends it', 'SIGTERM', undefined],
    ['Ctrl-C, which reaches the whole process group', 'SIGINT', 'toGroup'],
    ['the end of the terminal', 'SIGHUP', 'toGroup'],
  ] as const)('%s: what was begun is answered, and nothing is left', async (_why, signal, toGroup) => {
    const program = await place.startAll();
    const callers = Array.from({ length: 4 }, () => askUntilRefused());
    const commands = await whileHeld(['one', 'two', 'three'], () => program.signal(signal, toGroup));
    for (const command of commands) {
      expect(command).toMatchObject({ status: 200, data: { submitReferral: { id: expect.any(String) } } });
    }
    await expectCleanEnd(program);
    expect(await Promise.all(callers)).not.toContain(0);
  });

  /** Sends commands, acts when they wait for a lock in the database, lets go of it, and gives their answers. */
  function whileHeld(references: readonly string[], act: () => void) {
    return asSuperuser(place.basePort + 5, 'debt_management', async (holder) => {
      await holder.query('BEGIN; LOCK TABLE commands');
      const answers = references.map((reference) =>
        place.ask('manchester-benefits', SUBMIT_REFERRAL, referralInput(reference)),
      );
      const waiting = `SELECT FROM pg_locks WHERE relation = 'commands'::regclass AND NOT granted`;
      while ((await holder.query(waiting)).rowCount !== references.length) await sleep(10);
      act();
      await sleep(300);
      await holder.query('COMMIT');
      return Promise.all(answers);
    });
  }

  /** Gives how many questions were answered before one was refused, or found nobody. */
  async function askUntilRefused(): Promise<number> {
    for (let answered = 0; ; answered += 1) {
      const answer = await place
        .ask('oversight', EXAMPLE_QUERY, { nino: README_CUSTOMER })
        .catch(() => ({ status: 503 }));
      if (answer.status !== 200) return answered;
    }
  }
});

describe('stopping npm start', () => {
  it('SIGTERM for npm alone stops what npm started, before npm ends', async () => {
    // Without its compiling first, which is no part of this.
    const npm = place.run(['npm', 'start', '--ignore-scripts'], { DEMONSTRATION: 'off' });
    await npm.printed('Ready.');
    npm.signal('SIGTERM');
    await npm.ended;
    expect(await leftovers(place.dataDir, place.basePort)).toEqual([]);
  });
});

describe('stopping during the first start', () => {
  it.each([
    ['SIGTERM while PostgreSQL is made', 'SIGTERM', undefined, databaseIsBegun],
    ['Ctrl-C while PostgreSQL is made, which reaches initdb too', 'SIGINT', 'toGroup', databaseIsBegun],
    ['SIGTERM while the demonstration data are loaded', 'SIGTERM', undefined, loadingIsBegun],
  ] as const)('%s gives it up, and the next start works', async (_why, signal, toGroup, isBegun) => {
    const program = place.start('gateway/main.js', { LOG_LEVEL: 'info', DEMONSTRATION: 'on' });
    await isBegun(program);
    program.signal(signal, toGroup);
    await expectCleanEnd(program);
    expect(program.output()).not.toContain('Ready.');
    const next = await place.startAll();
    next.signal('SIGTERM');
    await expectCleanEnd(next);
  });

  async function databaseIsBegun(): Promise<void> {
    while (!(await readdir(place.dataDir)).some((name) => name.startsWith('postgres'))) await sleep(10);
  }

  function loadingIsBegun(program: Program): Promise<void> {
    return program.printed('Loading the demonstration data.');
  }
});
