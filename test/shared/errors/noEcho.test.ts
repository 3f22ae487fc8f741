import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberWritings, traces, type Writing } from '../../support/numberWritings.js';
import {
  type DoorAnswer,
  type DoorRequest,
  GATEWAY,
  openTestDoor,
  SUBGRAPH,
  type TestDoor,
} from '../../support/openTestDoor.js';
import { referralForm, writtenReferralForm } from '../../support/referralForm.js';

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

const WRITINGS = numberWritings(5);
const SUBMIT = 'mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }';
const GOOD = {
  clientReference: 'echo-1',
  localAuthority: 'MAN',
  nino: 'QQ123456C',
  authorityReference: 'HB/1',
  ...referralForm,
  outstandingPence: 1,
};
const CUSTOMER = 'debtManagementCustomer(nino: "QQ123456C")';

type Body = Readonly<Record<string, unknown>>;
const input = (change: Body): Body => ({ query: SUBMIT, variables: { input: { ...GOOD, ...change } } });
const doc = (query: string, variables: Body = {}): Body => ({ query, variables });
const quoted = (text: string) => JSON.stringify(text);
const literal = (fields: string) =>
  doc(
    `mutation { submitReferral(input: { clientReference: "e", localAuthority: "MAN", ${writtenReferralForm}, ${fields} }) { id } }`,
  );
const entity = (...representations: unknown[]) =>
  doc('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', { r: representations });

/** Why, what is asked, and the code that it is answered with; the gateway has no _entities. */
type Place = readonly [why: string, body: (writing: Writing) => Body, code: string];

const BAD = 'BAD_USER_INPUT';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';
const UNPARSED = 'GRAPHQL_PARSE_FAILED';

const variables: readonly Place[] = [
  ['a number that is none', ({ text }) => input({ nino: `${text}!` }), BAD],
  ['a number as digits', ({ digits }) => input({ nino: Number(digits) }), BAD],
  ['a day', ({ text }) => input({ receivedOn: text }), BAD],
  ['a whole number', ({ text }) => input({ outstandingPence: text }), BAD],
  [
    'a whole number too large',
    ({ digits }) => input({ outstandingPence: Number(`${digits}${digits}`) }),
    BAD,
  ],
  ['a fraction', ({ digits }) => input({ outstandingPence: Number(`0.${digits}`) }), BAD],
  ['an enum', ({ text }) => input({ debt: text }), BAD],
  ['an enum as digits', ({ digits }) => input({ debt: Number(digits) }), BAD],
  ['a list for a text', ({ text }) => input({ authorityReference: [text] }), BAD],
  ['an object for an id', ({ text }) => input({ localAuthority: { [text]: text } }), BAD],
  ['a code that no authority has', ({ text }) => input({ localAuthority: text }), BAD],
  ['a text that is too long', ({ text }) => input({ authorityReference: text.repeat(40) }), BAD],
  ['a client reference of another shape', ({ text }) => input({ clientReference: `${text}!` }), BAD],
  ['a field that no input has', ({ text }) => input({ [text]: text }), BAD],
  ['fields that are missing', ({ text }) => doc(SUBMIT, { input: { clientReference: text } }), BAD],
  ['a text for an object', ({ text }) => doc(SUBMIT, { input: text }), BAD],
  ['a text that looks like a place', ({ text }) => doc(SUBMIT, { input: `x at "input.${text}"` }), BAD],
  ['a list for an object', ({ text }) => doc(SUBMIT, { input: [text] }), BAD],
  [
    'an id',
    ({ text }) => doc('query ($id: ID!) { debtManagementReferral(id: $id) { id } }', { id: text }),
    BAD,
  ],
  [
    'a page',
    ({ text }) =>
      doc(`query ($f: Int) { ${CUSTOMER} { debtManagementReferrals(first: $f) { edges { cursor } } } }`, {
        f: text,
      }),
    BAD,
  ],
  [
    'a cursor',
    ({ text }) =>
      doc(`query ($c: String) { ${CUSTOMER} { debtManagementReferrals(after: $c) { edges { cursor } } } }`, {
        c: text,
      }),
    BAD,
  ],
  ['a condition', ({ text }) => doc('query ($b: Boolean!) { __typename @skip(if: $b) }', { b: text }), BAD],
  [
    'a variable that is missing',
    ({ name }) =>
      doc(`query ($${name}: Date!) { ${CUSTOMER} { debtManagementObligations(asOf: $${name}) { id } } }`),
    BAD,
  ],
  [
    'a variable of that name',
    ({ name, text }) =>
      doc(`query ($${name}: Date!) { ${CUSTOMER} { debtManagementObligations(asOf: $${name}) { id } } }`, {
        [name]: text,
      }),
    BAD,
  ],
  [
    'a default',
    ({ text }) =>
      doc(
        `query ($d: Date = ${quoted(text)}) { ${CUSTOMER} { debtManagementObligations(asOf: $d) { id } } }`,
      ),
    BAD,
  ],
  [
    'a null beside it, found while executing',
    ({ text }) => ({
      query: `mutation ($n: NationalInsuranceNumber = "QQ123456C") { submitReferral(input: {
        nino: $n, clientReference: ${quoted(text)}, localAuthority: "MAN", authorityReference: "x", outstandingPence: 1, ${writtenReferralForm}
      }) { id } }`,
      variables: { n: null },
    }),
    BAD,
  ],
];

