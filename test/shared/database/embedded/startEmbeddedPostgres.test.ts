import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { claimPort } from '../../../../shared/database/embedded/claimPort.js';
import { EmbeddedPostgresError } from '../../../../shared/database/embedded/EmbeddedPostgresError.js';
import { findPostmaster } from '../../../../shared/database/embedded/findPostmaster.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../../shared/database/embedded/startEmbeddedPostgres.js';
import { createLogger } from '../../../../shared/logging/createLogger.js';
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporaryFolder.js';
import { Holder } from './Holder.js';

const DEAD_PID = 4_194_000;
let template: TemporaryFolder;
let folder: TemporaryFolder;
let dataDir: string;
let servers: EmbeddedPostgres[];
let holders: Holder[];
let logged: string[];

beforeAll(async () => {
  template = await temporaryFolder();
  const dataDir = join(template.path, 'postgres');
  await (await startEmbeddedPostgres({ dataDir, port: 0, log: createLogger('test', 'silent') })).stop();
});

afterAll(() => template.remove());

beforeEach(async () => {
  folder = await temporaryFolder();
  dataDir = join(folder.path, 'deep', 'postgres');
  servers = [];
  holders = [];
  logged = [];
});

afterEach(async () => {
  for (const holder of holders) await holder.kill();
  for (const server of servers) await server.stop();
  const left = await findPostmaster(dataDir);
  if (left !== undefined) process.kill(left.pid, 'SIGKILL');
  await folder.remove();
  expect(left, 'a server left behind').toBeUndefined();
});

async function start(port = 0): Promise<EmbeddedPostgres> {
  const log = createLogger('test', 'info', { write: (line) => logged.push(line) });
  const server = await startEmbeddedPostgres({ dataDir, port, log });
  servers.push(server);
  return server;
}

/** Gives the test a data folder that has been used before, which is quicker than making one. */
async function useMadeFolder(): Promise<void> {
  await cp(join(template.path, 'postgres'), dataDir, { recursive: true });
}

function hold(port = 0): Holder {
  const holder = new Holder(dataDir, port);
  holders.push(holder);
  return holder;
}

async function ask(port: number, sql: string): Promise<unknown[]> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

async function postmasterPid(): Promise<number> {
  const found = await findPostmaster(dataDir);
  if (found === undefined) throw new Error('No server runs.');
  return found.pid;
}

/** Repeats until it succeeds, for at most ten seconds. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 10_000; ; await sleep(20)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Waits until the holder has some rows acknowledged, then kills it in the midst of its work. */
async function killWhileWriting(holder: Holder): Promise<number> {
  await holder.port();
  await eventually(async () => expect(holder.acknowledged).toBeGreaterThan(50));
  await holder.kill();
  return holder.acknowledged;
}

