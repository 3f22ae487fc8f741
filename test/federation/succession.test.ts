import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainDate } from '../../shared/time/PlainDate.js';
import { askPage, pageOf } from '../support/boardOf.js';
import { codesOf } from '../support/codesOf.js';
import { insertObligations, obligationOf } from '../support/insertObligations.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { textAt } from '../support/textAt.js';

/**
 * Allerdale, Carlisle and Copeland were abolished into Cumberland on 1 April 2023; Taunton Deane into Somerset West and
 * Taunton on 1 April 2019, and that into Somerset on 1 April 2023.
 */
const ALLERDALE = ['LA:ALL'];
const COPELAND = ['LA:COP'];
const CUMBERLAND = ['LA:CBD'];
const NINO = 'QQ654321B';
const CHAINED = 'QQ654322B';
const DOCUMENT = randomUUID();

let before: TestFederation;
let after: TestFederation;
let notice = '';

beforeAll(async () => {
  before = await openTestFederation('2023-03-31');
  after = await openTestFederation('2023-04-03', { DATA_DIR: before.dataDir }, before.databases);
  const change = { localAuthority: 'ALL', nino: NINO, reportedOn: '2023-03-29', matter: 'OTHER' };
  const reported = await command(before, ALLERDALE, 'reportChangeOfCircumstances', 'notices { id }', {
    ...change,
    jobcentrePlusBenefitInPayment: true,
  });
  notice = textAt(reported, 'reportChangeOfCircumstances', 'notices', '0', 'id');
  await recordOverpayment('ALL', 10_000);
  await recordOverpayment('COP', 20_000);
  await openInterview();
  await owe('DEBT_MANAGEMENT', 'DM-01', 'DEBT_MANAGEMENT', 'ALL', NINO);
  await owe('DEBT_MANAGEMENT', 'DM-01', 'DEBT_MANAGEMENT', 'TAU', CHAINED);
  await owe('JOBCENTRE_PLUS', 'JCP-04', 'JOBCENTRE_PLUS', 'TAU', CHAINED);
});
afterAll(async () => {
  await after.close();
  await before.close();
});

