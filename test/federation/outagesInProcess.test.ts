import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import type { DatabaseUrls } from '../../shared/database/Database.js';
import { type Fault, FaultyLink } from '../support/FaultyLink.js';
import { freeBasePort } from '../support/freeBasePort.js';
import { openTestFederation, SHIPPED_DEADLINES, type TestFederation } from '../support/openTestFederation.js';
import { tellStories } from '../support/tellStories.js';
import { readme, TODAY } from './customers.js';
import { expectAllBut, TIMELINE_QUERY, type Timeline, timed, timelineOf } from './missingAgency.js';

/** The agencies run beside the gateway; each reaches PostgreSQL over a link of its own that breaks. */
let federation: TestFederation;
let direct: ReadonlyMap<string, DatabaseUrls>;
const links = new Map<string, FaultyLink>();
let whole: Timeline;

beforeAll(async () => {
  direct = await tellStories([readme]);
  const port = await freeBasePort();
  const linked = new Map<string, DatabaseUrls>();
  for (const { names, portOffset } of subgraphs) {
    const link = await FaultyLink.open(port + portOffset, inject('postgresPort'));
    links.set(names.agency, link);
    const { ownerUrl, appUrl } = urlsOf(names.agency);
    linked.set(names.agency, { ownerUrl, appUrl: atPort(appUrl, link.port) });
  }
  federation = await openTestFederation(TODAY, SHIPPED_DEADLINES, linked);
  whole = timelineOf(await ask());
});

afterAll(async () => {
  await federation.close();
  for (const link of links.values()) await link.close();
});

function urlsOf(agency: string): DatabaseUrls {
  const urls = direct.get(agency);
  if (urls === undefined) throw new Error(`${agency} has no database.`);
  return urls;
}

function atPort(address: string, port: number): string {
  const url = new URL(address);
  url.port = String(port);
  return url.href;
}

function ask() {
  return federation.ask('oversight', TIMELINE_QUERY, { nino: readme.nino });
}

async function expectWholeAgain(): Promise<void> {
  const mended = await ask();
  expect(mended.errors).toBeUndefined();
  expect(timelineOf(mended)).toEqual(whole);
}

/** Runs statements as the owner, whom the link does not concern. */
async function asOwner<T>(
  agency: string,
  work: (owner: Client) => Promise<T>,
  database?: string,
): Promise<T> {
  const url = new URL(urlsOf(agency).ownerUrl);
  if (database !== undefined) Object.assign(url, { pathname: `/${database}`, username: 'postgres' });
  const owner = new Client({ connectionString: url.href });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** The register of local authorities needs no database. */
function withoutRegister(missing: readonly string[]): readonly string[] {
  return missing.filter((agency) => agency !== 'LOCAL_AUTHORITY');
}

/** Asks while these agencies' database connections are broken like this. */
async function survive(missing: readonly string[], fault: Fault): Promise<void> {
  for (const agency of missing) await links.get(agency)?.set(fault);
  try {
    expectAllBut(missing, whole, await timed(ask), fault === 'SILENT' ? missing : withoutRegister(missing));
  } finally {
    for (const agency of missing) await links.get(agency)?.set('NONE');
  }
  await expectWholeAgain();
}

/** Asks while this table of the agency cannot even be read. */
async function surviveLock(agency: string, table: string): Promise<void> {
  await asOwner(agency, async (owner) => {
    await owner.query('BEGIN');
    await owner.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    // Identity and the register are read from elsewhere.
    expectAllBut([agency], whole, await timed(ask), table === 'audit_lines' ? withoutRegister([agency]) : []);
    await owner.query('ROLLBACK');
  });
  await expectWholeAgain();
}

/** Asks while PostgreSQL lets nobody into the agency's database. */
async function surviveClosing(agency: string): Promise<void> {
  const database = new URL(urlsOf(agency).ownerUrl).pathname.slice(1);
  const allow = (whether: boolean) =>
    asOwner(
      agency,
      (owner) => owner.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS ${whether}`),
      'postgres',
    );
  await allow(false);
  try {
    await asOwner(
      agency,
      (owner) =>
        owner.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database]),
      'postgres',
    );
    expectAllBut([agency], whole, await timed(ask), withoutRegister([agency]));
  } finally {
    await allow(true);
  }
  await expectWholeAgain();
}

describe.each(subgraphs.map(({ name, names }) => [name, names.agency] as const))(
  '%s in process',
  (_name, agency) => {
    it('with its database stopped', () => survive([agency], 'REFUSED'));
    it('with its database closed to everybody', () => surviveClosing(agency));
    it('with its database breaking off', () => survive([agency], 'RESET'));
    it('with its database silent', () => survive([agency], 'SILENT'));
    it('with a query of obligations hanging', () => surviveLock(agency, 'obligations'));
  },
);

describe('other queries of one agency in process', () => {
  it('of handoffs, hanging', () => surviveLock('DEBT_MANAGEMENT', 'handoff_ends'));
  it('of the audit trail, hanging in every stage', () => surviveLock('JOBCENTRE_PLUS', 'audit_lines'));
});

describe('a fault of an agency’s own', () => {
  it('is told apart from an outage, and shows nothing of what passes between the subgraphs', async () => {
    await asOwner('JOBCENTRE_PLUS', (owner) => owner.query('ALTER TABLE handoff_ends RENAME TO elsewhere'));
    try {
      const answer = await ask();
      expect(timelineOf(answer).agencies).toContainEqual({ agency: 'JOBCENTRE_PLUS', answer: 'UNAVAILABLE' });
      expect(answer.errors).toEqual([
        {
          message: 'Unexpected error.',
          path: ['customer', 'slaTimeline'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ]);
    } finally {
      await asOwner('JOBCENTRE_PLUS', (owner) => owner.query('ALTER TABLE elsewhere RENAME TO handoff_ends'));
    }
    await expectWholeAgain();
  });
});

describe('several agencies in process', () => {
  it('two databases silent at once', () => survive(['JOBCENTRE_PLUS', 'LOCAL_AUTHORITY'], 'SILENT'));
  it('two databases stopped at once', () => survive(['DEBT_MANAGEMENT', 'CHILD_MAINTENANCE'], 'REFUSED'));
  it('all databases silent', () => survive([...links.keys()], 'SILENT'));
});
