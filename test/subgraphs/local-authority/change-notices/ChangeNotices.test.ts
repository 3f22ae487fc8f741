import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { textAt } from '../../../support/textAt.js';
import {
  type Input,
  type LocalAuthorityCases,
  openLocalAuthority,
  READ_NOTICE,
  SEND,
} from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
});
afterAll(() => cases.close());

function sending(id: string, changes: Input = {}) {
  return { clientReference: randomUUID(), id, version: 1, sentOn: '2018-04-04', ...changes };
}

/** As sending, for a notice to Debt Management. */
function proforma(id: string, changes: Input = {}) {
  return sending(id, { reason: 'OTHER', ...changes });
}

async function endsOf(nino: string): Promise<unknown[]> {
  const { rows } = await cases.database.query(
    `SELECT reference, side, document, sent_by, sent_to, sent_on::text, received_on
     FROM handoff_ends WHERE customer_number = $1`,
    [nino],
  );
  return rows;
}

describe('sendChangeNotice', () => {
  it.each([
    [
      'the proforma ends DM-04 and leaves JCP-03 running',
      'toDebtManagement',
      'DEBT_MANAGEMENT',
      'CHANGE_OF_CIRCUMSTANCES_PROFORMA',
      [
        ['JCP-03', '2018-03-26', '2018-04-04', null, 'OVERDUE'],
        ['DM-04', '2018-03-28', '2018-04-06', '2018-04-04', 'MET'],
      ],
    ],
    [
      'the documents end JCP-03 and leave DM-04 running',
      'toJobcentrePlus',
      'JOBCENTRE_PLUS',
      'CHANGE_OF_CIRCUMSTANCES_DOCUMENTS',
      [
        ['JCP-03', '2018-03-26', '2018-04-04', '2018-04-04', 'MET'],
        ['DM-04', '2018-03-28', '2018-04-06', null, 'OVERDUE'],
      ],
    ],
  ] as const)('%s', async (_why, notice, sentTo, document, told) => {
    const input = cases.changeInput();
    const id = (await cases.report(input))[notice];
    const reference = randomUUID();
    const reason = sentTo === 'DEBT_MANAGEMENT' ? 'OTHER' : null;
    const { data } = await cases.order(SEND, sending(id, { document: reference.toUpperCase(), reason }));
    expect(data?.sendChangeNotice).toMatchObject({
      id,
      version: 2,
      state: 'SENT',
      document: reference,
      sentTo: { code: sentTo },
      sentOn: '2018-04-04',
      history: [{}, { kind: 'CHANGE_NOTICE_SENT', recordedBy: { code: 'LA:MAN' } }],
    });
    expect(await cases.obligationsOf(input.nino, '2018-06-01')).toEqual(told);
    expect(await endsOf(input.nino)).toEqual([
      {
        reference,
        side: 'SENT',
        document,
        sent_by: 'LA:MAN',
        sent_to: sentTo,
        sent_on: '2018-04-04',
        received_on: null,
      },
    ]);
  });

  it('ends each on its own day once both are sent', async () => {
    const input = cases.changeInput();
    const { toDebtManagement, toJobcentrePlus } = await cases.report(input);
    await cases.order(SEND, proforma(toDebtManagement, { sentOn: '2018-04-09' }));
    await cases.order(SEND, sending(toJobcentrePlus, { sentOn: '2018-04-05' }));
    expect(await cases.obligationsOf(input.nino, '2018-06-01')).toEqual([
      ['JCP-03', '2018-03-26', '2018-04-04', '2018-04-05', 'MET_LATE'],
      ['DM-04', '2018-03-28', '2018-04-06', '2018-04-09', 'MET_LATE'],
    ]);
    expect(await cases.obligationsOf(input.nino, '2018-04-05')).toEqual([
      ['JCP-03', '2018-03-26', '2018-04-04', '2018-04-05', 'MET_LATE'],
      ['DM-04', '2018-03-28', '2018-04-06', null, 'DUE_SOON'],
    ]);
  });

  it.each([
    ['left out', undefined],
    ['null', null],
  ])('gives the document an id of its own where it is %s', async (_why, document) => {
    const input = cases.changeInput();
    const { toDebtManagement } = await cases.report(input);
    const answer = await cases.order(SEND, proforma(toDebtManagement, { document }));
    const reference = textAt(answer, 'sendChangeNotice', 'document');
    expect(await endsOf(input.nino)).toMatchObject([{ reference }]);
  });

  it('follows a correction of the day it was sent, with the end of its way', async () => {
    const input = cases.changeInput();
    const { toDebtManagement } = await cases.report(input);
    const sent = await cases.order(SEND, proforma(toDebtManagement));
    const event = textAt(sent, 'sendChangeNotice', 'history', '1', 'id');
    const correct = `mutation ($input: CorrectEventInput!) { correctLocalAuthorityEvent(input: $input) { happenedOn } }`;
    const correction = { clientReference: randomUUID(), event, happenedOn: '2018-04-09', reason: 'misread' };
    expect((await cases.order(correct, correction)).errors).toBeUndefined();
    const read = await cases.as('debt-manager').query(READ_NOTICE, { id: toDebtManagement });
    expect(read.data?.localAuthorityChangeNotice).toMatchObject({
      sentOn: '2018-04-09',
      history: [{}, {}, {}],
    });
    expect(await endsOf(input.nino)).toMatchObject([{ sent_on: '2018-04-09' }]);
    expect(await cases.obligationsOf(input.nino, '2018-06-01')).toContainEqual([
      'DM-04',
      '2018-03-28',
      '2018-04-06',
      '2018-04-09',
      'MET_LATE',
    ]);
  });

  it('takes the day on which the clock started', async () => {
    const { toDebtManagement } = await cases.report(cases.changeInput());
    const answer = await cases.order(SEND, proforma(toDebtManagement, { sentOn: '2018-03-28' }));
    expect(answer.data?.sendChangeNotice).toMatchObject({ sentOn: '2018-03-28' });
  });

  it.each<[string, Input, string, string]>([
    ['a day in the future', { sentOn: '2018-06-02' }, 'BAD_USER_INPUT', 'input.sentOn'],
    ['the day before the clock started', { sentOn: '2018-03-27' }, 'BAD_USER_INPUT', 'input.sentOn'],
    ['a document id that is no UUID', { document: 'one' }, 'BAD_USER_INPUT', 'input.document'],
    ['an id that is no UUID', { id: 'one' }, 'BAD_USER_INPUT', 'input.id'],
    ['an id that no notice has', { id: randomUUID() }, 'NOT_FOUND', 'no such record'],
    ['a version that it had not', { version: 2 }, 'CONFLICT', 'version 1'],
  ])('refuses %s and writes nothing', async (_why, changes, code, words) => {
    const { toDebtManagement } = await cases.report(cases.changeInput());
    const before = await cases.countRows();
    const answer = await cases.order(SEND, proforma(toDebtManagement, changes));
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(await cases.countRows()).toEqual(before);
  });

  it.each([
    ['Appendix 1 no 5', 'toDebtManagement', 'REPAID_IN_FULL'],
    ['3.1 bullet 3', 'toJobcentrePlus', null],
  ] as const)('refuses to send one twice, by its clause: %s', async (clause, notice, reason) => {
    const id = (await cases.report(cases.changeInput()))[notice];
    await cases.order(SEND, sending(id, { reason }));
    const answer = await cases.order(SEND, sending(id, { reason, version: 2 }));
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(answer.errors?.[0]?.message).toContain(clause);
  });

  it('answers a repeat alike and writes nothing; the reference stands for no other input', async () => {
    const { toDebtManagement } = await cases.report(cases.changeInput());
    const input = proforma(toDebtManagement);
    const first = await cases.order(SEND, input);
    const before = await cases.countRows();
    expect(await cases.order(SEND, input)).toEqual(first);
    expect(codesOf(await cases.order(SEND, { ...input, sentOn: '2018-04-05' }))).toEqual(['CONFLICT']);
    expect(await cases.countRows()).toEqual(before);
  });

  it.each([
    ['Debt Management, which is owed it', 'debt-manager', 'FORBIDDEN'],
    ['Jobcentre Plus', 'jobcentre-officer', 'FORBIDDEN'],
    ['the Child Maintenance Group', 'child-maintenance-officer', 'FORBIDDEN'],
    ['the Home Office', 'home-office-caseworker', 'FORBIDDEN'],
    ['another authority', 'glasgow-benefits', 'NOT_FOUND'],
    [
      'another authority that also acts for the body that is owed it',
      ['LA:GLG', 'DEBT_MANAGEMENT'],
      'NOT_FOUND',
    ],
  ])('is not for %s', async (_who, persona, code) => {
    const { toDebtManagement } = await cases.report(cases.changeInput());
    const before = await cases.countRows();
    expect(codesOf(await cases.order(SEND, proforma(toDebtManagement), persona))).toEqual([code]);
    expect(await cases.countRows()).toEqual(before);
  });

  it('ends with the obligation that its addressee withdrew left withdrawn', async () => {
    const input = cases.changeInput();
    const { toJobcentrePlus } = await cases.report(input);
    const asked = `query ($nino: NationalInsuranceNumber!) { localAuthorityCustomer(nino: $nino) { localAuthorityObligations { id } } }`;
    const answer = await cases.as('jobcentre-officer').query(asked, { nino: input.nino });
    const id = textAt(answer, 'localAuthorityCustomer', 'localAuthorityObligations', '0', 'id');
    const withdraw = `mutation ($input: WithdrawObligationInput!) { withdrawLocalAuthorityObligation(input: $input) { status } }`;
    const order = { clientReference: randomUUID(), id, withdrawnOn: '2018-04-03', reason: 'not needed' };
    expect((await cases.order(withdraw, order, 'jobcentre-officer')).errors).toBeUndefined();
    await cases.order(SEND, sending(toJobcentrePlus));
    expect(await cases.obligationsOf(input.nino, '2018-06-01')).toMatchObject([
      ['JCP-03', '2018-03-26', '2018-04-04', null, 'WITHDRAWN'],
      ['DM-04', '2018-03-28', '2018-04-06', null, 'OVERDUE'],
    ]);
  });
});

