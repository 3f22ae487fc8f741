import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseUrls } from '../../../shared/database/Database.js';
import { codesOf } from '../../support/codesOf.js';
import { createTestDatabase } from '../../support/testPostgres.js';
import {
  type LocalAuthorityCases,
  NOTHING,
  openLocalAuthority,
  READ_CHANGE,
  READ_CUSTOMER,
  READ_OVERPAYMENT,
  RECORD_OVERPAYMENT,
  REPORT,
  type Reported,
  SEND,
  TELL,
} from './openLocalAuthority.js';

/** Allerdale was abolished into Cumberland on 1 April 2023. */
const ALLERDALE = ['LA:ALL'];
const CUMBERLAND = ['LA:CBD'];

let before: LocalAuthorityCases;
let after: LocalAuthorityCases;
let reported: Reported;
const nino = 'QQ654321B';

beforeAll(async () => {
  const urls: DatabaseUrls = await createTestDatabase('successors');
  before = await openLocalAuthority('2023-03-31', urls);
  after = await openLocalAuthority('2023-04-03', urls);
  const dates = { reportedOn: '2023-03-29', debtInRecovery: null };
  reported = await before.report(before.changeInput({ ...dates, localAuthority: 'ALL', nino }), ALLERDALE);
  const overpayment = { localAuthority: 'ALL', nino, reference: 'A 1', decidedOn: '2023-03-29' };
  await before.order(RECORD_OVERPAYMENT, before.overpaymentInput(overpayment), ALLERDALE);
});
afterAll(async () => {
  await before.close();
  await after.close();
});

const whole = {
  localAuthorityOverpayments: { edges: [{ node: { reference: 'A 1', localAuthority: { code: 'ALL' } } }] },
  localAuthorityChanges: { edges: [{ node: { localAuthority: { code: 'ALL' } } }] },
  localAuthorityChangeNotices: { edges: [{}] },
  localAuthorityObligations: [{ standard: { id: 'JCP-03' }, owedBy: { code: 'LA:ALL' } }],
};

describe('an abolished authority and its successor', () => {
  it('the day before, the authority sees its records', async () => {
    const { data } = await before.as(ALLERDALE).query(READ_CUSTOMER, { nino });
    expect(data?.localAuthorityCustomer).toMatchObject(whole);
  });

  it('the day before, the successor does not exist yet and sees nothing', async () => {
    expect(await before.as(CUMBERLAND).query(READ_CUSTOMER, { nino })).toEqual({ data: NOTHING });
  });

  it('from then on the authority sees nothing', async () => {
    const caller = after.as(ALLERDALE);
    expect(await caller.query(READ_CUSTOMER, { nino })).toEqual({ data: NOTHING });
    expect(await caller.query(READ_CHANGE, { id: reported.change })).toEqual({
      data: { localAuthorityChange: null },
    });
    expect(await caller.query(READ_OVERPAYMENT, { localAuthority: 'ALL', reference: 'A 1' })).toEqual({
      data: { localAuthorityOverpayment: null },
    });
  });

  it('nor does it write', async () => {
    const input = after.changeInput({
      localAuthority: 'ALL',
      reportedOn: '2023-03-30',
      debtInRecovery: null,
    });
    expect(codesOf(await after.order(REPORT, input, ALLERDALE))).toEqual(['FORBIDDEN']);
    const sending = { clientReference: randomUUID(), id: reported.toJobcentrePlus, version: 1 };
    const answer = await after.order(SEND, { ...sending, sentOn: '2023-04-03' }, ALLERDALE);
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });

  it('from then on the successor sees its records, and another authority’s still not', async () => {
    const { data } = await after.as(CUMBERLAND).query(READ_CUSTOMER, { nino });
    expect(data?.localAuthorityCustomer).toMatchObject(whole);
    expect(await after.as(['LA:WAF']).query(READ_CUSTOMER, { nino })).toEqual({ data: NOTHING });
  });

  it('goes on where its predecessor stopped, in its predecessor’s name', async () => {
    const telling = { clientReference: randomUUID(), id: reported.change, version: 1, toldOn: '2023-04-03' };
    const told = await after.order(TELL, telling, CUMBERLAND);
    expect(told.data?.tellOverpaymentTeam).toMatchObject({ overpaymentTeamToldOn: '2023-04-03' });
    const sending = { clientReference: randomUUID(), id: reported.toJobcentrePlus, version: 1 };
    const sent = await after.order(SEND, { ...sending, sentOn: '2023-04-03' }, CUMBERLAND);
    expect(sent.data?.sendChangeNotice).toMatchObject({
      localAuthority: { code: 'ALL' },
      history: [{}, { kind: 'CHANGE_NOTICE_SENT', recordedBy: { code: 'LA:ALL' } }],
    });
    const { data } = await after.as('debt-manager').query(READ_CUSTOMER, { nino });
    expect(data?.localAuthorityCustomer).toMatchObject({
      localAuthorityObligations: [{ standard: { id: 'DM-04' }, owedBy: { code: 'LA:ALL' } }],
    });
  });

  it('writes for a predecessor whose name does not come first among its own', async () => {
    const dates = { reportedOn: '2023-03-30', debtInRecovery: null };
    const input = after.changeInput({ ...dates, localAuthority: 'COP' });
    const { toJobcentrePlus: id } = await after.report(input, CUMBERLAND);
    const sending = { clientReference: randomUUID(), id, version: 1, sentOn: '2023-04-03' };
    const sent = await after.order(SEND, sending, CUMBERLAND);
    expect(sent.data?.sendChangeNotice).toMatchObject({
      history: [{ recordedBy: { code: 'LA:COP' } }, { recordedBy: { code: 'LA:COP' } }],
    });
  });

  it('records what was sent to its predecessor and arrived after its end', async () => {
    const receive = `mutation ($input: RecordLocalAuthorityReceiptInput!) { recordLocalAuthorityReceipt(input: $input) { receivedOn } }`;
    const days = { sentOn: '2023-03-31', receivedOn: '2023-04-03' };
    const input = {
      clientReference: randomUUID(),
      localAuthority: 'ALL',
      nino,
      document: randomUUID(),
      kind: 'LA_INPUT_DOCUMENT',
      ...days,
    };
    expect((await after.order(receive, input, CUMBERLAND)).errors).toBeUndefined();
    const sentLater = {
      ...input,
      clientReference: randomUUID(),
      document: randomUUID(),
      sentOn: '2023-04-01',
    };
    expect(codesOf(await after.order(receive, sentLater, CUMBERLAND))).toEqual(['BAD_USER_INPUT']);
  });

  it('takes no change in the name of an authority that was gone when it was reported', async () => {
    const input = after.changeInput({
      localAuthority: 'ALL',
      reportedOn: '2023-04-01',
      debtInRecovery: null,
    });
    const answer = await after.order(REPORT, input, CUMBERLAND);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain('input.localAuthority:');
  });
});
