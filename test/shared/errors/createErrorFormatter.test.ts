import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GATEWAY, openTestDoor, SUBGRAPH, type TestDoor } from '../../support/openTestDoor.js';
import { referralForm, writtenReferralForm } from '../../support/referralForm.js';

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

const SUBMIT = 'mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }';
const GOOD = {
  clientReference: 'message-1',
  localAuthority: 'MAN',
  nino: 'QQ123456C',
  authorityReference: 'HB/1',
  ...referralForm,
  outstandingPence: 1,
};
const NUMBER_RULE =
  'Enter a National Insurance number that is QQ, 6 numbers, then A, B, C or D, like QQ 12 34 56 C: this service holds synthetic numbers only.';
const DAY_RULE = 'Write a day that exists as YYYY-MM-DD, like 2026-06-19.';
const CUSTOMER = 'debtManagementCustomer(nino: "QQ123456C")';
const REFERRALS = 'debtManagementReferrals';

type Variables = Readonly<Record<string, unknown>>;
const submit = (change: Variables): readonly [string, Variables] => [
  SUBMIT,
  { input: { ...GOOD, ...change } },
];

async function firstError(path: string, [query, variables]: readonly [string, Variables?]) {
  const { text } = await door.ask({ query, variables }, path);
  const { message, extensions } = JSON.parse(text).errors[0];
  return { message, ...extensions };
}

describe('a value that breaks a rule is answered with its place and the rule', () => {
  it.each<[string, readonly [string, Variables?], string, string]>([
    ['a number that is none', submit({ nino: 'x' }), 'input.nino', NUMBER_RULE],
    ['a day in British order', submit({ receivedOn: '14/06/2024' }), 'input.receivedOn', DAY_RULE],
    ['a day that no year has', submit({ receivedOn: '2023-02-29' }), 'input.receivedOn', DAY_RULE],
    ['a literal', ['{ debtManagementCustomer(nino: "x") { nino } }'], 'nino', NUMBER_RULE],
    [
      'a literal within an object, after others',
      [
        `mutation { submitReferral(input: { clientReference: "a", localAuthority: "MAN", authorityReference: "b", outstandingPence: 1, nino: "x", ${writtenReferralForm} }) { id } }`,
      ],
      'input.nino',
      NUMBER_RULE,
    ],
    [
      'a default of a variable',
      [`query ($day: Date = "x") { ${CUSTOMER} { debtManagementObligations(asOf: $day) { id } } }`],
      'day',
      DAY_RULE,
    ],
    [
      'a rule of the command',
      submit({ outstandingPence: 0 }),
      'input.outstandingPence',
      'the balance is 1 penny or more',
    ],
    [
      'a field that only one body gives',
      submit({ receivedOn: '2024-06-13' }),
      'input.receivedOn',
      'only Debt Management gives it; yours is received today',
    ],
  ])('%s', async (_why, asked, field, rule) => {
    const expected = { message: `${field}: ${rule}`, code: 'BAD_USER_INPUT', field };
    expect(await firstError(SUBGRAPH, asked)).toEqual(expected);
    expect(await firstError(GATEWAY, asked)).toEqual(expected);
  });
});

