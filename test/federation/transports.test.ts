import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestFederation, post, type TestFederation } from '../support/openTestFederation.js';
import { readGraph } from '../support/readGraph.js';
import { referralForm } from '../support/referralForm.js';
import { tellStories } from '../support/tellStories.js';
import { textAt } from '../support/textAt.js';
import { crossing, NOBODY, readme, TODAY, undisclosed } from './customers.js';
import { everythingAbout } from './everythingAbout.js';
import { TIMELINE_QUERY } from './missingAgency.js';

type Variables = Readonly<Record<string, unknown>>;

/** Two gateways over the same databases: what they answer must not tell which way they reach the agencies. */
let inProcess: TestFederation;
let overHttp: TestFederation;
/** Ids that only the databases know, for `$id` and `$input.id`. */
const ids = new Map<string, string>();

beforeAll(async () => {
  inProcess = await openTestFederation(TODAY, {}, await tellStories([readme, crossing, undisclosed]));
  overHttp = await openTestFederation(TODAY, { TRANSPORT: 'http' }, inProcess.databases);
  const found = await inProcess.ask('manchester-benefits', FIND, { nino: readme.nino });
  ids.set('referral', textAt(found, 'customer', 'debtManagementReferrals', 'edges', '0', 'node', 'id'));
  ids.set('obligation', textAt(found, 'customer', 'debtManagementObligations', '0', 'id'));
  ids.set(
    'event',
    textAt(found, 'customer', 'debtManagementReferrals', 'edges', '0', 'node', 'history', '0', 'id'),
  );
});

afterAll(async () => {
  await overHttp.close();
  await inProcess.close();
});

const FIND = `query ($nino: NationalInsuranceNumber!) { customer(nino: $nino) {
  debtManagementReferrals { edges { node { id history { id } } } }
  debtManagementObligations { id }
} }`;

const nino = readme.nino;
const asked = { nino };
const N = '$nino: NationalInsuranceNumber!';
const ALL = `fragment all on Obligation {
  id standard { id title agreement { id } tiers { withinDays target } disputedWith { id } } owedBy { code name kind } owedTo { code }
  office subject { kind reference customer { nino } localAuthority { code name nation } } startedOn endedOn withdrawnOn dueOn
  status workingDaysTaken workingDaysLeft tiers { withinDays unit target dueOn outcome }
  readings { name calendar knownOn dueOn status }
}`;
const overpayment = {
  localAuthority: 'MAN',
  nino,
  reference: 'MAN-T-1',
  amountPence: 1,
  decidedOn: '2026-06-01',
};
const RECORD = `mutation ($input: RecordOverpaymentInput!) {
  recordOverpayment(input: $input) { id version reference amountPence state customer { nino identity { fullName } } localAuthority { name } }
}`;
const SUBMIT = `mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { id version state } }`;
const referral = {
  localAuthority: 'MAN',
  nino,
  authorityReference: 'MAN-T-1',
  outstandingPence: 100,
  ...referralForm,
};

