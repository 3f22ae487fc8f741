import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { type JobcentrePlusCases, openJobcentrePlus } from '../openJobcentrePlus.js';

const RECEIVE = `mutation ($input: RecordReceiptInput!) {
  recordJobcentrePlusReceipt(input: $input) { document sentBy { code name } sentOn receivedOn }
}`;

let cases: JobcentrePlusCases;

beforeAll(async () => {
  cases = await openJobcentrePlus('2018-06-01');
});
afterAll(() => cases.close());

function receipt(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    clientReference: randomUUID(),
    nino: cases.newNino(),
    localAuthority: 'MAN',
    document: randomUUID(),
    sentOn: '2018-05-29',
    receivedOn: '2018-06-01',
    ...changes,
  };
}

async function endOf(document: string): Promise<unknown[]> {
  const { rows } = await cases.database.query(
    `SELECT side, document, sent_by, sent_to, sent_on::text, received_on::text, customer_number
     FROM handoff_ends WHERE reference = $1`,
    [document],
  );
  return rows;
}

describe('recordJobcentrePlusReceipt', () => {
  it('records the receiving end under the sender’s document id, and owes nothing by it', async () => {
    const input = receipt();
    expect(await cases.order(RECEIVE, input)).toEqual({
      data: {
        recordJobcentrePlusReceipt: {
          document: input.document,
          sentBy: { code: 'LA:MAN', name: 'Manchester City Council' },
          sentOn: '2018-05-29',
          receivedOn: '2018-06-01',
        },
      },
    });
    expect(await endOf(input.document)).toEqual([
      {
        side: 'RECEIVED',
        document: 'CHANGE_OF_CIRCUMSTANCES_DOCUMENTS',
        sent_by: 'LA:MAN',
        sent_to: 'JOBCENTRE_PLUS',
        sent_on: '2018-05-29',
        received_on: '2018-06-01',
        customer_number: input.nino,
      },
    ]);
    const { rows } = await cases.database.query('SELECT count(*)::int AS obligations FROM obligations');
    expect(rows).toEqual([{ obligations: 0 }]);
  });

  it('takes documents that came on the day they were sent', async () => {
    expect((await cases.order(RECEIVE, receipt({ sentOn: '2018-06-01' }))).errors).toBeUndefined();
  });

  it('takes another authority’s documents under the same id', async () => {
    const input = receipt();
    await cases.order(RECEIVE, input);
    const other = receipt({ document: input.document, localAuthority: 'GLG' });
    expect((await cases.order(RECEIVE, other)).errors).toBeUndefined();
  });

  it.each([
    ['a day in the future', { receivedOn: '2018-06-02' }, 'BAD_USER_INPUT', 'input.receivedOn'],
    ['a day before they were sent', { receivedOn: '2018-05-28' }, 'BAD_USER_INPUT', 'input.receivedOn'],
    ['a sending before the calendars', { sentOn: '2009-12-31' }, 'BAD_USER_INPUT', 'input.sentOn'],
    ['an authority that is none', { localAuthority: 'XXX' }, 'BAD_USER_INPUT', 'input.localAuthority'],
    ['a document id that is no UUID', { document: 'one' }, 'BAD_USER_INPUT', 'input.document'],
  ])('refuses %s and writes nothing', async (_why, changes, code, words) => {
    const before = await cases.countRows();
    const answer = await cases.order(RECEIVE, receipt(changes));
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses a receipt that has been recorded, in whatever case its id is written', async () => {
    const input = receipt();
    await cases.order(RECEIVE, input);
    const before = await cases.countRows();
    const again = { ...input, clientReference: randomUUID(), document: input.document.toUpperCase() };
    expect(codesOf(await cases.order(RECEIVE, again))).toEqual(['CONFLICT']);
    expect(await cases.countRows()).toEqual(before);
  });

  it('answers a repeat alike and writes nothing; the reference stands for no other input', async () => {
    const input = receipt();
    const first = await cases.order(RECEIVE, input);
    const before = await cases.countRows();
    expect(await cases.order(RECEIVE, input)).toEqual(first);
    expect(codesOf(await cases.order(RECEIVE, { ...input, sentOn: '2018-05-30' }))).toEqual(['CONFLICT']);
    expect(await cases.countRows()).toEqual(before);
  });

  it.each([
    'manchester-benefits',
    'debt-manager',
    'child-maintenance-officer',
    'home-office-caseworker',
    'oversight',
  ])('is not for %s', async (persona) => {
    const before = await cases.countRows();
    expect(codesOf(await cases.as(persona).query(RECEIVE, { input: receipt() }))).toEqual(['FORBIDDEN']);
    expect(await cases.countRows()).toEqual(before);
  });

  it('gives the sender no sight of who the customer is: nothing is owed by it here', async () => {
    const nino = cases.newNino();
    const identity = `query ($nino: NationalInsuranceNumber!) { jobcentrePlusCustomer(nino: $nino) { identity { version } } }`;
    await cases.order(RECEIVE, receipt({ nino }));
    expect((await cases.as('manchester-benefits').query(identity, { nino })).data).toEqual({
      jobcentrePlusCustomer: { identity: null },
    });
  });
});
