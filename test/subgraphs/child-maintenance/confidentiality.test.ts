import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../../shared/access/local-issuer/personas.js';
import { prepareEmbeddedDatabase } from '../../../shared/database/embedded/prepareEmbeddedDatabase.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../shared/database/embedded/startEmbeddedPostgres.js';
import { schemaOf } from '../../../shared/federation/createSubgraphEndpoint.js';
import { HOME_OFFICE } from '../../../shared/identity/Party.js';
import { createLogger } from '../../../shared/logging/createLogger.js';
import { writeChainQuestion } from '../../../shared/obligations/chains/ChainQuestion.js';
import { writeDaysHeldQuestion } from '../../../shared/obligations/days-held/DaysHeldQuestion.js';
import { writeFallingDueQuestion } from '../../../shared/obligations/falling-due/FallingDueQuestion.js';
import { keyOf } from '../../../shared/obligations/performance/questionKey.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { childMaintenance } from '../../../subgraphs/child-maintenance/subgraph.js';
import { boardQuestion } from '../../support/boardQuestion.js';
import { codesOf } from '../../support/codesOf.js';
import { everyOperation } from '../../support/everyOperation.js';
import { type Answer, openTestSubgraph, type TestSubgraph } from '../../support/openTestSubgraph.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporaryFolder.js';
import { ANSWER, CMG, HOME, IN_FULL, newReference, received, SENIOR } from './fixtures.js';

const TODAY = '2018-04-10';
const NINO = 'QQ123456C';

/** The key of a question about the month, which analysts may ask too. */
const PERFORMANCE = keyOf({
  ...{ from: toPlainDate('2018-04-01'), to: toPlainDate('2018-04-30'), asOf: toPlainDate(TODAY) },
  ...{ agreement: null, standards: null, localAuthority: null, nation: null, owedBy: null, byMonth: false },
});

const insiders = [CMG, SENIOR, HOME, 'oversight'];
const outsiders: readonly (readonly [string, string | readonly string[]])[] = [
  ...personas.filter(({ name }) => !insiders.includes(name)).map(({ name }) => [name, name] as const),
  ['every other body', ['DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', 'LA:MAN', 'LA:BFS']],
  ['nobody', []],
];
const DAYS_HELD = writeDaysHeldQuestion({
  ...{ from: toPlainDate('2018-04-01'), to: toPlainDate('2018-04-30'), asOf: toPlainDate(TODAY), first: 100 },
  ...{ standard: null, localAuthority: null, nation: null },
});
const FALLING_DUE = writeFallingDueQuestion({
  ...{ inWorkingDays: 20, asOf: toPlainDate(TODAY), first: 100 },
  ...{ agreement: null, standards: null, localAuthority: null, owedBy: null },
});
const WHOLE_BOARD = boardQuestion({ asOf: toPlainDate(TODAY) });
const operations = everyOperation(schemaOf(childMaintenance, 'synthetic').schema);

let folder: TemporaryFolder;
let server: EmbeddedPostgres;
let subgraph: TestSubgraph;
let connectionsTaken = 0;

beforeAll(async () => {
  folder = await temporaryFolder();
  const log = createLogger('test', 'silent');
  server = await startEmbeddedPostgres({ dataDir: join(folder.path, 'postgres'), port: 0, log });
  const urls = await prepareEmbeddedDatabase(server.port, 'confidential');
  subgraph = await openTestSubgraph(childMaintenance, { today: TODAY, urls });
  countConnections();
});
afterAll(async () => {
  await subgraph.close();
  await server.stop();
  await folder.remove();
});

/** Every statement of the subgraph runs on a connection that it takes from this pool. */
function countConnections(): void {
  const { driver } = homeOffice().database.dataSource;
  if (!(driver instanceof PostgresDriver)) throw new Error('Another driver.');
  driver.master.on('acquire', () => {
    connectionsTaken += 1;
  });
}

function homeOffice() {
  return subgraph.actAs(HOME_OFFICE, toPlainDate(TODAY));
}

/** Gives the key of the chain of the obligation, or about the record, with this id. */
function chainOf(id: string): string {
  return writeChainQuestion({ obligation: id, subject: id, asOf: toPlainDate(TODAY), knownOn: null });
}

