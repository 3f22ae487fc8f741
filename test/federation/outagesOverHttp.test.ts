import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import { type Fault, FaultyLink } from '../support/FaultyLink.js';
import { freeBasePort } from '../support/freeBasePort.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { tellStories } from '../support/tellStories.js';
import { readme, TODAY } from './customers.js';
import { expectAllBut, TIMELINE_QUERY, type Timeline, timed, timelineOf } from './missingAgency.js';

/** The agencies run in one federation; another's gateway reaches them over links that break. */
let agencies: TestFederation;
let gateway: TestFederation;
const links = new Map<string, FaultyLink>();
let whole: Timeline;

beforeAll(async () => {
  agencies = await openTestFederation(TODAY, {}, await tellStories([readme]));
  const port = await freeBasePort();
  const addresses: Record<string, string> = {};
  for (const { name, names, portOffset } of subgraphs) {
    const link = await FaultyLink.open(port + portOffset, Number(new URL(agencies.subgraphUrl(name)).port));
    links.set(names.agency, link);
    addresses[`${names.agency}_URL`] = `http://127.0.0.1:${link.port}/graphql`;
  }
  gateway = await openTestFederation(TODAY, { ...addresses, DATA_DIR: agencies.dataDir }, agencies.databases);
  whole = timelineOf(await ask());
});

afterAll(async () => {
  await gateway.close();
  for (const link of links.values()) await link.close();
  await agencies.close();
});

function ask() {
  return gateway.ask('oversight', TIMELINE_QUERY, { nino: readme.nino });
}

async function breakLinks(missing: readonly string[], fault: Fault): Promise<void> {
  for (const agency of missing) await links.get(agency)?.set(fault);
}

/** Breaks these, asks, mends them, and asks again. */
async function survive(missing: readonly string[], fault: Fault): Promise<void> {
  await breakLinks(missing, fault);
  try {
    expectAllBut(missing, whole, await timed(ask));
  } finally {
    await breakLinks(missing, 'NONE');
  }
  const mended = await ask();
  expect(mended.errors).toBeUndefined();
  expect(timelineOf(mended)).toEqual(whole);
}

function http(status: string, type: string, body: string): Fault {
  const length = Buffer.byteLength(body);
  return {
    answer: `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${body}`,
  };
}

const json = (body: unknown, status = '200 OK') => http(status, 'application/json', JSON.stringify(body));
const refusal = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

const faults: [string, Fault][] = [
  ['stopped', 'REFUSED'],
  ['hanging', 'SILENT'],
  ['breaking off', 'RESET'],
  ['answering 500', http('500 Internal Server Error', 'text/plain', 'at Server.js:1 (127.0.0.1:4001)')],
  [
    'answering 500 in GraphQL’s shape',
    json(refusal('INTERNAL_SERVER_ERROR', 'Unexpected error.'), '500 Oops'),
  ],
  ['answering HTML', http('200 OK', 'text/html', '<html><body>10.0.0.1</body></html>')],
  ['answering HTML that is called JSON', http('200 OK', 'application/json', '<html>')],
  ['not there behind its proxy', http('502 Bad Gateway', 'text/html', '<html>')],
  ['an unknown address', json(refusal('NOT_FOUND', 'There is nothing at this address.'), '404 Not Found')],
  ['refusing the token', json(refusal('UNAUTHENTICATED', 'The token is not valid.'), '401 Unauthorized')],
  ['refusing the token with 200', json(refusal('UNAUTHENTICATED', 'The token is not valid.'))],
  ['behind a proxy with a login', json({ error: 'unauthorized' }, '401 Unauthorized')],
  ['answering null data', json({ data: null })],
  ['answering a null entity', json({ data: { _entities: [null] } })],
  ['answering no entity', json({ data: { _entities: [] } })],
  ['answering an entity without its fields', json({ data: { _entities: [{}] } })],
  ['answering something else', json({ data: { _entities: ['QQ123456C'] } })],
  ['answering a list', json([])],
  ['answering nothing', json({})],
  [
    'answering an error of somebody else’s',
    json({ errors: [{ message: 'connect 127.0.0.1:5432 QQ123456C' }] }),
  ],
  [
    'hanging up in the middle',
    { answer: 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{' },
  ],
];

describe.each(subgraphs.map(({ name, names }) => [name, names.agency] as const))(
  '%s over HTTP',
  (_name, agency) => {
    it.each(faults)('%s', (_why, fault) => survive([agency], fault));
  },
);

describe('several agencies over HTTP', () => {
  it.each([
    ['two hanging at once', ['DEBT_MANAGEMENT', 'LOCAL_AUTHORITY']],
    ['all hanging', subgraphs.map(({ names }) => names.agency)],
  ])('%s', (_why, missing) => survive(missing, 'SILENT'));
});
