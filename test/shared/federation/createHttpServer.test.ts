import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type DoorAnswer,
  type DoorRequest,
  GATEWAY,
  openTestDoor,
  SUBGRAPH,
  type TestDoor,
} from '../../support/openTestDoor.js';
import { referralForm } from '../../support/referralForm.js';

let door: TestDoor;
let authorization: string;
beforeAll(async () => {
  door = await openTestDoor();
  authorization = `Bearer ${await door.token('manchester-benefits')}`;
});
afterAll(() => door.close());
beforeEach(() => {
  door.lines.length = 0;
});

const JSON_TYPE = { 'content-type': 'application/json' };
const ASK = JSON.stringify({ query: '{ __typename }' });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NO_JSON = 'Send a JSON body with a "query" and, where needed, "variables".';
const NOTHING = 'There is nothing at this address. Send operations to /graphql by POST.';

const submit = (clientReference: string) =>
  JSON.stringify({
    query: 'mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }',
    variables: {
      input: {
        clientReference,
        localAuthority: 'MAN',
        nino: 'QQ123456C',
        authorityReference: 'HB/1',
        ...referralForm,
        outstandingPence: 1,
      },
    },
  });

async function referrals(): Promise<number> {
  const { rows } = await door.owner.query('SELECT id FROM referrals');
  return rows.length;
}

function expectGuarded({ headers, text }: DoorAnswer): void {
  expect(headers).toMatchObject({
    'x-request-id': expect.stringMatching(UUID),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringContaining("default-src '"),
  });
  expect(Object.keys(headers)).not.toContain('x-powered-by');
  expect(Object.keys(headers)).not.toContain('server');
  expect(text).not.toMatch(/node_modules|\.[jt]s:\d|stack/);
}