/** Asks every operation about the customer and, where it takes an id, about this one. */
async function askAll(who: string | readonly string[], id: string): Promise<readonly Answer[]> {
  const values = {
    NationalInsuranceNumber: NINO,
    Date: TODAY,
    ID: id,
    String: 'words',
    Boolean: true,
    Int: 1,
    'ObligationConnection.question': WHOLE_BOARD,
    'DaysHeld.question': DAYS_HELD,
    'FallingDue.question': FALLING_DUE,
    'ChildMaintenanceChain.question': chainOf(id),
  };
  const caller = subgraph.as(who);
  const answers: Answer[] = [];
  for (const { name, query, variables } of operations) {
    const given = name === 'SlaPerformance' ? { ...values, ID: PERFORMANCE } : values;
    answers.push(await caller.query(query, variables(given)));
  }
  return answers;
}

/** What all who are not party to the agreement are answered, byte by byte but for the id, where a key echoes it. */
async function askAllOutsiders(id: string): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const [name, who] of outsiders) {
    for (const answer of await askAll(who, id))
      answers.push(
        `${name}: ${JSON.stringify(answer)}`.replaceAll(id, 'as asked').replaceAll(chainOf(id), 'as asked'),
      );
  }
  return answers;
}

/** Ids of everything that there is. */
async function idsInTables(): Promise<readonly string[]> {
  const { rows } = await subgraph.database.query<{ id: string }>(
    'SELECT id FROM disclosure_requests UNION SELECT id FROM obligations UNION SELECT id FROM events',
  );
  return rows.map(({ id }) => id);
}

describe('HO-U25, 1.11: enquiries and responses are treated in confidence', () => {
  it('asks every field that the subgraph has', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual([
      'ChildMaintenanceChain',
      'Customer',
      'DaysHeld',
      'FallingDue',
      'LocalAuthority',
      'ObligationConnection',
      'SlaPerformance',
      'SlaTimeline',
      'agreeDisclosureTimescale',
      'answerDisclosureMatter',
      'answerDisclosureRequest',
      'childMaintenanceCustomer',
      'childMaintenanceDisclosureRequest',
      'childMaintenanceDisclosureTimescales',
      'childMaintenanceEvent',
      'childMaintenanceObligation',
      'consultBeforeRelease',
      'consultOnDisclosure',
      'correctChildMaintenanceEvent',
      'proposeDisclosureTimescale',
      'queryDisclosureDecision',
      'recordDestruction',
      'recordOnwardTransfer',
      'recordRelease',
      'recordRetentionEvent',
      'recordWitnessOrVictim',
      'reportDisclosureChallenge',
      'reportIncorrectInformation',
      'requestDisclosure',
      'requestDisclosureOfList',
      'returnDisclosureRequest',
      'reviewDisclosureDecision',
      'submitWitnessLetter',
      'withdrawChildMaintenanceObligation',
    ]);
    const customer = operations.find(({ name }) => name === 'Customer')?.query;
    for (const field of ['childMaintenanceObligations', 'childMaintenanceDisclosureRequests', 'history'])
      expect(customer).toContain(field);
    for (const question of ['SlaTimeline', 'SlaPerformance', 'DaysHeld', 'FallingDue'])
      expect(operations.find(({ name }) => name === question)?.query).toContain('childMaintenancePart');
    const board = operations.find(({ name }) => name === 'ObligationConnection')?.query;
    for (const field of ['childMaintenancePart', 'childMaintenanceCountPart']) expect(board).toContain(field);
  });

  it('no one else can tell whether there is a request, nor reaches PostgreSQL, which may as well be stopped', async () => {
    const unknown = randomUUID();
    connectionsTaken = 0;
    const before = await askAllOutsiders(unknown);
    expect(connectionsTaken).toBe(0);
    expect(before).toHaveLength(outsiders.length * operations.length);
    expect(new Set(before.join().match(/"code":"[A-Z_]+"/g))).toEqual(new Set(['"code":"FORBIDDEN"']));

    const [emptyHanded, id] = [await askAll(HOME, unknown), await received(homeOffice(), NINO)];
    const answer = { id, version: 1, ...IN_FULL };
    const input = { ...answer, clientReference: newReference(), answeredOn: TODAY };
    expect((await subgraph.as(CMG).query(ANSWER, { input })).errors).toBeUndefined();
    const ids = await idsInTables();
    expect(ids).toHaveLength(5);

    connectionsTaken = 0;
    for (const known of [unknown, ...ids]) expect(await askAllOutsiders(known)).toEqual(before);
    expect(connectionsTaken).toBe(0);

    // The same questions do show it to the Home Office, and take connections.
    expect(JSON.stringify(await askAll(HOME, id))).not.toBe(JSON.stringify(emptyHanded));
    expect(connectionsTaken).toBeGreaterThan(0);

    await server.stop();
    expect(await askAllOutsiders(id)).toEqual(before);
    expect((await askAll(HOME, id)).flatMap(codesOf)).toContain('SUBGRAPH_UNAVAILABLE');
  });
});