const SAID = `mutation ($input: SendChangeNoticeInput!) { sendChangeNotice(input: $input) { reason contactCentre } }`;

describe('the proforma of Appendix 7', () => {
  it.each([
    'REPAID_IN_FULL',
    'IN_RECEIPT_OF_HOUSING_BENEFIT',
    'OWN_ARRANGEMENTS',
    'APPEALED_OR_DISPUTED',
    'OTHER',
  ])('says one of five: %s', async (reason) => {
    const { toDebtManagement } = await cases.report(cases.changeInput());
    const { data } = await cases.order(SAID, proforma(toDebtManagement, { reason }));
    expect(data?.sendChangeNotice).toEqual({ reason, contactCentre: 'DEARNE_VALLEY' });
  });

  it.each([
    ['a proforma without one', 'toDebtManagement', null],
    ['one on the notice to Jobcentre Plus', 'toJobcentrePlus', 'OTHER'],
  ] as const)('refuses %s and writes nothing', async (_why, notice, reason) => {
    const id = (await cases.report(cases.changeInput()))[notice];
    const before = await cases.countRows();
    const answer = await cases.order(SEND, sending(id, { reason }));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain('input.reason:');
    expect(await cases.countRows()).toEqual(before);
  });

  it('the notice to Jobcentre Plus says neither', async () => {
    const { toJobcentrePlus } = await cases.report(cases.changeInput());
    const { data } = await cases.order(SAID, sending(toJobcentrePlus));
    expect(data?.sendChangeNotice).toEqual({ reason: null, contactCentre: null });
  });
});

