import { Client } from 'pg';
import { type Dispatcher, request } from 'undici';
import { vi } from 'vitest';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import type { DatabaseUrls } from '../../shared/database/Database.js';
import * as databases from '../../shared/database/openDatabase.js';
import * as folding from '../../shared/obligations/counts/keepFolding.js';
import { asSuperuser } from '../support/asSuperuser.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { logTo } from './logSink.js';
import type { LoggedServer } from './openLoggedServer.js';

/** Addresses by the agency's name, as `tellStories` gives them. */
export type Databases = ReadonlyMap<string, DatabaseUrls>;

/** What a client meets: the gateway by either transport, coordination, and each agency's own port. */
export const DOORS = ['gateway', 'gateway over HTTP', 'coordination', ...subgraphs.map(({ name }) => name)];

export interface DoorRequest {
  readonly door: string;
  readonly method: Dispatcher.HttpMethod;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface DoorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** One of the two federations of a pair. */
export interface Side {
  readonly databases: Databases;
  /** What its services have logged. */
  readonly lines: string[];
  readonly send: (asked: DoorRequest) => Promise<DoorAnswer>;
  readonly token: TestFederation['token'];
  readonly close: () => Promise<void>;
}

let copies = 0;

/**
 * From here on each database is worked on over one connection: what a connection has looked up before it need not look
 * up again, so that with several the blocks of the same work depend on which of them it fell to.
 */
export function useOneConnection(): void {
  const real = databases.openDatabase;
  vi.spyOn(databases, 'openDatabase').mockImplementation((options) => real({ ...options, poolSize: 1 }));
}

/**
 * From here on nothing is worked on unasked: an agency folds the counts of its own ledger now and then, for itself, and
 * that would be taken for part of whatever is asked meanwhile.
 */
export function foldNothing(): void {
  vi.spyOn(folding, 'keepFolding').mockImplementation(() => () => Promise.resolve());
}

/**
 * Opens a federation over copies of these databases, block for block. Its clock stands on a day; its gateway is open
 * twice, by either transport.
 */
export async function openSide(server: LoggedServer, base: Databases, today: string): Promise<Side> {
  const lines: string[] = [];
  logTo(lines);
  const databases = await copyAll(server, base);
  const shared = { DATA_DIR: server.dataDir, LOG_LEVEL: 'info' };
  const federation = await openTestFederation(today, shared, databases);
  const elsewhere = subgraphs.map(({ name, names }) => [`${names.agency}_URL`, federation.subgraphUrl(name)]);
  const overHttp = await openTestFederation(
    today,
    { ...shared, ...Object.fromEntries(elsewhere) },
    databases,
  );
  const origins = new Map([
    ['gateway', originOf(federation.url)],
    ['gateway over HTTP', originOf(overHttp.url)],
    ['coordination', originOf(federation.url)],
    ...subgraphs.map(({ name }) => [name, originOf(federation.subgraphUrl(name))] as const),
  ]);
  return {
    databases,
    lines,
    send: (asked) => send(origins, asked),
    token: federation.token,
    close: async () => {
      await overHttp.close();
      await federation.close();
    },
  };
}

function originOf(url: string): string {
  return new URL(url).origin;
}

async function send(
  origins: ReadonlyMap<string, string>,
  { door, method, path, headers, body }: DoorRequest,
): Promise<DoorAnswer> {
  const answer = await request(`${origins.get(door) ?? ''}${path}`, {
    method,
    headers: { ...headers },
    body: method === 'GET' || method === 'HEAD' ? null : body,
  });
  const { 'x-request-id': _id, date: _date, ...said } = answer.headers;
  return { status: answer.statusCode, headers: said, text: await answer.body.text() };
}

/** With the roles of the first: who owns a table is part of the copy. */
async function copyAll({ port }: LoggedServer, base: Databases): Promise<Databases> {
  copies += 1;
  const suffix = `_copy_${copies}`;
  const urls = new Map<string, DatabaseUrls>();
  await asSuperuser(port, 'postgres', async (client) => {
    for (const [agency, { ownerUrl, appUrl }] of base) {
      const { pathname, username } = new URL(ownerUrl);
      const [from, to] = [pathname.slice(1), `${pathname.slice(1)}${suffix}`];
      await client.query(`CREATE DATABASE ${to} OWNER ${username} TEMPLATE ${from}`);
      urls.set(agency, { ownerUrl: inDatabase(to, ownerUrl), appUrl: inDatabase(to, appUrl) });
    }
  });
  return urls;
}

function inDatabase(name: string, address: string): string {
  const url = new URL(address);
  url.pathname = name;
  return url.href;
}

/** Gives the rows that a statement gives to the owner of an agency's database, whom row-level security does not bind. */
export async function askOwner<Row extends object>(
  databases: Databases,
  agency: string,
  sql: string,
): Promise<readonly Row[]> {
  const owner = new Client({ connectionString: databases.get(agency)?.ownerUrl ?? '' });
  await owner.connect();
  try {
    return (await owner.query<Row>(sql)).rows;
  } finally {
    await owner.end();
  }
}
