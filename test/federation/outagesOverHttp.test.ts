import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import type { Fault } from '../support/FaultyLink.js';
import { tellStories } from '../support/tellStories.js';
import { readme, undisclosed } from './customers.js';
import { expectAllBut, TIMELINE_QUERY, type Timeline, timed, timelineOf } from './missingAgency.js';
import { type LinkedFederation, openLinkedFederation } from './openLinkedFederation.js';

let federation: LinkedFederation;
let whole: Timeline;

beforeAll(async () => {
  federation = await openLinkedFederation(await tellStories([readme, undisclosed]));
  whole = timelineOf(await ask());
});

afterAll(() => federation.close());

function ask() {
  return federation.gateway.ask('oversight', TIMELINE_QUERY, { nino: readme.nino });
}

/** Breaks these, asks, mends them, and asks again. */
async function survive(missing: readonly string[], fault: Fault): Promise<void> {
  await federation.set(missing, fault);
  try {
    expectAllBut(missing, whole, await timed(ask));
  } finally {
    await federation.set(missing, 'NONE');
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
  const beginning =
    'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{"data":';

  it.each<[string, readonly string[], Fault]>([
    ['one falling silent in the middle of its answer', ['JOBCENTRE_PLUS'], { beginning }],
    ['two hanging at once', ['DEBT_MANAGEMENT', 'LOCAL_AUTHORITY'], 'SILENT'],
    ['all hanging', subgraphs.map(({ names }) => names.agency), 'SILENT'],
    ['three stopped', ['DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', 'CHILD_MAINTENANCE'], 'REFUSED'],
  ])('%s', (_why, missing, fault) => survive(missing, fault));
});

it('an agency that has not answered is not asked again in the same operation', async () => {
  const before = federation.requestsTo('LOCAL_AUTHORITY');
  await survive(['LOCAL_AUTHORITY'], 'REFUSED');
  const whenWhole = federation.requestsTo('LOCAL_AUTHORITY') - before;
  await survive(['LOCAL_AUTHORITY'], 'SILENT');
  // For the timeline only, and then all of the mended one.
  expect(federation.requestsTo('LOCAL_AUTHORITY') - before).toBe(2 * whenWhole + 1);
});

describe('documents on their way, when one end is missing', () => {
  const INPUT = 'LA_INPUT_DOCUMENT';
  const CHANGE = 'CHANGE_OF_CIRCUMSTANCES_DOCUMENTS';
  const PROFORMA = 'CHANGE_OF_CIRCUMSTANCES_PROFORMA';

  /** What was sent in winter and in spring has long arrived; what nobody can say of it is not claimed. */
  it.each<[string, readonly string[], Record<string, string>]>([
    ['nobody is', [], { [INPUT]: 'RECEIVED', [CHANGE]: 'RECEIVED', [PROFORMA]: 'RECEIVED' }],
    [
      'the authority',
      ['LOCAL_AUTHORITY'],
      { [INPUT]: 'IN_TRANSIT', [CHANGE]: 'RECEIVED', [PROFORMA]: 'RECEIVED' },
    ],
    [
      'Jobcentre Plus',
      ['JOBCENTRE_PLUS'],
      { [INPUT]: 'RECEIVED', [CHANGE]: 'IN_TRANSIT', [PROFORMA]: 'RECEIVED' },
    ],
    [
      'Debt Management',
      ['DEBT_MANAGEMENT'],
      { [INPUT]: 'RECEIVED', [CHANGE]: 'RECEIVED', [PROFORMA]: 'IN_TRANSIT' },
    ],
  ])('%s', async (_why, missing, states) => {
    await federation.set(missing, 'REFUSED');
    try {
      const answer = await federation.gateway.ask('manchester-benefits', TIMELINE_QUERY, {
        nino: undisclosed.nino,
      });
      const told = timelineOf(answer)
        .handoffs.filter(({ document }) => [INPUT, CHANGE, PROFORMA].includes(document))
        .map(({ document, state }) => [document, state]);
      expect(Object.fromEntries(told)).toEqual(states);
    } finally {
      await federation.set(missing, 'NONE');
    }
  });
});