describe('a request that is refused', () => {
  it.each<[string, DoorRequest, number, string, string]>([
    [
      'GET',
      { method: 'GET', path: '/graphql?query={__typename}' },
      405,
      'METHOD_NOT_ALLOWED',
      'Send operations by POST.',
    ],
    [
      'PUT',
      { method: 'PUT', headers: JSON_TYPE, body: ASK },
      405,
      'METHOD_NOT_ALLOWED',
      'Send operations by POST.',
    ],
    [
      'PATCH',
      { method: 'PATCH', headers: JSON_TYPE, body: ASK },
      405,
      'METHOD_NOT_ALLOWED',
      'Send operations by POST.',
    ],
    [
      'DELETE, whatever its body',
      { method: 'DELETE', headers: JSON_TYPE, body: '{' },
      405,
      'METHOD_NOT_ALLOWED',
      'Send operations by POST.',
    ],
    ['OPTIONS', { method: 'OPTIONS' }, 405, 'METHOD_NOT_ALLOWED', 'Send operations by POST.'],
    ['TRACE', { method: 'TRACE' }, 404, 'NOT_FOUND', NOTHING],
    ['an address that nothing has', { method: 'GET', path: '/grahpql' }, 404, 'NOT_FOUND', NOTHING],
    ['an address that cannot be decoded', { method: 'GET', path: '/%E0%A4%A' }, 404, 'NOT_FOUND', NOTHING],
    ['POST to what is read', { path: '/health', headers: JSON_TYPE, body: ASK }, 404, 'NOT_FOUND', NOTHING],
    ['a text', { headers: { 'content-type': 'text/plain' }, body: ASK }, 415, 'BAD_REQUEST', NO_JSON],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: ASK },
      415,
      'BAD_REQUEST',
      NO_JSON,
    ],
    [
      'a multipart form',
      { headers: { 'content-type': 'multipart/form-data; boundary=a' }, body: ASK },
      415,
      'BAD_REQUEST',
      NO_JSON,
    ],
    ['a body of no type', { body: ASK }, 415, 'BAD_REQUEST', NO_JSON],
    ['no body', { headers: JSON_TYPE }, 400, 'BAD_REQUEST', NO_JSON],
    ['an empty body', { headers: JSON_TYPE, body: '' }, 400, 'BAD_REQUEST', NO_JSON],
    ['a body that is no JSON', { headers: JSON_TYPE, body: '{"query":' }, 400, 'BAD_REQUEST', NO_JSON],
    ['a body that is null', { headers: JSON_TYPE, body: 'null' }, 400, 'BAD_REQUEST', NO_JSON],
    [
      'a prototype',
      { headers: JSON_TYPE, body: '{"query":"{ __typename }","__proto__":{"a":1}}' },
      400,
      'BAD_REQUEST',
      NO_JSON,
    ],
    ['several operations at once', { headers: JSON_TYPE, body: `[${ASK}]` }, 400, 'BAD_REQUEST', NO_JSON],
    [
      'a body over the limit',
      {
        headers: JSON_TYPE,
        body: JSON.stringify({ query: '{ a }', variables: { a: 'a'.repeat(256 * 1024) } }),
      },
      413,
      'PAYLOAD_TOO_LARGE',
      'The request body is over the limit.',
    ],
  ])('%s', async (_why, request, status, code, message) => {
    const answer = await door.send(request);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ errors: [{ message, extensions: { code } }] });
    expect(answer.headers.allow).toBe(status === 405 ? 'POST' : undefined);
    expectGuarded(answer);
    expect(door.lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ msg: 'refused', status, requestId: answer.headers['x-request-id'] }),
    ]);
  });

  it('HEAD has no body to say why', async () => {
    const answer = await door.send({ method: 'HEAD' });
    expect(answer).toMatchObject({ status: 405, text: '', headers: { allow: 'POST' } });
  });

  it('a body just within the limit is read', async () => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { a: '' } });
    const padded = body.replace('""', `"${'a'.repeat(256 * 1024 - body.length)}"`);
    const answer = await door.send({ headers: { ...JSON_TYPE, authorization }, body: padded });
    expect(JSON.parse(answer.text)).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('an answer', () => {
  it.each([
    ['is JSON', {}, 'application/json; charset=utf-8'],
    ['is JSON whatever is asked for', { accept: 'text/html' }, 'application/json; charset=utf-8'],
    [
      'is JSON even where none is wanted',
      { accept: 'application/json;q=0' },
      'application/json; charset=utf-8',
    ],
    [
      'is the GraphQL type where that is asked for',
      { accept: 'application/graphql-response+json, application/json' },
      'application/graphql-response+json; charset=utf-8',
    ],
    [
      'carries no trace of the work',
      { 'apollo-federation-include-trace': 'ftv1' },
      'application/json; charset=utf-8',
    ],
  ])('%s', async (_why, headers, type) => {
    const answer = await door.send({ headers: { ...JSON_TYPE, authorization, ...headers }, body: ASK });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(JSON.parse(answer.text)).toEqual({ data: { __typename: 'Query' } });
    expectGuarded(answer);
  });

  it('to a command is given, not refused once the command is done', async () => {
    const before = await referrals();
    const answer = await door.send({
      headers: { ...JSON_TYPE, authorization, accept: 'text/html' },
      body: submit('accept-1'),
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).errors).toBeUndefined();
    expect(await referrals()).toBe(before + 1);
  });
});

