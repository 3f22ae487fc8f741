import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../support/codesOf.js';
import { type HttpAnswer, openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { referralForm } from '../support/referralForm.js';
import { tellStories } from '../support/tellStories.js';
import { textAt } from '../support/textAt.js';
import { countAllRows } from './countAllRows.js';
import { readme, TODAY } from './customers.js';

const { nino } = readme;
const MANCHESTER = 'manchester-benefits';
const DEBT_MANAGER = 'debt-manager';

let federation: TestFederation;

beforeAll(async () => {
  federation = await openTestFederation(TODAY, {}, await tellStories([readme]));
});

afterAll(() => federation.close());

type Input = Readonly<Record<string, unknown>>;

const fields = {
  submitReferral: ['SubmitReferralInput', 'id version state authorityReference'],
  recordReferralInput: ['RecordReferralInputInput', 'id version state history { id kind happenedOn }'],
  recordReferralOutcome: ['RecordReferralOutcomeInput', 'id version state'],
  recordOverpayment: ['RecordOverpaymentInput', 'id version reference amountPence'],
  decideOverpaymentCause: ['DecideOverpaymentCauseInput', 'id version cause'],
  recordInterview: ['RecordInterviewInput', 'id version'],
  forwardInputDocument: ['ForwardInputDocumentInput', 'id version document history { id kind }'],
  withdrawDebtManagementObligation: ['WithdrawObligationInput', 'id status withdrawnOn'],
  correctDebtManagementEvent: ['CorrectEventInput', 'id supersedes happenedOn reason'],
  correctJobcentrePlusEvent: ['CorrectEventInput', 'id supersedes happenedOn'],
} as const;

function order(who: string, mutation: keyof typeof fields, input: Input): Promise<HttpAnswer> {
  const [type, selection] = fields[mutation];
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`;
  return federation.ask(who, query, { input: { clientReference: randomUUID(), ...input } });
}

function referral(changes: Input = {}): Input {
  return {
    localAuthority: 'MAN',
    nino,
    authorityReference: randomUUID(),
    ...referralForm,
    outstandingPence: 5_000,
    ...changes,
  };
}

interface Told {
  readonly id: string;
  readonly standard: { readonly id: string };
  readonly subject: { readonly reference: string };
  readonly status: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly withdrawnOn: string | null;
}

/** Gives what the timeline tells of one record, as Manchester sees it. */
async function toldOf(record: string, asOf = TODAY): Promise<readonly Told[]> {
  const query = `query ($nino: NationalInsuranceNumber!, $asOf: Date) { customer(nino: $nino) { slaTimeline(asOf: $asOf) {
    obligations { id standard { id } subject { reference } status startedOn endedOn withdrawnOn }
  } } }`;
  const { text } = await federation.ask(MANCHESTER, query, { nino, asOf });
  const { obligations }: { obligations: Told[] } = JSON.parse(text).data.customer.slaTimeline;
  return obligations.filter(({ subject }) => subject.reference === record);
}

async function statusesOf(record: string, asOf = TODAY): Promise<string> {
  return (await toldOf(record, asOf)).map(({ standard, status }) => `${standard.id} ${status}`).join(', ');
}

describe('the same order again', () => {
  it('is answered with the first result, and nothing is done twice', async () => {
    const input = referral({ clientReference: randomUUID() });
    const first = await order(MANCHESTER, 'submitReferral', input);
    expect(first.errors).toBeUndefined();
    const rows = await countAllRows(federation, ['audit_lines']);
    const again = await order(MANCHESTER, 'submitReferral', input);
    expect(again.text).toBe(first.text);
    expect(await countAllRows(federation, ['audit_lines'])).toEqual(rows);
    expect(await statusesOf(textAt(first, 'submitReferral', 'id'))).toBe('DM-01 RUNNING, DM-02 RUNNING');
  });

  it('is done once, however many come at the same time', async () => {
    const input = referral({ clientReference: randomUUID() });
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => order(MANCHESTER, 'submitReferral', input)),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const [first] = answers;
    if (first === undefined) throw new Error('Nothing was answered.');
    expect(await toldOf(textAt(first, 'submitReferral', 'id'))).toHaveLength(2);
  });

  it('with another content is a CONFLICT, and nothing is done', async () => {
    const input = referral({ clientReference: randomUUID() });
    await order(MANCHESTER, 'submitReferral', input);
    const rows = await countAllRows(federation, ['audit_lines']);
    const other = await order(MANCHESTER, 'submitReferral', { ...input, outstandingPence: 5_001 });
    expect(codesOf(other)).toEqual(['CONFLICT']);
    expect(await countAllRows(federation, ['audit_lines'])).toEqual(rows);
  });
});

describe('two people act on one record at once', () => {
  it.each([
    [
      'a referral is put onto Debt Manager',
      async () => {
        const id = textAt(await order(MANCHESTER, 'submitReferral', referral()), 'submitReferral', 'id');
        return () => order(DEBT_MANAGER, 'recordReferralInput', { id, version: 1, inputOn: TODAY });
      },
    ],
    [
      'the cause of an overpayment is decided',
      async () => {
        const input = {
          localAuthority: 'MAN',
          nino,
          reference: randomUUID().slice(0, 30),
          amountPence: 1,
          decidedOn: TODAY,
        };
        const id = textAt(await order(MANCHESTER, 'recordOverpayment', input), 'recordOverpayment', 'id');
        return () =>
          order(MANCHESTER, 'decideOverpaymentCause', {
            id,
            version: 1,
            cause: 'MISREPRESENTATION',
            decidedOn: TODAY,
          });
      },
    ],
    [
      'an input document is forwarded',
      async () => {
        const input = { nino, localAuthority: 'MAN', decision: 'HELD', decidedOn: '2026-06-18' };
        const id = textAt(
          await order('jobcentre-officer', 'recordInterview', input),
          'recordInterview',
          'id',
        );
        return () =>
          order('jobcentre-officer', 'forwardInputDocument', { id, version: 1, forwardedOn: TODAY });
      },
    ],
  ])('one is done, the others are told that it has changed: %s', async (_why, prepare) => {
    const act = await prepare();
    const rows = await countAllRows(federation, ['audit_lines']);
    const answers = await Promise.all([act(), act(), act()]);
    expect(answers.map((answer) => codesOf(answer).join()).sort()).toEqual(['', 'CONFLICT', 'CONFLICT']);
    const after = await countAllRows(federation, ['audit_lines']);
    const commands = (counts: typeof rows) =>
      Object.values(counts).reduce((sum, { commands: n = 0 }) => sum + n, 0);
    expect(commands(after)).toBe(commands(rows) + 1);
    expect(codesOf(await act())).toEqual(['CONFLICT']);
  });
});

describe('what is put right shows in the timeline', () => {
  async function newReferral(): Promise<string> {
    return textAt(await order(MANCHESTER, 'submitReferral', referral()), 'submitReferral', 'id');
  }

  it('a withdrawn obligation', async () => {
    const record = await newReferral();
    const [whole] = await toldOf(record);
    const input = { id: whole?.id, withdrawnOn: TODAY, reason: 'Paid in full' };
    expect(codesOf(await order(DEBT_MANAGER, 'withdrawDebtManagementObligation', input))).toEqual([
      'RULE_BROKEN',
    ]);
    expect(codesOf(await order('glasgow-benefits', 'withdrawDebtManagementObligation', input))).toEqual([
      'NOT_FOUND',
    ]);
    expect(await statusesOf(record)).toBe('DM-01 RUNNING, DM-02 RUNNING');
    expect(codesOf(await order(MANCHESTER, 'withdrawDebtManagementObligation', input))).toEqual([]);
    expect(await statusesOf(record)).toBe('DM-01 WITHDRAWN, DM-02 RUNNING');
    expect((await toldOf(record))[0]?.withdrawnOn).toBe(TODAY);
    expect(codesOf(await order(MANCHESTER, 'withdrawDebtManagementObligation', input))).toEqual(['CONFLICT']);
  });

  it('a day that was entered wrongly: what it ended and what it started follow, on every day asked about', async () => {
    const received = referral({ receivedOn: '2026-06-01' });
    const record = textAt(await order(DEBT_MANAGER, 'submitReferral', received), 'submitReferral', 'id');
    const entered = await order(DEBT_MANAGER, 'recordReferralInput', {
      id: record,
      version: 1,
      inputOn: '2026-06-16',
    });
    expect(await statusesOf(record)).toBe('DM-01 RUNNING, DM-02 MET_LATE, DM-03 RUNNING');
    const event = textAt(entered, 'recordReferralInput', 'history', '1', 'id');
    const input = { event, happenedOn: '2026-06-15', reason: 'Misread' };
    expect(codesOf(await order(MANCHESTER, 'correctDebtManagementEvent', input))).toEqual(['RULE_BROKEN']);
    expect(await statusesOf(record)).toBe('DM-01 RUNNING, DM-02 MET_LATE, DM-03 RUNNING');
    const corrected = await order(DEBT_MANAGER, 'correctDebtManagementEvent', input);
    expect(textAt(corrected, 'correctDebtManagementEvent', 'supersedes')).toBe(event);
    expect(await statusesOf(record)).toBe('DM-01 RUNNING, DM-02 MET, DM-03 RUNNING');
    expect(await statusesOf(record, '2026-06-14')).toBe('DM-01 RUNNING, DM-02 DUE_SOON');
    const days = (await toldOf(record)).map(({ startedOn, endedOn }) => [startedOn, endedOn]);
    expect(days).toEqual([
      ['2026-06-01', null],
      ['2026-06-01', '2026-06-15'],
      ['2026-06-15', null],
    ]);
    const twice = await order(DEBT_MANAGER, 'correctDebtManagementEvent', {
      ...input,
      happenedOn: '2026-06-12',
    });
    expect(codesOf(twice)).toEqual(['CONFLICT']);
  });

  it('a document that was sent on another day', async () => {
    const decided = { nino, localAuthority: 'MAN', decision: 'HELD', decidedOn: '2026-06-08' };
    const id = textAt(await order('jobcentre-officer', 'recordInterview', decided), 'recordInterview', 'id');
    const sent = await order('jobcentre-officer', 'forwardInputDocument', {
      id,
      version: 1,
      forwardedOn: '2026-06-16',
    });
    const document = textAt(sent, 'forwardInputDocument', 'document');
    const event = textAt(sent, 'forwardInputDocument', 'history', '1', 'id');
    const input = { event, happenedOn: '2026-06-15', reason: 'Misread' };
    expect(codesOf(await order('jobcentre-officer', 'correctJobcentrePlusEvent', input))).toEqual([]);
    expect(await statusesOf(id)).toBe('JCP-01 MET');
    const query = `query ($nino: NationalInsuranceNumber!) { customer(nino: $nino) { slaTimeline { handoffs { reference sentOn } } } }`;
    const { text } = await federation.ask(MANCHESTER, query, { nino });
    expect(JSON.parse(text).data.customer.slaTimeline.handoffs).toContainEqual({
      reference: document,
      sentOn: '2026-06-15',
    });
  });
});
