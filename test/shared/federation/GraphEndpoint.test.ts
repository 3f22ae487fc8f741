import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GATEWAY, openTestDoor, SUBGRAPH, type TestDoor } from '../../support/openTestDoor.js';

let open: TestDoor;
let closed: TestDoor;
beforeAll(async () => {
  [open, closed] = await Promise.all([openTestDoor(), openTestDoor({ openSchema: false })]);
});
afterAll(() => Promise.all([open.close(), closed.close()]));
beforeEach(() => {
  open.lines.length = 0;
});

const JSON_TYPE = { 'content-type': 'application/json' };
const INTROSPECTION = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});
const CUSTOMER = 'debtManagementCustomer(nino: "QQ123456C")';

function askWithout(door: TestDoor, query: string, path = SUBGRAPH, headers: Record<string, string> = {}) {
  return door.send({ path, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify({ query }) });
}

describe('without a token', () => {
  const UNAUTHENTICATED = {
    errors: [{ message: 'Send a valid bearer token.', extensions: { code: 'UNAUTHENTICATED' } }],
  };

  it.each([
    ['data', `{ ${CUSTOMER} { nino } }`],
    ['data beside the schema', `{ __schema { queryType { name } } ${CUSTOMER} { nino } }`],
    ['data in a fragment beside it', `{ __typename ...A } fragment A on Query { ${CUSTOMER} { nino } }`],
    ['data under the name of the schema', `{ __schema: ${CUSTOMER} { nino } }`],
    ['a command', 'mutation { __typename }'],
  ])('%s is refused', async (_why, query) => {
    for (const path of [SUBGRAPH, GATEWAY]) {
      const answer = await askWithout(open, query, path);
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(JSON.parse(answer.text)).toEqual(UNAUTHENTICATED);
    }
  });

  it.each([
    ['the schema', INTROSPECTION],
    ['a type of it', '{ __type(name: "Query") { name } }'],
    ['its name', '{ __typename }'],
  ])('%s is shown to developers, and to nobody in production', async (_why, query) => {
    for (const path of [SUBGRAPH, GATEWAY]) {
      const shown = await askWithout(open, query, path);
      expect([shown.status, shown.codes]).toEqual([200, []]);
      const hidden = await askWithout(closed, query, path);
      expect([hidden.status, JSON.parse(hidden.text)]).toEqual([401, UNAUTHENTICATED]);
    }
  });

  it('what a subgraph says of itself is shown to developers, and to nobody in production', async () => {
    const shown = await askWithout(open, '{ _service { sdl } }');
    expect(JSON.parse(shown.text).data._service.sdl).toContain('type Customer');
    expect((await askWithout(closed, '{ _service { sdl } }')).codes).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['a field that no type has', '{ password }'],
    ['a word too many', '{ a } b'],
  ])('in production %s says nothing of the schema', async (_why, query) => {
    for (const path of [SUBGRAPH, GATEWAY]) {
      expect(JSON.parse((await askWithout(closed, query, path)).text)).toEqual(UNAUTHENTICATED);
    }
  });

  it.each([
    ['in another header', { 'x-authorization': 'TOKEN' }],
    ['in a cookie', { cookie: 'authorization=TOKEN' }],
  ])('a token %s is none', async (_why, headers) => {
    const token = `Bearer ${await open.token('debt-manager')}`;
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('TOKEN', token)]),
    );
    expect((await askWithout(open, `{ ${CUSTOMER} { nino } }`, SUBGRAPH, sent)).status).toBe(401);
  });

  it('a refused token is refused with its reason, in production before anything is read', async () => {
    for (const door of [open, closed]) {
      const answer = await askWithout(door, `{ ${CUSTOMER} { nino } }`, SUBGRAPH, {
        authorization: 'Bearer a.b.c',
      });
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.text).errors[0].message).toBe('The token is not valid.');
    }
  });

  it('in process the answer is the same as over HTTP', async () => {
    const answer = await askWithout(closed, '{ customer(nino: "QQ123456C") { nino } }', GATEWAY);
    expect(JSON.parse(answer.text)).toEqual(UNAUTHENTICATED);
  });
});

describe('FORBIDDEN is decided from the token alone', () => {
  it.each([
    [
      'a customer, known or not',
      'query ($n: NationalInsuranceNumber!) { debtManagementCustomer(nino: $n) { nino } }',
      { n: 'QQ123456C' },
      'This needs a token with the scope cases:read.',
    ],
    [
      'a record, there or not',
      'query ($id: ID!) { debtManagementReferral(id: $id) { id } }',
      { id: '00000000-0000-4000-8000-000000000000' },
      'This needs a token with the scope cases:read.',
    ],
  ])('%s', async (_why, query, variables, message) => {
    const authorization = `Bearer ${await open.token('performance-analyst')}`;
    const body = JSON.stringify({ query, variables });
    const answer = await open.send({ headers: { ...JSON_TYPE, authorization }, body });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).errors).toEqual([
      expect.objectContaining({ message, extensions: { code: 'FORBIDDEN' } }),
    ]);
  });
});