const reads: [string, string | null, string, Variables?][] = [
  ['the main query', 'oversight', TIMELINE_QUERY, asked],
  ['the main query, by a party', 'manchester-benefits', TIMELINE_QUERY, asked],
  ['the main query, by a stranger', 'glasgow-benefits', TIMELINE_QUERY, asked],
  ['the main query, by the Home Office', 'home-office-caseworker', TIMELINE_QUERY, asked],
  ['the main query, by Debt Management', 'debt-manager', TIMELINE_QUERY, asked],
  ['the main query, refused', 'performance-analyst', TIMELINE_QUERY, asked],
  ['the main query, without a token', null, TIMELINE_QUERY, asked],
  ['a number that nobody has', 'oversight', TIMELINE_QUERY, { nino: NOBODY }],
  ['a number as it is written by hand', 'oversight', TIMELINE_QUERY, { nino: 'qq 12 34 56 c' }],
  ['another nation’s customer', 'oversight', TIMELINE_QUERY, { nino: crossing.nino }],
  [
    'every field of an obligation, for two days',
    'oversight',
    `query (${N}) { customer(nino: $nino) {
      now: slaTimeline { asOf obligations { ...all } waitingOn { code name kind } }
      then: slaTimeline(asOf: "2026-03-03") { asOf obligations { ...all } handoffs { state } }
    } } ${ALL}`,
    asked,
  ],
  [
    'each agency’s obligations',
    'oversight',
    `query (${N}) { customer(nino: $nino) {
      debtManagementObligations { ...all } jobcentrePlusObligations { ...all }
      childMaintenanceObligations(asOf: "2026-06-12") { ...all } localAuthorityObligations { ...all }
    } } ${ALL}`,
    asked,
  ],
  [
    'who the customer of a record’s obligation is, and where',
    'manchester-benefits',
    `query (${N}) { customer(nino: $nino) { debtManagementReferrals { edges { node {
      authorityReference history { kind happenedOn recordedAt recordedBy { code } }
      customer { nino identity { fullName dateOfBirth } slaTimeline { waitingOn { code } } }
      localAuthority { name predecessors { code } successors { code } }
    } } } } }`,
    asked,
  ],
  [
    'who is late where a chain is late',
    'manchester-benefits',
    `query (${N}) { customer(nino: $nino) {
      slaTimeline { obligations { ...chain } } debtManagementObligations { ...chain }
    } obligations(first: 5, filter: { standards: ["DM-01"] }) { edges { node { ...chain } } } }
    fragment chain on Obligation { standard { id legOf { id } legs { id } } chain { workingDaysHeldByNobody legs {
      id standard { id } owedBy { name } office calendar startedOn endedOn withdrawnOn dueOn status workingDaysHeld isLate madeChainLate
    } } }`,
    asked,
  ],
  ...['oversight', 'glasgow-benefits', 'home-office-caseworker', 'performance-analyst'].map(
    (who): [string, string, string] => [
      `days held and what falls due, by ${who}`,
      who,
      `{ daysHeld(from: "2026-01-01", to: "2026-06-19") { asOf chains lateChains rowsLeftOut agencies { agency answer }
        rows { standard { id } owedBy { name } office all { legs late workingDays } inLateChains { legs late workingDays } } }
      fallingDue(inWorkingDays: 20) { asOf obligations rowsLeftOut agencies { agency answer }
        rows { dueOn standard { id } owedBy { name } localAuthority { code name } obligations } } }`,
    ],
  ),
  [
    'a standard that has no legs, and days too far ahead',
    'oversight',
    '{ daysHeld(from: "2026-01-01", to: "2026-06-19", standard: "DM-02") { chains } fallingDue(inWorkingDays: 21) { obligations } }',
  ],
  [
    'directives',
    'oversight',
    `query (${N}, $yes: Boolean!) { customer(nino: $nino) { identity @skip(if: $yes) { fullName } slaTimeline { agencies @include(if: $yes) { answer } } } }`,
    { ...asked, yes: true },
  ],
  [
    'the type',
    'oversight',
    `query (${N}) { __typename customer(nino: $nino) { __typename slaTimeline { __typename } } }`,
    asked,
  ],
  [
    'one record by its id',
    'manchester-benefits',
    'query ($id: ID!) { debtManagementReferral(id: $id) { id state customer { nino } localAuthority { name } } }',
    { id: 'referral' },
  ],
  [
    'one record by its id, hidden',
    'glasgow-benefits',
    'query ($id: ID!) { debtManagementReferral(id: $id) { id state } }',
    { id: 'referral' },
  ],
  [
    'one obligation by its id',
    'debt-manager',
    `query ($id: ID!) { debtManagementObligation(id: $id) { ...all } } ${ALL}`,
    { id: 'obligation' },
  ],
  [
    'one entry by its id',
    'debt-manager',
    'query ($id: ID!) { debtManagementEvent(id: $id) { kind happenedOn recordedBy { name } } }',
    { id: 'event' },
  ],
  [
    'an id that nothing has',
    'debt-manager',
    'query ($id: ID!) { debtManagementReferral(id: $id) { id } }',
    { id: '8c7f0f6e-5d0f-4b0a-9d0f-0f8a5f3f9d10' },
  ],
  ['an id that is none', 'debt-manager', '{ debtManagementReferral(id: "x") { id } }'],
  [
    'an overpayment by its reference',
    'manchester-benefits',
    `{ localAuthorityOverpayment(localAuthority: "MAN", reference: "${readme.referral?.overpayment.reference}") { reference amountPence customer { nino } } }`,
  ],
  [
    'the documents',
    'oversight',
    '{ agreements { id title standards { id } blanks { id } } agreement(id: "DM") { id } none: agreement(id: "XX") { id } }',
  ],
  [
    'a standard, and none',
    'oversight',
    '{ standard(id: "DM-01") { id clauses { citation quote } kind } none: standard(id: "XX-01") { id } }',
  ],
  [
    'a local authority, and none',
    'oversight',
    '{ localAuthority(code: "MAN") { code name shortName onsCode nation } none: localAuthority(code: "XXX") { code name } }',
  ],
  [
    'the register',
    'oversight',
    '{ localAuthorityRegister(nation: SCOTLAND, first: 3) { edges { cursor node { code name } } pageInfo { hasNextPage endCursor } } }',
  ],
  [
    'a due day',
    'oversight',
    '{ dueDate(standard: "DM-01", startedOn: "2026-03-30", calendar: SCOTLAND) { dueOn tiers { dueOn } note } }',
  ],
  [
    'a due day under a standard that there is not',
    'oversight',
    '{ dueDate(standard: "XX-01", startedOn: "2026-03-30") { dueOn } }',
  ],
  [
    'a day that no calendar covers',
    'oversight',
    `query (${N}) { customer(nino: $nino) { slaTimeline(asOf: "2029-01-01") { asOf } debtManagementObligations(asOf: "2029-01-01") { id } } }`,
    asked,
  ],
  [
    'a day that is none, as a variable',
    'oversight',
    `query (${N}, $day: Date) { customer(nino: $nino) { debtManagementObligations(asOf: $day) { id } } }`,
    { ...asked, day: '2026-02-30' },
  ],
  [
    'a day that is none, in the document',
    'oversight',
    `query (${N}) { customer(nino: $nino) { debtManagementObligations(asOf: "30 June") { id } identity { fullName } } }`,
    asked,
  ],
  ['a number that is none, as a variable', 'oversight', TIMELINE_QUERY, { nino: 'QQ12345C' }],
  [
    'a number that is none, in the document',
    'oversight',
    '{ customer(nino: "QQ12345C") { nino } debtManagementCustomer(nino: "QQ12345C") { nino } }',
  ],
  ['a variable that is missing', 'oversight', TIMELINE_QUERY, {}],
  ['a variable of another type', 'oversight', TIMELINE_QUERY, { nino: [] }],
  [
    'pages too large, of two agencies',
    'oversight',
    `query (${N}) { customer(nino: $nino) { debtManagementReferrals(first: 1000) { edges { cursor } } localAuthorityOverpayments(first: 0) { edges { cursor } } } }`,
    asked,
  ],
  [
    'a cursor that nobody gave',
    'oversight',
    `query (${N}) { customer(nino: $nino) { debtManagementReferrals(after: "x") { edges { cursor } } } }`,
    asked,
  ],
  ['no GraphQL', 'oversight', '{ customer(nino: "QQ123456C" { nino }'],
  ['no such field', 'oversight', '{ customer(nino: "QQ123456C") { inoX123456 } }'],
  ['no such argument', 'oversight', '{ customer(number: "QQ123456C") { nino } }'],
  [
    'nested too deep',
    'oversight',
    `{ standard(id: "DM-01") ${'{ agreement { standards '.repeat(9)}{ id }${' } }'.repeat(9)} }`,
  ],
  [
    'too many aliases',
    'oversight',
    `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: agreement(id: "DM") { id }`).join(' ')} }`,
  ],
  [
    'too costly',
    'oversight',
    '{ agreements { standards { agreement { standards { agreement { standards { id title clauses { quote } } } } } } } }',
  ],
  ['too many words', 'oversight', `{ ${'__typename '.repeat(4100)} }`],
  ['two operations and no name', 'oversight', 'query A { __typename } query B { __typename }'],
  ['the schema', 'oversight', '{ __type(name: "SlaTimeline") { fields { name } } }'],
];

const commands: [string, string, string, Variables][] = [
  ['a command that is done once', 'manchester-benefits', RECORD, { ...overpayment, clientReference: 't/1' }],
  [
    'the same reference for another',
    'manchester-benefits',
    RECORD,
    { ...overpayment, amountPence: 2, clientReference: 't/1' },
  ],
  [
    'a value against its rule',
    'manchester-benefits',
    RECORD,
    { ...overpayment, amountPence: 0, clientReference: 't/2' },
  ],
  [
    'a value that is too long',
    'manchester-benefits',
    RECORD,
    { ...overpayment, reference: 'x'.repeat(41), clientReference: 't/3' },
  ],
  [
    'a day to come',
    'manchester-benefits',
    RECORD,
    { ...overpayment, reference: 'y', decidedOn: '2026-06-20', clientReference: 't/4' },
  ],
  ['another authority’s', 'glasgow-benefits', RECORD, { ...overpayment, clientReference: 't/5' }],
  ['another body’s part', 'debt-manager', RECORD, { ...overpayment, clientReference: 't/6' }],
  ['a token that only reads', 'oversight', RECORD, { ...overpayment, clientReference: 't/7' }],
  ['another agency’s command', 'manchester-benefits', SUBMIT, { ...referral, clientReference: 't/8' }],
  ['a field that is missing', 'manchester-benefits', SUBMIT, { clientReference: 't/9' }],
  [
    'a field that there is not',
    'manchester-benefits',
    SUBMIT,
    { ...referral, clientReference: 't/10', QQ123456C: 1 },
  ],
  [
    'a version that is past',
    'debt-manager',
    'mutation ($input: RecordReferralInputInput!) { recordReferralInput(input: $input) { id } }',
    { clientReference: 't/11', id: 'referral', version: 1, inputOn: TODAY },
  ],
  [
    'a rule of the agreement',
    'home-office-caseworker',
    'mutation ($input: RequestDisclosureInput!) { requestDisclosure(input: $input) { id } }',
    {
      clientReference: 't/12',
      nino,
      purpose: 'ACCOMMODATION',
      reason: 'A test',
      otherLinesOfEnquiryPursued: false,
      countersignedBy: 'another',
      countersignerGrade: 'HEO',
    },
  ],
];

/** Puts the real id where a case names it. */
function withIds(variables: Variables): Record<string, unknown> {
  return {
    ...variables,
    ...(typeof variables.id === 'string' ? { id: ids.get(variables.id) ?? variables.id } : {}),
  };
}

async function expectAlike(who: string | null, query: string, variables: Variables): Promise<string> {
  const one = await inProcess.ask(who, query, variables);
  const other = await overHttp.ask(who, query, variables);
  expect(`${other.status} ${other.text}`).toBe(`${one.status} ${one.text}`);
  return one.text;
}

describe('in process and over HTTP answer alike', () => {
  it.each(reads)('%s', async (_why, who, query, variables = {}) => {
    expect(await expectAlike(who, query, withIds(variables))).not.toContain('INTERNAL_SERVER_ERROR');
  });

  it.each(commands)('%s', async (_why, who, query, input) => {
    expect(await expectAlike(who, query, { input: withIds(input) })).not.toContain('INTERNAL_SERVER_ERROR');
  });

  it('everything that can be asked of a customer', async () => {
    for (const query of everythingAbout(await readGraph(inProcess)))
      await expectAlike('oversight', query, asked);
  });

  it('a body that is no request', async () => {
    const token = await inProcess.token('oversight');
    for (const body of [{}, { query: 1 }, [], { query: '{ __typename }', variables: 'x' }, null]) {
      const one = await post(inProcess.url, token, body);
      const other = await post(overHttp.url, await overHttp.token('oversight'), body);
      expect(`${other.status} ${other.text}`).toBe(`${one.status} ${one.text}`);
    }
  });

  it('errors of several agencies, in the same order every time', async () => {
    const query = `query (${N}) { customer(nino: $nino) {
      debtManagementReferrals(first: 0) { edges { cursor } } localAuthorityOverpayments(first: 0) { edges { cursor } }
      jobcentrePlusInterviews(first: 0) { edges { cursor } } childMaintenanceDisclosureRequests(first: 0) { edges { cursor } }
    } }`;
    const seen = new Set<string>();
    for (let time = 0; time < 15; time += 1) seen.add(await expectAlike('oversight', query, asked));
    expect(seen.size).toBe(1);
  });

  it('and note a request under its id in the agency’s audit trail', async () => {
    for (const federation of [inProcess, overHttp]) {
      const id = randomUUID();
      const authorization = `Bearer ${await federation.token('manchester-benefits')}`;
      const { headers, body } = await request(federation.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization, 'x-request-id': id },
        body: JSON.stringify({ query: TIMELINE_QUERY, variables: asked }),
      });
      await body.dump();
      expect(headers['x-request-id']).toBe(id);
      for (const [agency, { ownerUrl }] of federation.databases) {
        const owner = new Client({ connectionString: ownerUrl });
        await owner.connect();
        const { rows } = await owner.query('SELECT DISTINCT subject FROM audit_lines WHERE request_id = $1', [
          id,
        ]);
        await owner.end();
        // Child Maintenance holds nothing for an authority, and does not even ask its database.
        expect(rows, agency).toHaveLength(agency === 'CHILD_MAINTENANCE' ? 0 : 1);
      }
    }
  });

  it('with the ids that were meant', () => {
    for (const id of ['referral', 'obligation', 'event'])
      expect(withIds({ id }).id).toMatch(/^[0-9a-f-]{36}$/);
  });
});