const literals: readonly Place[] = [
  ['a text', ({ text }) => doc(`{ debtManagementCustomer(nino: ${quoted(`${text}!`)}) { nino } }`), BAD],
  [
    'a block of text',
    ({ text }) => doc(`{ debtManagementCustomer(nino: """\n  at ${text}!\n""") { nino } }`),
    BAD,
  ],
  ['a whole number', ({ digits }) => doc(`{ debtManagementCustomer(nino: ${digits}) { nino } }`), BAD],
  ['a fraction', ({ digits }) => doc(`{ debtManagementCustomer(nino: ${digits}.5) { nino } }`), BAD],
  ['an enum', ({ name }) => doc(`{ debtManagementCustomer(nino: ${name}) { nino } }`), BAD],
  [
    'an object',
    ({ name, text }) => doc(`{ debtManagementCustomer(nino: { ${name}: ${quoted(text)} }) { nino } }`),
    BAD,
  ],
  ['a list', ({ text }) => doc(`{ debtManagementCustomer(nino: [${quoted(text)}]) { nino } }`), BAD],
  [
    'a text for a page',
    ({ text }) =>
      doc(`{ ${CUSTOMER} { debtManagementReferrals(first: ${quoted(text)}) { edges { cursor } } } }`),
    INVALID,
  ],
  [
    'a page too large',
    ({ digits }) => doc(`{ ${CUSTOMER} { debtManagementReferrals(first: ${digits}) { edges { cursor } } } }`),
    BAD,
  ],
  [
    'a number too large',
    ({ digits }) =>
      doc(`{ ${CUSTOMER} { debtManagementReferrals(first: ${digits}${digits}) { edges { cursor } } } }`),
    INVALID,
  ],
  ['an enum of another name', ({ name }) => literal(`debt: ${name}`), INVALID],
  ['a text for an enum', ({ text }) => literal(`debt: ${quoted(text)}`), INVALID],
  ['a field that is missing', ({ text }) => literal(`authorityReference: ${quoted(text)}`), INVALID],
  ['a field that no input has', ({ name, text }) => literal(`${name}: ${quoted(text)}`), INVALID],
  ['a field given twice', ({ name }) => literal(`${name}: 1, ${name}: 2`), INVALID],
  [
    'a text for an object',
    ({ text }) => doc(`mutation { submitReferral(input: ${quoted(text)}) { id } }`),
    INVALID,
  ],
  ['a condition', ({ text }) => doc(`{ __typename @include(if: ${quoted(text)}) }`), INVALID],
];