describe('what graphql-js says of a value is kept, without the value', () => {
  it.each<[string, readonly [string, Variables?], string, string, string]>([
    [
      'a text for a whole number',
      submit({ outstandingPence: 'x' }),
      'input.outstandingPence',
      'BAD_USER_INPUT',
      'input.outstandingPence: Int cannot represent non-integer value: …',
    ],
    [
      'a number that is too large',
      submit({ outstandingPence: 3e9 }),
      'input.outstandingPence',
      'BAD_USER_INPUT',
      'input.outstandingPence: Int cannot represent non 32-bit signed integer value: …',
    ],
    [
      'another word for an enum',
      submit({ debt: 'must be' }),
      'input.debt',
      'BAD_USER_INPUT',
      'input.debt: Value "…" does not exist in "Debt" enum.',
    ],
    [
      'a list for a text',
      submit({ authorityReference: ['x'] }),
      'input.authorityReference',
      'BAD_USER_INPUT',
      'input.authorityReference: String cannot represent a non string value: …',
    ],
    [
      'a misspelt field',
      submit({ recievedOn: '2024-06-14' }),
      'input',
      'BAD_USER_INPUT',
      'input: Field "…" is not defined by type "SubmitReferralInput". Did you mean "receivedOn"?',
    ],
    [
      'a missing field',
      [SUBMIT, { input: { ...GOOD, nino: undefined } }],
      'input.nino',
      'BAD_USER_INPUT',
      'input.nino: Field "nino" of required type "NationalInsuranceNumber!" was not provided.',
    ],
    [
      'a missing variable',
      [SUBMIT],
      'input',
      'BAD_USER_INPUT',
      'Variable "$input" of required type "SubmitReferralInput!" was not provided.',
    ],
    [
      'a null',
      [SUBMIT, { input: null }],
      'input',
      'BAD_USER_INPUT',
      'Variable "$input" of non-null type "SubmitReferralInput!" must not be null.',
    ],
    [
      'a text for an object',
      [SUBMIT, { input: 'x' }],
      'input',
      'BAD_USER_INPUT',
      'input: Expected type "SubmitReferralInput" to be an object.',
    ],
    [
      'a variable whose name holds a digit',
      [`query ($day1: Date!) { ${CUSTOMER} { debtManagementObligations(asOf: $day1) { id } } }`, {}],
      '…',
      'BAD_USER_INPUT',
      'Variable "$…" of required type "Date!" was not provided.',
    ],
    [
      'a null where there is a default',
      [
        `query ($first: Int = 3) { ${CUSTOMER} { ${REFERRALS}(first: $first) { edges { cursor } } } }`,
        { first: null },
      ],
      'first',
      'BAD_USER_INPUT',
      'first: Argument "first" of non-null type "Int!" must not be null.',
    ],
    [
      'a literal of another type',
      [`{ ${CUSTOMER} { ${REFERRALS}(first: "ten") { edges { cursor } } } }`],
      'first',
      'GRAPHQL_VALIDATION_FAILED',
      'first: Int cannot represent non-integer value: …',
    ],
    [
      'a missing field of a literal',
      [
        `mutation { submitReferral(input: { clientReference: "a", localAuthority: "MAN", nino: "QQ123456C", outstandingPence: 1, ${writtenReferralForm} }) { id } }`,
      ],
      'input.authorityReference',
      'GRAPHQL_VALIDATION_FAILED',
      'input.authorityReference: Field "SubmitReferralInput.authorityReference" of required type "String!" was not provided.',
    ],
  ])('%s', async (_why, asked, field, code, message) => {
    const expected = { message, code, field };
    expect(await firstError(SUBGRAPH, asked)).toEqual(expected);
    expect(await firstError(GATEWAY, asked)).toEqual(expected);
  });
});

it('a value in a list is named by its position', async () => {
  const query = 'mutation ($input: RecordCustomerInput!) { recordCustomer(input: $input) { nino } }';
  const lists = { addressLines: ['1 High Street', 7], benefitsInPayment: ['INCOME_SUPPORT', 'QQ123456C'] };
  const { text } = await door.ask({ query, variables: { input: lists } }, GATEWAY);
  const fields = JSON.parse(text).errors.map(
    ({ extensions }: { extensions: { field: string } }) => extensions.field,
  );
  expect(fields).toEqual(
    expect.arrayContaining(['input.addressLines[1]', 'input.benefitsInPayment[1]', 'input.nino']),
  );
});