describe('startEmbeddedPostgres', () => {
  it('keeps the data from one start to the next and leaves nothing running', async () => {
    const listeners = process.eventNames().map((name) => [name, process.listenerCount(name)]);
    const first = await start();
    await ask(first.port, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const pid = await postmasterPid();
    await first.stop();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await expect(ask(first.port, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');

    const second = await start();
    expect(await ask(second.port, 'SELECT answer FROM kept')).toEqual([42]);
    await second.stop();
    expect(process.eventNames().map((name) => [name, process.listenerCount(name)])).toEqual(listeners);
    expect(await readdir(join(folder.path, 'deep'))).toEqual(['postgres']);
  });

  it.each([
    ['acknowledged rows survive a power failure', 'fsync', 'on'],
    ['acknowledged rows survive a crash', 'synchronous_commit', 'on'],
    ['nobody outside this machine can connect', 'listen_addresses', '127.0.0.1'],
    ['no socket file is left in a shared folder', 'unix_socket_directories', ''],
    ['small queries are not slowed by compiling them', 'jit', 'off'],
    ['four pools fit', 'max_connections', '120'],
    ['statements with personal data stay out of the log', 'log_min_error_statement', 'panic'],
  ])('%s: %s = %s', async (_why, name, value) => {
    expect(await ask(inject('postgresPort'), `SHOW ${name}`)).toEqual([value]);
  });

  it('runs the server as an ordinary user, even for root', async () => {
    await start();
    const { uid } = await stat(join(dataDir, 'PG_VERSION'));
    expect(uid).toBe(process.getuid?.() === 0 ? 65534 : process.getuid?.());
  });

  it.each([
    ['a refused value', `SELECT 'QQ123456C'::integer`, undefined, 'invalid input'],
    ['a session that is ended', `SELECT pg_sleep(10), 'QQ123456C'`, 'SIGTERM', 'administrator command'],
    ['a session that crashes', `SELECT pg_sleep(10), 'QQ123456C'`, 'SIGKILL', 'terminated'],
  ] as const)('logs no personal data of %s', async (_why, sql, signal, failure) => {
    await useMadeFolder();
    const { port } = await start();
    const failed = expect(ask(port, sql)).rejects.toThrow(failure);
    if (signal !== undefined) process.kill(Number(await eventually(() => sleeping(port))), signal);
    await failed;
    await eventually(async () => expect(await ask(port, 'SELECT 1')).toEqual([1]));
    expect(await readFile(join(dataDir, 'server.log'), 'utf8')).not.toContain('QQ123456C');
  });
});

async function sleeping(port: number): Promise<unknown> {
  const [pid] = await ask(port, `SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep'`);
  expect(pid).toBeDefined();
  return pid;
}

describe('a server that dies', () => {
  beforeEach(useMadeFolder);

  it('is started again at its port with everything acknowledged, until it is stopped', async () => {
    const server = await start();
    await ask(server.port, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const pid = await postmasterPid();
    process.kill(pid, 'SIGKILL');
    expect(await eventually(() => ask(server.port, 'SELECT answer FROM kept'))).toEqual([42]);
    expect(await postmasterPid()).not.toBe(pid);
    expect(logged.filter((line) => line.includes('ended unexpectedly'))).toHaveLength(1);

    process.kill(await postmasterPid(), 'SIGKILL');
    await server.stop();
    await sleep(300);
    await expect(ask(server.port, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('is started again even while a session of the dead one still works and holds its memory', async () => {
    const server = await start();
    const busy = ask(
      server.port,
      `DO $$ DECLARE done timestamptz := clock_timestamp() + '1 s'; BEGIN WHILE clock_timestamp() < done LOOP END LOOP; END $$`,
    );
    await sleep(200);
    process.kill(await postmasterPid(), 'SIGKILL');
    await busy;
    expect(await eventually(() => ask(server.port, 'SELECT 1'))).toEqual([1]);
    expect(logged.join()).not.toContain('could not be started');
  });

  it('is waited for after one of its sessions crashed, which ends all of them', async () => {
    const { port } = await start();
    const [backend] = await ask(port, `SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'`);
    const pid = await postmasterPid();
    process.kill(Number(backend), 'SIGKILL');
    await eventually(async () => expect(logged.join()).toContain('ready again'));
    expect(await ask(port, 'SELECT 1')).toEqual([1]);
    expect(await postmasterPid()).toBe(pid);
  });
});

describe('a process that is killed', () => {
  it('leaves its server to the next one, with every acknowledged row', async () => {
    await useMadeFolder();
    const holder = hold();
    const acknowledged = await killWhileWriting(holder);
    const orphan = await postmasterPid();
    const server = await start(await holder.port());
    expect(await postmasterPid()).toBe(orphan);
    const [written] = await ask(server.port, 'SELECT count(*)::int FROM written');
    expect(written).toBeGreaterThanOrEqual(acknowledged);
    await server.stop();
    await expect(ask(server.port, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('leaves a server that the next one moves to the port it was given', async () => {
    await useMadeFolder();
    const acknowledged = await killWhileWriting(hold());
    const port = await claimPort(0);
    const server = await start(port);
    expect(server.port).toBe(port);
    const [written] = await ask(port, 'SELECT count(*)::int FROM written');
    expect(written).toBeGreaterThanOrEqual(acknowledged);
  });

  it('loses no acknowledged row when its server is killed with it', async () => {
    await useMadeFolder();
    const holder = hold();
    await holder.port();
    await eventually(async () => expect(holder.acknowledged).toBeGreaterThan(50));
    process.kill(await postmasterPid(), 'SIGKILL');
    const acknowledged = await killWhileWriting(holder);
    const server = await start();
    const [written] = await ask(server.port, 'SELECT count(*)::int FROM written');
    expect(written).toBeGreaterThanOrEqual(acknowledged);
  });

  it('leaves no half-made data folder', async () => {
    const parent = join(folder.path, 'deep');
    const holder = hold();
    const draft = await eventually(async () => {
      const [name = 'none'] = await readdir(parent);
      await stat(join(parent, name, 'base'));
      return name;
    });
    await holder.kill();
    expect(draft).toMatch(/^postgres\.new-/);
    expect(await ask((await start()).port, 'SELECT 1')).toEqual([1]);
    expect(await readdir(parent)).toEqual([basename(dataDir)]);
  });
});

describe('a pid file that a dead server left', () => {
  beforeEach(useMadeFolder);

  it.each([
    ['whose process is gone', `${DEAD_PID}\n`],
    ['whose number is now another program of the same user', `${process.pid}\n`],
    ['that was never written', ''],
  ])('%s does not stop a start', async (_why, firstLine) => {
    const rest = firstLine === '' ? '' : `${dataDir}\n1700000000\n5432\n\n127.0.0.1\n`;
    const file = join(dataDir, 'postmaster.pid');
    await writeFile(file, `${firstLine}${rest}`, { mode: 0o666 });
    const hourAgo = new Date(Date.now() - 3_600_000);
    await utimes(file, hourAgo, hourAgo);
    expect(await ask((await start()).port, 'SELECT 1')).toEqual([1]);
  });
});

describe('several processes on one data folder', () => {
  it('share the server of the first, which alone stops it', async () => {
    await useMadeFolder();
    const holder = hold();
    const port = await holder.port();
    const guest = await start(await claimPort(0));
    expect(guest.port).toBe(port);
    await guest.stop();
    expect(await ask(port, 'SELECT 1')).toEqual([1]);
    await holder.stop();
    await expect(ask(port, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('go on with a server of their own when the first has stopped its', async () => {
    await useMadeFolder();
    const holder = hold();
    const port = await holder.port();
    const guest = await start();
    await holder.stop();
    expect(await eventually(() => ask(port, 'SELECT 1'))).toEqual([1]);
    await guest.stop();
    await expect(ask(port, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('stop a server whose owner was killed while they used it', async () => {
    await useMadeFolder();
    const holder = hold();
    const port = await holder.port();
    const guest = await start();
    await holder.kill();
    await guest.stop();
    await expect(ask(port, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('may all be the first', async () => {
    const port = await claimPort(0);
    const all = await Promise.all([start(port), start(port), start(port)]);
    expect(all.map((server) => server.port)).toEqual([port, port, port]);
    expect(await readdir(join(folder.path, 'deep'))).toEqual(['postgres']);
  });
});

describe('what cannot start says in one line what to do', () => {
  async function complaint(port = 0): Promise<string> {
    const error = await start(port).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(EmbeddedPostgresError);
    const { message } = error instanceof Error ? error : new Error('started');
    expect(message).not.toContain('\n');
    return message;
  }

  it('a port that another program uses', async () => {
    await useMadeFolder();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    expect(await complaint(port)).toMatch(new RegExp(`^Port ${port}.*set BASE_PORT`));
    other.close();
  });

  it('a folder that holds something else', async () => {
    await mkdir(dataDir, { recursive: true });
    await writeFile(join(dataDir, 'letter.txt'), 'kept');
    expect(await complaint()).toContain('choose another data folder');
    expect(await readFile(join(dataDir, 'letter.txt'), 'utf8')).toBe('kept');
    expect(await readdir(join(folder.path, 'deep'))).toEqual(['postgres']);
  });

  it('a folder of another version of PostgreSQL', async () => {
    await useMadeFolder();
    await writeFile(join(dataDir, 'PG_VERSION'), '12\n');
    expect(await complaint()).toMatch(/version 12: database files are incompatible/);
  });
});