const names: readonly Place[] = [
  ['a field', ({ name }) => doc(`{ ${name} }`), INVALID],
  ['a field below', ({ name }) => doc(`{ ${CUSTOMER} { ${name} { id } } }`), INVALID],
  ['an argument', ({ name }) => doc(`{ debtManagementCustomer(${name}: 1) { nino } }`), INVALID],
  [
    'an argument given twice',
    ({ name }) => doc(`{ ${CUSTOMER} { debtManagementObligations(${name}: 1, ${name}: 2) { id } } }`),
    INVALID,
  ],
  [
    'aliases in conflict',
    ({ name }) => doc(`{ ${name}: __typename ${name}: ${CUSTOMER} { nino } }`),
    INVALID,
  ],
  [
    'aliases in conflict below',
    ({ name }) => doc(`{ a: ${CUSTOMER} { ${name}: nino } a: ${CUSTOMER} { ${name}: __typename } }`),
    INVALID,
  ],
  ['an alias of a scalar with fields', ({ name }) => doc(`{ ${name}: __typename { ${name} } }`), INVALID],
  ['an alias of an object without', ({ name }) => doc(`{ ${name}: ${CUSTOMER} }`), INVALID],
  [
    'an alias of a field that fails',
    ({ name }) =>
      doc(`{ ${name}: ${CUSTOMER} { ${name}: debtManagementReferrals(first: 0) { edges { cursor } } } }`),
    BAD,
  ],
  ['a directive', ({ name }) => doc(`{ __typename @${name} }`), INVALID],
  ['a directive’s argument', ({ name }) => doc(`{ __typename @skip(${name}: 1) }`), INVALID],
  ['a fragment that is missing', ({ name }) => doc(`{ ...${name} }`), INVALID],
  [
    'a fragment that nobody uses',
    ({ name }) => doc(`{ __typename } fragment ${name} on Query { __typename }`),
    INVALID,
  ],
  [
    'a fragment given twice',
    ({ name }) => doc(`{ ...${name} } ${`fragment ${name} on Query { __typename } `.repeat(2)}`),
    INVALID,
  ],
  [
    'a fragment within itself',
    ({ name }) => doc(`{ ...${name} } fragment ${name} on Query { ...${name} }`),
    INVALID,
  ],
  [
    'a fragment of another type',
    ({ name }) => doc(`{ ...${name} } fragment ${name} on Customer { nino }`),
    INVALID,
  ],
  ['a fragment on a scalar', ({ name }) => doc(`{ ...${name} } fragment ${name} on Date { a }`), INVALID],
  ['a type condition', ({ name }) => doc(`{ ... on ${name} { a } }`), INVALID],
  ['a variable’s type', ({ name }) => doc(`query ($a: ${name}) { __typename }`), INVALID],
  ['a variable nobody uses', ({ name }) => doc(`query ${name}($${name}: Int) { __typename }`), INVALID],
  [
    'a variable nobody declared',
    ({ name }) => doc(`query ${name} { __typename @skip(if: $${name}) }`),
    INVALID,
  ],
  [
    'a variable given twice',
    ({ name }) => doc(`query ($${name}: Boolean!, $${name}: Boolean!) { __typename @skip(if: $${name}) }`),
    INVALID,
  ],
  [
    'a variable in the wrong place',
    ({ name }) => doc(`query ($${name}: Int) { __typename @skip(if: $${name}) }`),
    INVALID,
  ],
  [
    'a variable of an output type',
    ({ name }) => doc(`query ($${name}: Customer) { __typename @skip(if: $${name}) }`),
    INVALID,
  ],
  [
    'operations of one name',
    ({ name }) => doc(`query ${name} { __typename } query ${name} { __typename }`),
    INVALID,
  ],
  [
    'an operation without a name beside it',
    ({ name }) => doc(`{ __typename } query ${name} { __typename }`),
    INVALID,
  ],
  [
    'an operation that is missing',
    ({ text }) => ({ ...doc('query A { __typename } query B { __typename }'), operationName: text }),
    'BAD_REQUEST',
  ],
  ['a subscription', ({ name }) => doc(`subscription ${name} { ${name} }`), INVALID],
  ['a definition of a type', ({ name }) => doc(`type ${name} { a: Int }`), INVALID],
];