describe('a document that cannot be run is told why, in the names of the schema', () => {
  it.each<[string, string, string]>([
    ['a field', '{ cutsomer }', 'Cannot query field "cutsomer" on type "Query".'],
    [
      'an argument',
      `{ ${CUSTOMER} { debtManagementObligations(on: 1) { id } } }`,
      'Unknown argument "on" on field "Customer.debtManagementObligations".',
    ],
    [
      'a missing argument',
      '{ debtManagementCustomer { nino } }',
      'Field "debtManagementCustomer" argument "nino" of type "NationalInsuranceNumber!" is required, but it was not provided.',
    ],
    [
      'a missing selection',
      `{ ${CUSTOMER} }`,
      'Field "debtManagementCustomer" of type "Customer" must have a selection of subfields. Did you mean "debtManagementCustomer { ... }"?',
    ],
    [
      'a selection too many',
      `{ ${CUSTOMER} { nino { a } } }`,
      'Field "nino" must not have a selection since type "NationalInsuranceNumber!" has no subfields.',
    ],
    [
      'a conflict of fields',
      `{ a: __typename a: ${CUSTOMER} { nino } }`,
      'Fields "a" conflict because "__typename" and "debtManagementCustomer" are different fields. Use different aliases on the fields to fetch both if this was intentional.',
    ],
    [
      'a conflict of arguments',
      `{ ${CUSTOMER} { a: debtManagementObligations(asOf: "2024-01-01") { id } a: debtManagementObligations { id } } }`,
      'Fields "a" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.',
    ],
    [
      'a fragment within itself',
      '{ ...A } fragment A on Query { ...A }',
      'Cannot spread fragment "A" within itself.',
    ],
    [
      'a fragment of another type',
      '{ ...A } fragment A on Customer { nino }',
      'Fragment "A" cannot be spread here as objects of type "Query" can never be of type "Customer".',
    ],
    ['an unknown type', '{ ... on Person { a } }', 'Unknown type "Person".'],
    [
      'a directive in the wrong place',
      'query @skip(if: true) { __typename }',
      'Directive "@skip" may not be used on QUERY.',
    ],
    [
      'a variable nobody uses',
      'query A($a: Int) { __typename }',
      'Variable "$a" is never used in operation "A".',
    ],
    [
      'a variable in the wrong place',
      'query ($a: Int) { __typename @skip(if: $a) }',
      'Variable "$a" of type "Int" used in position expecting type "Boolean!".',
    ],
    [
      'an operation nobody named',
      '{ __typename } query A { __typename }',
      'This anonymous operation must be the only defined operation.',
    ],
    ['a definition', 'type A { a: Int }', 'The "A" definition is not executable.'],
    ['a bracket too few', '{ a', 'Syntax Error: Expected Name, found <EOF>.'],
    ['a bracket too many', '{ a } }', 'Syntax Error: Unexpected "}".'],
    ['a text for a name', '{ "as at" }', 'Syntax Error: Expected Name, found String "…".'],
    ['a character of no meaning', '{ ? }', 'Syntax Error: Unexpected character: "…".'],
    [
      'single quotes',
      "{ a(x: 'x') }",
      `Syntax Error: Unexpected single quote character ('), did you mean to use a double quote (")?`,
    ],
    ['an empty argument list', '{ a() }', 'Syntax Error: Expected Name, found ")".'],
  ])('%s', async (_why, query, message) => {
    const code = message.startsWith('Syntax') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED';
    expect(await firstError(SUBGRAPH, [query])).toMatchObject({ message, code });
  });
});

describe('what never was an operation', () => {
  it.each<[string, object, string, string, number]>([
    [
      'no document',
      { variables: {} },
      'BAD_REQUEST',
      'Send a JSON body with a "query" and, where needed, "variables".',
      400,
    ],
    [
      'operations without a choice',
      { query: 'query A { __typename } query B { __typename }' },
      'BAD_REQUEST',
      'Name one operation of the document: it has several, or none of that name.',
      400,
    ],
    [
      'an operation that is missing',
      { query: '{ __typename }', operationName: 'A' },
      'BAD_REQUEST',
      'Name one operation of the document: it has several, or none of that name.',
      400,
    ],
    [
      'a subscription',
      { query: 'subscription { a }' },
      'GRAPHQL_VALIDATION_FAILED',
      'There is no subscription here.',
      400,
    ],
    [
      'a condition that is null',
      { query: 'query ($b: Boolean = true) { __typename @skip(if: $b) }', variables: { b: null } },
      'BAD_USER_INPUT',
      'if: Give true or false: it says what is selected.',
      400,
    ],
    [
      'a hash in its place',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } },
      'PERSISTED_QUERY_NOT_SUPPORTED',
      'PersistedQueryNotSupported',
      200,
    ],
  ])('%s', async (_why, body, code, message, status) => {
    for (const path of [SUBGRAPH, GATEWAY]) {
      const answer = await door.ask(body, path);
      expect(JSON.parse(answer.text).errors).toEqual([
        expect.objectContaining({ message, extensions: expect.objectContaining({ code }) }),
      ]);
      expect(answer.status).toBe(status);
    }
  });

  it('a hundred thousand wrong values are counted, not named', async () => {
    const query = 'mutation ($i: RecordCustomerInput!) { recordCustomer(input: $i) { nino } }';
    const variables = { i: { benefitsInPayment: Array.from({ length: 80_000 }, () => 1) } };
    const startedAt = performance.now();
    const answer = await door.ask({ query, variables }, GATEWAY);
    expect(JSON.parse(answer.text)).toEqual({
      errors: [
        {
          message: 'More than 20 values of the variables break a rule.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

describe('bad input changes nothing', () => {
  it('no row is written for any of it', async () => {
    const { rows } = await door.owner.query(
      `SELECT (SELECT count(*) FROM referrals) + (SELECT count(*) FROM obligations) + (SELECT count(*) FROM commands) AS rows`,
    );
    expect(rows).toEqual([{ rows: '0' }]);
  });
});