function command(
  { ask }: TestFederation,
  who: string | readonly string[],
  name: string,
  fields: string,
  input: Readonly<Record<string, unknown>>,
) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`.replace(
    /^(Withdraw|Correct).*(Obligation|Event)Input$/,
    '$1$2Input',
  );
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  return ask(who, document, { input: { clientReference: randomUUID(), ...input } });
}

async function recordOverpayment(localAuthority: string, amountPence: number): Promise<void> {
  const input = { localAuthority, nino: NINO, reference: 'A 1', amountPence, decidedOn: '2023-03-30' };
  const answer = await command(before, [`LA:${localAuthority}`], 'recordOverpayment', 'id', input);
  expect(answer.errors).toBeUndefined();
}

/** Jobcentre Plus owes Allerdale an input document, which it forwards once Allerdale is gone. */
async function openInterview(): Promise<void> {
  await command(before, 'jobcentre-officer', 'recordCustomer', 'nino', {
    ...{ nino: NINO, fullName: 'Synthetic Person', dateOfBirth: '1980-01-01' },
    ...{ addressLines: ['1 Example Street'], postcode: 'ZZ1 1ZZ', benefitsInPayment: ['JSA'] },
  });
  const decision = { nino: NINO, localAuthority: 'ALL', decision: 'HELD', decidedOn: '2023-03-30' };
  const interview = await command(before, 'jobcentre-officer', 'recordInterview', 'id', decision);
  const id = textAt(interview, 'recordInterview', 'id');
  const forwarding = { id, version: 1, forwardedOn: '2023-04-03', document: DOCUMENT };
  const forwarded = await command(after, 'jobcentre-officer', 'forwardInputDocument', 'id', forwarding);
  expect(forwarded.errors).toBeUndefined();
}

async function owe(agency: string, standard: string, owedBy: string, localAuthority: string, nino: string) {
  const owner = new Client({ connectionString: before.databases.get(agency)?.ownerUrl });
  await owner.connect();
  const given = { standard, owedBy, owedTo: [`LA:${localAuthority}`], localAuthority, nino };
  await insertObligations(
    owner,
    [obligationOf({ ...given, startedOn: '2023-03-20' })],
    toPlainDate('2023-03-20'),
  );
  await owner.end();
}

const TIMELINE = `query ($nino: NationalInsuranceNumber!) { customer(nino: $nino) { slaTimeline {
  obligations { id standard { id } owedBy { code } status }
  handoffs { document reference sentTo { code } receivedOn state }
  waitingOn { code }
} } }`;

async function timeline(federation: TestFederation, who: string | readonly string[], nino = NINO) {
  const { data, errors } = await federation.ask(who, TIMELINE, { nino });
  expect(errors).toBeUndefined();
  return Object(data?.customer).slaTimeline;
}

const standardsOf = ({ obligations }: { obligations: { standard: { id: string } }[] }) =>
  obligations.map(({ standard }) => standard.id);

describe('the token of an authority and of its successor, on the last day and from then on', () => {
  const all = ['DM-01', 'JCP-03', 'JCP-01'];
  it.each<[string, () => TestFederation, readonly string[], string[], number]>([
    ['its own, on its last day', () => before, ALLERDALE, all, 3],
    ['its successor’s, on that day', () => before, CUMBERLAND, [], 0],
    ['its own, on the day after', () => after, ALLERDALE, [], 0],
    ['its successor’s, from then on', () => after, CUMBERLAND, all, 3],
    ['another successor’s', () => after, ['LA:WAF'], [], 0],
  ])('%s: timeline, board and total', async (_why, federation, who, standards, total) => {
    expect(standardsOf(await timeline(federation(), who))).toEqual(standards);
    const page = pageOf(await askPage(federation(), who, {}, true));
    expect([page.edges.length, page.totalCount]).toEqual([total, total]);
  });

  it('through a chain of abolitions the last successor holds it, and none before', async () => {
    expect(standardsOf(await timeline(after, ['LA:SMT'], CHAINED))).toEqual(['DM-01', 'JCP-04']);
    for (const party of ['LA:TAU', 'LA:SWT'])
      expect(standardsOf(await timeline(after, [party], CHAINED))).toEqual([]);
    expect(standardsOf(await timeline(before, ['LA:SWT'], CHAINED))).toEqual(['DM-01', 'JCP-04']);
  });
});

describe('what the successor is waited for', () => {
  it('is what its predecessor owed: the obligation names the one, waitingOn the other', async () => {
    const { obligations, waitingOn } = await timeline(after, 'oversight');
    expect(obligations).toContainEqual(
      expect.objectContaining({ standard: { id: 'JCP-03' }, owedBy: { code: 'LA:ALL' } }),
    );
    expect(waitingOn).toContainEqual({ code: 'LA:CBD' });
    expect((await timeline(before, 'oversight')).waitingOn).toContainEqual({ code: 'LA:ALL' });
  });
});

describe('the filter and argument localAuthority', () => {
  it.each<[string, string | readonly string[], string, string | null, number]>([
    ['the old code, by the successor', CUMBERLAND, 'ALL', null, 3],
    ['the successor’s own code has the predecessors’ in it', CUMBERLAND, 'CBD', null, 3],
    ['another predecessor’s code', CUMBERLAND, 'COP', null, 0],
    ['a DWP body asks about the successor', 'oversight', 'CBD', null, 3],
    ['as of a day when it had succeeded nobody', 'oversight', 'CBD', '2023-03-31', 0],
    ['the old code as of that day', 'oversight', 'ALL', '2023-03-31', 3],
    ['a chain, by the last successor’s code', 'oversight', 'SMT', null, 2],
    ['the old code, by an authority that succeeded others', ['LA:WAF'], 'ALL', null, 0],
  ])('%s: board, total and performance', async (_why, who, localAuthority, asOf, count) => {
    const page = pageOf(await askPage(after, who, { filter: { localAuthority }, asOf }, true));
    expect([page.edges.length, page.totalCount]).toEqual([count, count]);
    const { data, errors } = await after.ask(
      who,
      `query ($localAuthority: ID, $asOf: Date) {
        slaPerformance(from: "2023-03-01", to: "2023-04-03", localAuthority: $localAuthority, asOf: $asOf) { standards { started } }
      }`,
      { localAuthority, asOf },
    );
    expect(errors).toBeUndefined();
    const standards: { started: number }[] = Object(data?.slaPerformance).standards;
    expect(standards.reduce((sum, { started }) => sum + started, 0)).toBe(count);
  });
});

describe('references of predecessors', () => {
  it.each<[string, readonly string[], string, number | null]>([
    ['one predecessor’s', CUMBERLAND, 'ALL', 10_000],
    ['the same reference of another', CUMBERLAND, 'COP', 20_000],
    ['by the old statistical code', CUMBERLAND, 'E07000026', 10_000],
    ['the successor’s own code is no predecessor’s', CUMBERLAND, 'CBD', null],
    ['the predecessor itself sees nothing any more', COPELAND, 'COP', null],
  ])('%s', async (_why, who, localAuthority, amountPence) => {
    const { data, errors } = await after.ask(
      who,
      `query ($localAuthority: ID!) { localAuthorityOverpayment(localAuthority: $localAuthority, reference: "A 1") { amountPence } }`,
      { localAuthority },
    );
    expect(errors).toBeUndefined();
    expect(data?.localAuthorityOverpayment).toEqual(amountPence === null ? null : { amountPence });
  });

  it('leave the successor free to use them for its own', async () => {
    const input = { nino: NINO, reference: 'A 1', amountPence: 30_000, decidedOn: '2023-04-03' };
    const answer = await command(after, CUMBERLAND, 'recordOverpayment', 'amountPence', {
      ...input,
      localAuthority: 'CBD',
    });
    expect(answer.data?.recordOverpayment).toEqual({ amountPence: 30_000 });
  });

  it('client references too: the predecessor’s never meets the successor’s', async () => {
    const clientReference = 'the-same';
    const details = { reason: 'other', ...{ classification: 'ERROR', describedOn: '2023-03-31' } };
    const periods = [{ from: '2023-01-01', to: '2023-01-31' }];
    for (const [federation, who, code] of [
      [before, ALLERDALE, 'ALL'],
      [after, CUMBERLAND, 'COP'],
    ] as const) {
      const { data } = await federation.ask(
        who,
        `query ($code: ID!) { localAuthorityOverpayment(localAuthority: $code, reference: "A 1") { id version } }`,
        { code },
      );
      const { id, version } = Object(data?.localAuthorityOverpayment);
      const input = { clientReference, id, version, ...details, periods };
      const answer = await command(federation, who, 'describeOverpayment', 'id', input);
      expect(answer.errors).toBeUndefined();
    }
  });
});

describe('commands of the successor in every ledger', () => {
  it('its own: sends the notice that its predecessor owed', async () => {
    const sending = { id: notice, version: 1, sentOn: '2023-04-03' };
    const refused = await command(after, ALLERDALE, 'sendChangeNotice', 'state', sending);
    expect(codesOf(refused)).toEqual(['FORBIDDEN']);
    const sent = await command(
      after,
      CUMBERLAND,
      'sendChangeNotice',
      'state localAuthority { code }',
      sending,
    );
    expect(sent.data?.sendChangeNotice).toEqual({ state: 'SENT', localAuthority: { code: 'ALL' } });
  });

  it.each([
    ['Debt Management’s', 'DM-01', 'withdrawDebtManagementObligation'],
    ['Jobcentre Plus’s', 'JCP-04', 'withdrawJobcentrePlusObligation'],
  ])('%s: withdraws what was owed to its predecessor’s predecessor', async (_whose, standard, name) => {
    const { obligations } = await timeline(after, ['LA:SMT'], CHAINED);
    const owed = obligations.find((one: { standard: { id: string } }) => one.standard.id === standard);
    const withdrawal = { id: owed.id, withdrawnOn: '2023-04-03', reason: 'no longer needed' };
    for (const gone of ['LA:TAU', 'LA:SWT'])
      expect(codesOf(await command(after, [gone], name, 'status', withdrawal))).toEqual(['FORBIDDEN']);
    expect(codesOf(await command(after, CUMBERLAND, name, 'status', withdrawal))).toEqual(['NOT_FOUND']);
    const answer = await command(after, ['LA:SMT'], name, 'status', withdrawal);
    expect(answer.data?.[name]).toEqual({ status: 'WITHDRAWN' });
  });
});

describe('a document sent to the predecessor, which the successor receives', () => {
  it('is one handoff', async () => {
    const { handoffs } = await timeline(after, CUMBERLAND);
    expect(handoffs).toContainEqual(expect.objectContaining({ reference: DOCUMENT, state: 'IN_TRANSIT' }));
    const receipt = { kind: 'LA_INPUT_DOCUMENT', nino: NINO, localAuthority: 'CBD', document: DOCUMENT };
    const days = { sentOn: '2023-04-03', receivedOn: '2023-04-03' };
    const answer = await command(after, CUMBERLAND, 'recordLocalAuthorityReceipt', 'document', {
      ...receipt,
      ...days,
    });
    expect(answer.errors).toBeUndefined();
    const told = (await timeline(after, 'jobcentre-officer')).handoffs;
    expect(told.filter(({ reference }: { reference: string }) => reference === DOCUMENT)).toEqual([
      {
        ...{ document: 'LA_INPUT_DOCUMENT', reference: DOCUMENT, sentTo: { code: 'LA:ALL' } },
        ...{ receivedOn: '2023-04-03', state: 'RECEIVED' },
      },
    ]);
  });
});