const syntax: readonly Place[] = [
  ['a word after the end', ({ name }) => doc(`{ a } ${name}`), UNPARSED],
  ['a text after the end', ({ text }) => doc(`{ a } ${quoted(text)}`), UNPARSED],
  ['a text before the beginning', ({ text }) => doc(`${quoted(text)} { a }`), UNPARSED],
  ['a text that does not end', ({ text }) => doc(`{ a(x: "${text}) }`), UNPARSED],
  ['a block that does not end', ({ text }) => doc(`{ a(x: """${text}) }`), UNPARSED],
  ['an escape', ({ text }) => doc(`{ a(x: "\\u${text}") }`), UNPARSED],
  ['digits and letters', ({ digits }) => doc(`{ a(x: ${digits}QQ) }`), UNPARSED],
  ['digits after 0', ({ digits }) => doc(`{ a(x: 0${digits}) }`), UNPARSED],
  ['digits for a name', ({ digits }) => doc(`{ a(${digits}: 1) }`), UNPARSED],
  ['a fraction for a name', ({ digits }) => doc(`{ a ${digits}.5 }`), UNPARSED],
  ['two names', ({ name }) => doc(`query ${name} ${name} { a }`), UNPARSED],
  ['a variable for a constant', ({ name }) => doc(`query ($a: Int = $${name}) { a }`), UNPARSED],
  ['characters of no meaning', ({ text }) => doc(`{ ?${text} }`), UNPARSED],
  ['a comment', ({ text }) => doc(`{ # ${text}`), UNPARSED],
  ['a reserved word for a fragment', ({ name }) => doc(`fragment on on ${name} { a }`), UNPARSED],
];

const entities: readonly Place[] = [
  ['a type', ({ text }) => entity({ __typename: text }), BAD],
  ['a type that is no entity', ({ text }) => entity({ __typename: 'Referral', id: text }), BAD],
  ['a key', ({ text }) => entity({ __typename: 'Customer', nino: `${text}!` }), BAD],
  [
    'a key of another shape',
    ({ text }) => entity({ __typename: 'LocalAuthority', code: { [text]: text } }),
    BAD,
  ],
  ['a key that is missing', ({ text }) => entity({ __typename: 'SlaTimeline', [text]: text }), BAD],
  ['a text', ({ text }) => entity(text), BAD],
];

/** An answer but for its data, and the paths of its errors: these hold what clients named so themselves. */
function saidIn({ headers, text }: DoorAnswer): string {
  if (!text.startsWith('{')) return JSON.stringify(headers) + text;
  const { data: _data, errors = [], ...others } = JSON.parse(text);
  const said = errors.map(({ path: _path, ...error }: Record<string, unknown>) => error);
  return JSON.stringify([headers, said, others]);
}

async function expectNothingOf(writing: Writing, ask: () => Promise<DoorAnswer>): Promise<DoorAnswer> {
  door.lines.length = 0;
  const answer = await ask();
  expect({ answer: traces(writing, saidIn(answer)), log: traces(writing, door.lines.join('')) }).toEqual({
    answer: [],
    log: [],
  });
  return answer;
}

describe.each([
  ['variables', variables],
  ['literals', literals],
  ['names', names],
  ['syntax', syntax],
])('numbers in %s are in no answer and no log line', (_where, places) => {
  it.each(places)('%s', async (_why, body, code) => {
    for (const writing of WRITINGS) {
      for (const path of [SUBGRAPH, GATEWAY]) {
        const answer = await expectNothingOf(writing, () => door.ask(body(writing), path));
        expect(answer.codes, `${path} ${answer.text}`).toContain(code);
      }
    }
  });
});

