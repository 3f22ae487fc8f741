import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../shared/database/Database.js';
import { claimPort } from '../../../shared/database/embedded/claimPort.js';
import { findPostmaster } from '../../../shared/database/embedded/findPostmaster.js';
import { prepareEmbeddedDatabase } from '../../../shared/database/embedded/prepareEmbeddedDatabase.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../shared/database/embedded/startEmbeddedPostgres.js';
import { inTransaction } from '../../../shared/database/inTransaction.js';
import { isUnavailable } from '../../../shared/database/isUnavailable.js';
import { openDatabase } from '../../../shared/database/openDatabase.js';
import { createLogger } from '../../../shared/logging/createLogger.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporaryFolder.js';

const POOL_SIZE = 3;
const ACQUIRE_TIMEOUT_MS = 300;
const STATEMENT_TIMEOUT_MS = 300;
const log = createLogger('test', 'silent');
let folder: TemporaryFolder;
let dataDir: string;
let server: EmbeddedPostgres;
let database: Database;

beforeAll(async () => {
  folder = await temporaryFolder();
  dataDir = join(folder.path, 'postgres');
  server = await startEmbeddedPostgres({ dataDir, port: 0, log });
  database = await openDatabase({
    urls: await prepareEmbeddedDatabase(server.port, 'outages'),
    entities: [],
    migrations: [],
    log,
    poolSize: POOL_SIZE,
    acquireTimeoutMs: ACQUIRE_TIMEOUT_MS,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
});

afterAll(async () => {
  await database.close();
  await server.stop();
  await folder.remove();
});

async function processOf(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
  return row?.pid ?? 0;
}

const settled = (manager: EntityManager) => manager.query('SELECT 1 AS one');
const slow = (manager: EntityManager) => manager.query('SELECT pg_sleep(10)');

async function stopServer(): Promise<void> {
  await server.stop();
}

/** Fills the pool: each transaction of it holds its connection for a while. */
function occupy(forMs: number): Promise<unknown> {
  const holders = Array.from({ length: POOL_SIZE }, () => inTransaction(database, {}, () => sleep(forMs)));
  return Promise.all(holders);
}

async function failsAsUnavailable(work: (manager: EntityManager) => Promise<unknown>): Promise<number> {
  const begun = Date.now();
  const error = await inTransaction(database, {}, work).then(
    () => 'It succeeded.',
    (caught: unknown) => caught,
  );
  expect(isUnavailable(error), String(error)).toBe(true);
  return Date.now() - begun;
}

async function worksAgain(): Promise<void> {
  const all = Array.from({ length: POOL_SIZE }, () => inTransaction(database, {}, settled));
  expect(await Promise.all(all)).toEqual(Array.from({ length: POOL_SIZE }, () => [{ one: 1 }]));
}

describe('PostgreSQL that cannot be reached or does not answer in time', () => {
  it('no connection is free: fails within its time', async () => {
    const occupied = occupy(ACQUIRE_TIMEOUT_MS * 3);
    expect(await failsAsUnavailable(settled)).toBeLessThan(ACQUIRE_TIMEOUT_MS * 2);
    await occupied;
    await worksAgain();
  });

  it.each([
    ['nothing listens on any address of the host', 'localhost'],
    ['the host has no address', 'nowhere.invalid'],
  ])('%s', async (_why, host) => {
    const client = new Client({ host, port: await claimPort(0), user: 'postgres', database: 'postgres' });
    expect(await client.connect().catch(isUnavailable)).toBe(true);
  });

  it('a statement is over its time', async () => {
    expect(await failsAsUnavailable(slow)).toBeLessThan(STATEMENT_TIMEOUT_MS * 3);
    await worksAgain();
  });

  it('the server stands still: fails soon after, and nobody inherits the transaction', async () => {
    let still = 0;
    const tookMs = await failsAsUnavailable(async (manager) => {
      still = await processOf(manager);
      process.kill(still, 'SIGSTOP');
      await settled(manager);
    });
    expect(tookMs).toBeLessThan(STATEMENT_TIMEOUT_MS + 2_000);
    const next = await Promise.all(
      Array.from({ length: POOL_SIZE }, () => inTransaction(database, {}, processOf)),
    );
    expect(next).not.toContain(still);
    process.kill(still, 'SIGCONT');
  });

  it.each([
    ['between two statements', settled],
    ['during a statement', slow],
  ])('an administrator ends the session %s', async (_when, then) => {
    await failsAsUnavailable(async (manager) => {
      const pid = await processOf(manager);
      setTimeout(() => process.kill(pid, 'SIGTERM'), 50);
      if (then === settled) await sleep(150);
      await then(manager);
    });
    await worksAgain();
  });

  it('the server dies with sessions idle and at work, and is started again', async () => {
    await worksAgain();
    const running = await findPostmaster(dataDir);
    await failsAsUnavailable(async (manager) => {
      process.kill(running?.pid ?? 0, 'SIGKILL');
      await slow(manager);
    });
    await expect
      .poll(() => inTransaction(database, {}, settled).catch(String), { timeout: 10_000 })
      .toEqual([{ one: 1 }]);
    await worksAgain();
  });

  it('the server is stopped, and later started', async () => {
    const { port } = server;
    await stopServer();
    expect(await failsAsUnavailable(settled)).toBeLessThan(ACQUIRE_TIMEOUT_MS * 2);
    expect(await failsAsUnavailable(settled)).toBeLessThan(ACQUIRE_TIMEOUT_MS * 2);
    server = await startEmbeddedPostgres({ dataDir, port, log });
    await worksAgain();
  });
});