describe('the request id', () => {
  const OWN = 'A1B2C3D4-0000-4000-8000-00000000000F';

  it.each([
    ['a UUID is kept, in small letters', OWN, OWN.toLowerCase()],
    ['a word is replaced', 'request-1', expect.stringMatching(UUID)],
    ['a UUID with more is replaced', `${OWN}0`, expect.stringMatching(UUID)],
    ['none is made up', undefined, expect.stringMatching(UUID)],
  ])('%s', async (_why, sent, expected) => {
    const headers = { ...JSON_TYPE, authorization, ...(sent === undefined ? {} : { 'x-request-id': sent }) };
    const { headers: answered } = await door.send({ headers, body: ASK });
    expect(answered['x-request-id']).toEqual(expected);
    expect(answered['x-request-id']).not.toBe(sent);
  });

  it('runs from the gateway to every log line of the subgraphs, and to the audit', async () => {
    const query = '{ customer(nino: "QQ123456C") { debtManagementObligations { id } } }';
    const headers = { ...JSON_TYPE, authorization, 'x-request-id': OWN };
    await door.send({ path: GATEWAY, headers, body: JSON.stringify({ query }) });
    const ids = door.lines.map((line) => JSON.parse(line).requestId);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    expect(new Set(ids)).toEqual(new Set([OWN.toLowerCase()]));
    const { rows } = await door.owner.query('SELECT action FROM audit_lines WHERE request_id = $1', [OWN]);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('an operation is logged by its type, its name and its codes', () => {
  it.each<[string, string, object]>([
    ['a query', 'query Timeline { __typename }', { operation: 'query', name: 'Timeline', codes: [] }],
    ['a command without a name', 'mutation { __typename }', { operation: 'mutation', name: null, codes: [] }],
    ['a name with a digit', 'query Timeline2 { __typename }', { operation: 'query', name: null, codes: [] }],
    [
      'an endless name',
      `query ${'a'.repeat(81)} { __typename }`,
      { operation: 'query', name: null, codes: [] },
    ],
    [
      'a code once',
      'query A { a: debtManagementReferral(id: "x") { id } b: debtManagementReferral(id: "y") { id } }',
      { operation: 'query', name: 'A', codes: ['BAD_USER_INPUT'] },
    ],
    ['what cannot be read', '{', { operation: null, name: null, codes: ['GRAPHQL_PARSE_FAILED'] }],
  ])('%s', async (_why, query, facts) => {
    const answer = await door.ask({ query });
    expect(door.lines.map((line) => JSON.parse(line))[0]).toEqual({
      level: 30,
      time: expect.any(String),
      service: 'test',
      requestId: answer.headers['x-request-id'],
      ...facts,
      durationMs: expect.any(Number),
      msg: 'operation',
    });
  });
});

describe('a client that goes away', () => {
  const request = (body: string, length = body.length) =>
    `POST ${SUBGRAPH} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: ${authorization}\r\nContent-Length: ${length}\r\n\r\n${body}`;

  function leave(text: string, afterMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(door.url.port), door.url.hostname, () => {
        socket.write(text, () => setTimeout(() => socket.destroy(), afterMs));
      });
      socket.on('close', () => resolve());
      socket.on('error', reject);
    });
  }

  it.each<[string, () => string, number]>([
    ['before its body is whole', () => request(ASK, 5_000), 20],
    ['as soon as it has asked', () => request(submit('gone-1')), 0],
    ['while it is being answered', () => request(submit('gone-2')), 5],
  ])('%s harms nothing', async (_why, text, afterMs) => {
    await leave(text(), afterMs);
    for (let wait = 0; wait < 20 && door.lines.length === 0; wait += 1)
      await new Promise((go) => setTimeout(go, 10));
    expect(door.lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
    const { rows } = await door.owner.query(
      `SELECT (SELECT count(*) FROM referrals) = (SELECT count(*) FROM commands) AS whole`,
    );
    expect(rows).toEqual([{ whole: true }]);
    const after = await door.ask({ query: '{ debtManagementCustomer(nino: "QQ123456C") { nino } }' });
    expect(JSON.parse(after.text).data).toEqual({ debtManagementCustomer: { nino: 'QQ123456C' } });
  });
});

describe('what is no HTTP', () => {
  it.each([
    ['words', 'GARBAGE QQ778899C\r\n\r\n'],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\nx: QQ778899C\r\n\r\n',
    ],
    ['endless headers', `GET / HTTP/1.1\r\nHost: a\r\nx: ${'QQ778899C'.repeat(4_000)}\r\n\r\n`],
  ])('%s', async (_why, text) => {
    const answered = await new Promise<string>((resolve) => {
      let said = '';
      const socket = connect(Number(door.url.port), door.url.hostname, () => socket.write(text));
      socket.on('data', (data) => {
        said += String(data);
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(said));
    });
    expect(answered).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answered).not.toContain('778899');
  });
});