describe('numbers in representations are in no answer and no log line', () => {
  it.each(entities)('%s', async (_why, body, code) => {
    for (const writing of WRITINGS) {
      const answer = await expectNothingOf(writing, () => door.ask(body(writing)));
      expect(answer.codes, answer.text).toEqual([code]);
    }
  });
});

const JSON_TYPE = { 'content-type': 'application/json' };
const ASK = '{"query":"{ __typename }"}';

const requests: readonly (readonly [string, (writing: Writing) => DoorRequest, number])[] = [
  ['a body that is no JSON', ({ text }) => ({ headers: JSON_TYPE, body: `{"query": ${text}` }), 400],
  ['a body that is a text', ({ text }) => ({ headers: JSON_TYPE, body: quoted(text) }), 400],
  [
    'a body that is a list',
    ({ text }) => ({ headers: JSON_TYPE, body: JSON.stringify([{ query: text }]) }),
    400,
  ],
  ['a body over the limit', ({ text }) => ({ headers: JSON_TYPE, body: text.repeat(60_000) }), 413],
  [
    'a document that is none',
    ({ text }) => ({ headers: JSON_TYPE, body: JSON.stringify({ query: { text } }) }),
    400,
  ],
  [
    'variables that are none',
    ({ text }) => ({ headers: JSON_TYPE, body: JSON.stringify({ query: '{ a }', variables: text }) }),
    400,
  ],
  [
    'a name that is none',
    ({ digits }) => ({
      headers: JSON_TYPE,
      body: JSON.stringify({ query: '{ a }', operationName: Number(digits) }),
    }),
    400,
  ],
  [
    'a hash in place of a document',
    ({ text }) => ({
      headers: JSON_TYPE,
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: text } } }),
    }),
    200,
  ],
  [
    'another type of body',
    ({ name }) => ({ headers: { 'content-type': `application/${name}` }, body: ASK }),
    415,
  ],
  [
    'a request id',
    ({ name }) => ({ headers: { ...JSON_TYPE, 'x-request-id': name.slice(1) }, body: ASK }),
    200,
  ],
  [
    'a token',
    ({ name }) => ({
      headers: { ...JSON_TYPE, authorization: `Bearer ${name}.${name}.${name}` },
      body: '{"query":"{ a }"}',
    }),
    400,
  ],
  [
    'another scheme',
    ({ name }) => ({
      headers: { ...JSON_TYPE, authorization: `Basic ${name}` },
      body: `{"query":"{ ${CUSTOMER.replaceAll('"', '\\"')} { nino } }"}`,
    }),
    401,
  ],
  [
    'the form of an answer',
    ({ name }) => ({ headers: { ...JSON_TYPE, accept: `text/${name}` }, body: ASK }),
    200,
  ],
  [
    'the name of a client',
    ({ name }) => ({ headers: { ...JSON_TYPE, 'apollographql-client-name': name }, body: ASK }),
    200,
  ],
  ['an address', ({ text }) => ({ method: 'GET', path: `/${encodeURIComponent(text)}` }), 404],
  [
    'an address that cannot be decoded',
    ({ text }) => ({ method: 'GET', path: `/%E0%A4%A${encodeURIComponent(text)}` }),
    404,
  ],
  [
    'an address below',
    ({ text }) => ({ path: `/graphql/${encodeURIComponent(text)}`, headers: JSON_TYPE, body: ASK }),
    404,
  ],
  [
    'a question in the address',
    ({ text }) => ({ method: 'GET', path: `/graphql?query=${encodeURIComponent(text)}` }),
    405,
  ],
  [
    'words after the address',
    ({ text }) => ({ path: `/graphql?nino=${encodeURIComponent(text)}`, headers: JSON_TYPE, body: ASK }),
    200,
  ],
];

describe('numbers in requests are in no answer and no log line', () => {
  it.each(requests)('%s', async (_why, request, status) => {
    for (const writing of WRITINGS) {
      const answer = await expectNothingOf(writing, () => door.send(request(writing)));
      expect(answer.status, answer.text).toBe(status);
    }
  });
});