/** A customer's referrals, whose customer's referrals, …: 4 deep each time, and the number at the end. */
function nested(times: number, page = '(first: 1)'): string {
  const level = `debtManagementReferrals${page} { edges { node { customer { `;
  return `${CUSTOMER} { ${level.repeat(times)} nino ${'} } } } '.repeat(times)} }`;
}

const TOO_LARGE = 'The operation is over a limit.';

describe('an operation over a limit is refused before anything runs', () => {
  it.each<[string, string, string | null]>([
    ['14 deep', `{ ${nested(3)} }`, null],
    [
      '15 deep',
      `{ ${nested(3).replace('nino }', 'debtManagementObligations { id } }')} }`,
      `${TOO_LARGE} It is nested more than 14 deep.`,
    ],
    ['602 deep', `{ ${nested(150)} }`, `${TOO_LARGE} It is nested more than 14 deep.`],
    ['30 aliases', `{ ${Array.from({ length: 30 }, (_, n) => `a${n}: __typename`).join(' ')} }`, null],
    [
      '31 aliases',
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
      `${TOO_LARGE} It has more than 30 aliases.`,
    ],
    [
      '31 aliases through a fragment',
      `{ ${'...A '.repeat(31)} } fragment A on Query { a: __typename }`,
      `${TOO_LARGE} It has more than 30 aliases.`,
    ],
    ['pages within pages', `{ ${nested(2, '(first: 20)')} }`, null],
    [
      'large pages within large pages',
      `{ ${nested(3, '(first: 40)')} }`,
      `${TOO_LARGE} It could have more than 50000 values in its answer: ask for smaller pages.`,
    ],
    [
      'pages of the usual size within others',
      `{ ${nested(3, '')} }`,
      `${TOO_LARGE} It could have more than 50000 values in its answer: ask for smaller pages.`,
    ],
    [
      'the schema five times',
      `{ ${Array.from({ length: 5 }, (_, n) => `a${n}: __schema { queryType { name } }`).join(' ')} }`,
      null,
    ],
    [
      'the schema six times',
      `{ ${Array.from({ length: 6 }, (_, n) => `a${n}: __schema { queryType { name } }`).join(' ')} }`,
      `${TOO_LARGE} It could have more than 50000 values in its answer: ask for smaller pages.`,
    ],
    ['too many words', `{ ${'__typename '.repeat(4_000)} }`, `${TOO_LARGE} It has too many words and signs.`],
    ['brackets without end', `${'{ a'.repeat(2_500)}`, TOO_LARGE],
    [
      'fields side by side',
      `{ ${'__typename '.repeat(1_000)} }`,
      `${TOO_LARGE} It selects too many fields side by side.`,
    ],
    [
      'the schema within the schema',
      `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
      `${TOO_LARGE} It looks too deep into the schema.`,
    ],
  ])('%s', async (_why, query, message) => {
    for (const path of [SUBGRAPH, GATEWAY]) {
      const answer = await open.ask({ query }, path);
      const { errors } = JSON.parse(answer.text);
      if (message === null) expect([answer.status, errors]).toEqual([200, undefined]);
      else {
        expect(answer.status).toBe(400);
        expect(errors).toEqual([
          expect.objectContaining({
            message: expect.stringContaining(message),
            extensions: { code: 'OPERATION_TOO_LARGE' },
          }),
        ]);
      }
    }
  });

  it('a variable counts as a literal does', async () => {
    const query = `query ($n: Int!) { ${nested(3, '(first: $n)')} }`;
    expect((await open.ask({ query, variables: { n: 10 } })).codes).toEqual([]);
    expect((await open.ask({ query, variables: { n: 100 } })).codes).toEqual(['OPERATION_TOO_LARGE']);
  });

  it('a page of more than 100 is refused by name', async () => {
    const query = `{ ${CUSTOMER} { debtManagementReferrals(first: 101) { edges { cursor } } } }`;
    expect(JSON.parse((await open.ask({ query })).text).errors[0].message).toBe(
      'first: ask for 1 to 100 at a time',
    );
  });

  it('nothing was read for any of them', async () => {
    await open.owner.query('DELETE FROM audit_lines');
    await open.ask({ query: `{ ${nested(4)} }` });
    const { rows } = await open.owner.query('SELECT * FROM audit_lines');
    expect(rows).toEqual([]);
  });

  it('what the gateway asks of a subgraph for a large question is within the limits', async () => {
    const obligations =
      'obligations { id standard { id title } owedBy { code name } owedTo { code name } office subject { kind reference } startedOn endedOn withdrawnOn dueOn status workingDaysTaken workingDaysLeft tiers { withinDays unit target dueOn outcome } readings { name calendar knownOn dueOn status } }';
    const timelines = Array.from(
      { length: 20 },
      (_, n) =>
        `t${n}: slaTimeline(asOf: "2024-06-${10 + n}") { asOf ${obligations} handoffs { document } waitingOn { code } agencies { agency answer } }`,
    );
    const answer = await open.ask(
      { query: `{ customer(nino: "QQ123456C") { ${timelines.join(' ')} } }` },
      GATEWAY,
    );
    expect(new Set(answer.codes)).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
    expect(JSON.parse(answer.text).data.customer.t19.agencies).toContainEqual({
      agency: 'DEBT_MANAGEMENT',
      answer: 'ANSWERED',
    });
  });
});