const RECEIVE = `mutation ($input: RecordLocalAuthorityReceiptInput!) { recordLocalAuthorityReceipt(input: $input) { document } }`;

describe('DM-U12: the proforma goes to the contact centre on the notice of recovery, else Dearne Valley', () => {
  it.each<[string, readonly (readonly [string, string | null])[], string]>([
    ['no notice of recovery is held', [], 'DEARNE_VALLEY'],
    ['one names Corby', [['2018-02-01', 'CORBY']], 'CORBY'],
    ['one names none', [['2018-02-01', null]], 'DEARNE_VALLEY'],
    [
      'the latest counts, whichever was recorded last',
      [
        ['2018-03-01', 'NUNEATON'],
        ['2018-02-01', 'CORBY'],
      ],
      'NUNEATON',
    ],
    ['one that came on the day of sending counts', [['2018-04-04', 'BRADFORD']], 'BRADFORD'],
    ['one that came the day after does not', [['2018-04-05', 'BRADFORD']], 'DEARNE_VALLEY'],
  ])('%s', async (_why, notices, centre) => {
    const input = cases.changeInput();
    for (const [receivedOn, contactCentre] of notices) {
      const receipt = { clientReference: randomUUID(), document: randomUUID(), nino: input.nino };
      const days = { localAuthority: 'MAN', sentOn: '2018-01-31', receivedOn };
      const answer = await cases.order(RECEIVE, { ...receipt, ...days, kind: 'HBREC', contactCentre });
      expect(answer.errors).toBeUndefined();
    }
    const { toDebtManagement } = await cases.report(input);
    const { data } = await cases.order(SAID, proforma(toDebtManagement));
    expect(data?.sendChangeNotice).toMatchObject({ contactCentre: centre });
  });

  it('another customer’s and another authority’s notices count for nothing', async () => {
    const input = cases.changeInput();
    for (const [who, localAuthority, nino] of [
      ['manchester-benefits', 'MAN', cases.newNino()],
      ['glasgow-benefits', 'GLG', input.nino],
    ] as const) {
      const receipt = { clientReference: randomUUID(), document: randomUUID(), nino, localAuthority };
      const days = { sentOn: '2018-01-31', receivedOn: '2018-02-01' };
      await cases.order(RECEIVE, { ...receipt, ...days, kind: 'HBREC', contactCentre: 'CORBY' }, who);
    }
    const { toDebtManagement } = await cases.report(input);
    const { data } = await cases.order(SAID, proforma(toDebtManagement), ['LA:GLG', 'LA:MAN']);
    expect(data?.sendChangeNotice).toMatchObject({ contactCentre: 'DEARNE_VALLEY' });
  });
});

describe('who sees a notice', () => {
  it.each([
    ['its authority', 'manchester-benefits', true],
    ['Debt Management, which is owed it', 'debt-manager', true],
    ['Jobcentre Plus, which is owed the other', 'jobcentre-officer', false],
    ['another authority', 'glasgow-benefits', false],
    ['the Child Maintenance Group', 'child-maintenance-officer', false],
    ['the Home Office', 'home-office-caseworker', false],
  ])('%s', async (_who, persona, sees) => {
    const { toDebtManagement } = await cases.report(cases.changeInput());
    const { data, errors } = await cases.as(persona).query(READ_NOTICE, { id: toDebtManagement });
    expect(errors).toBeUndefined();
    expect(data?.localAuthorityChangeNotice).toEqual(
      sees ? expect.objectContaining({ id: toDebtManagement }) : null,
    );
  });

  it('refuses a token without the scope, whatever it asks for', async () => {
    const { toDebtManagement } = await cases.report(cases.changeInput());
    for (const id of [toDebtManagement, randomUUID()]) {
      expect(codesOf(await cases.as('performance-analyst').query(READ_NOTICE, { id }))).toEqual([
        'FORBIDDEN',
      ]);
    }
  });
});
