import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsToAuthorities } from '../../../../shared/obligations/receipts/documentWays.js';
import { codesOf } from '../../../support/codesOf.js';
import { type Input, type LocalAuthorityCases, openLocalAuthority } from '../openLocalAuthority.js';

const RECEIVE = `mutation ($input: RecordLocalAuthorityReceiptInput!) {
  recordLocalAuthorityReceipt(input: $input) { document sentBy { code name } sentOn receivedOn }
}`;

let cases: LocalAuthorityCases;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
});
afterAll(() => cases.close());

function receipt(changes: Input = {}) {
  return {
    clientReference: randomUUID(),
    nino: cases.newNino(),
    localAuthority: 'MAN',
    document: randomUUID(),
    kind: 'LA_INPUT_DOCUMENT',
    sentOn: '2018-05-29',
    receivedOn: '2018-06-01',
    ...changes,
  };
}

describe('recordLocalAuthorityReceipt', () => {
  it('records the receiving end under the sender’s document id, and owes nothing by it', async () => {
    const input = receipt();
    expect(await cases.order(RECEIVE, input)).toEqual({
      data: {
        recordLocalAuthorityReceipt: {
          document: input.document,
          sentBy: { code: 'JOBCENTRE_PLUS', name: 'Jobcentre Plus' },
          sentOn: '2018-05-29',
          receivedOn: '2018-06-01',
        },
      },
    });
    const { rows } = await cases.database.query(
      `SELECT side, document, sent_by, sent_to, sent_on::text, received_on::text, customer_number
       FROM handoff_ends WHERE reference = $1`,
      [input.document],
    );
    expect(rows).toEqual([
      {
        side: 'RECEIVED',
        document: 'LA_INPUT_DOCUMENT',
        sent_by: 'JOBCENTRE_PLUS',
        sent_to: 'LA:MAN',
        sent_on: '2018-05-29',
        received_on: '2018-06-01',
        customer_number: input.nino,
      },
    ]);
    expect(await cases.obligationsOf(input.nino, '2018-06-01')).toEqual([]);
  });

  it.each(Object.entries(documentsToAuthorities))('takes %s from who sends it', async (kind, { body }) => {
    const input = receipt({ kind });
    const { data } = await cases.order(RECEIVE, input);
    expect(data?.recordLocalAuthorityReceipt).toMatchObject({ sentBy: { code: body } });
    const { rows } = await cases.database.query('SELECT document FROM handoff_ends WHERE reference = $1', [
      input.document,
    ]);
    expect(rows).toEqual([{ document: kind }]);
  });

  it('keeps the contact centre of a notice of recovery for its authority alone', async () => {
    const input = receipt({ kind: 'HBREC', contactCentre: 'NUNEATON' });
    await cases.order(RECEIVE, input);
    const held = `SELECT contact_centre FROM notices_of_recovery WHERE document = '${input.document}'`;
    expect(await cases.runAs(['LA:MAN'], held)).toEqual([{ contact_centre: 'NUNEATON' }]);
    for (const party of ['LA:GLG', 'DEBT_MANAGEMENT', 'JOBCENTRE_PLUS'])
      expect(await cases.runAs([party], held)).toEqual([]);
  });

  it('takes a document that came on the day it was sent', async () => {
    expect((await cases.order(RECEIVE, receipt({ sentOn: '2018-06-01' }))).errors).toBeUndefined();
  });

  it.each<[string, Input, string]>([
    ['a day in the future', { receivedOn: '2018-06-02' }, 'input.receivedOn'],
    ['a day before it was sent', { receivedOn: '2018-05-28' }, 'input.receivedOn'],
    ['a sending before the calendars', { sentOn: '2009-12-31' }, 'input.sentOn'],
    ['an authority that is none', { localAuthority: 'XXX' }, 'input.localAuthority'],
    ['an authority that did not exist then', { localAuthority: 'CBD' }, 'input.localAuthority'],
    ['a contact centre on another document', { contactCentre: 'CORBY' }, 'input.contactCentre'],
    ['a document id that is no UUID', { document: 'one' }, 'input.document'],
  ])('refuses %s and writes nothing', async (_why, changes, field) => {
    const before = await cases.countRows();
    const answer = await cases.order(RECEIVE, receipt(changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(`${field}:`);
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
    'glasgow-benefits',
    'jobcentre-officer',
    'debt-manager',
    'child-maintenance-officer',
    'home-office-caseworker',
    'oversight',
  ])('is not for %s', async (persona) => {
    const before = await cases.countRows();
    expect(codesOf(await cases.order(RECEIVE, receipt(), persona))).toEqual(['FORBIDDEN']);
    expect(await cases.countRows()).toEqual(before);
  });
});
