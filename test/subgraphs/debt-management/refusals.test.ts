import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRows } from '../../support/countRows.js';
import {
  type DebtManagementCases,
  type Input,
  type MutationName,
  noticeBy,
  openDebtManagement,
  referralBy,
} from './openDebtManagement.js';

const TODAY = '2024-07-31';

let agency: DebtManagementCases;
let received: string;
let accepted: string;
let closed: string;
let notice: string;
let actioned: string;
beforeAll(async () => {
  agency = await openDebtManagement(TODAY);
  const referral = () => agency.referral(agency.newNino(), '2024-06-14');
  received = await referral();
  accepted = await referral();
  closed = await referral();
  for (const id of [accepted, closed]) {
    await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
  }
  const outcome = { outcome: 'NOT_POSSIBLE', notifiedOn: '2024-07-09' };
  await agency.order('recordReferralOutcome', { id: closed, version: 2, ...outcome });
  notice = await agency.notice(agency.newNino(), '2024-06-14');
  actioned = await agency.notice(agency.newNino(), '2024-06-14');
  await agency.order('actionDebtChangeNotice', { id: actioned, version: 1, actionedOn: '2024-06-20' });
});
afterAll(() => agency.close());

/** Gives code and field (or clause) of the one refusal, after making sure that nothing was changed. */
async function refusalOf(name: MutationName, input: Input, who?: string): Promise<readonly unknown[]> {
  const before = await countRows(agency.database);
  const { data, errors = [] } = await agency.order(name, input, who);
  expect(data ?? null).toBeNull();
  expect(await countRows(agency.database)).toEqual(before);
  expect(errors).toHaveLength(1);
  const [error] = errors;
  expect(error?.message).not.toMatch(/QQ\d{6}|[0-9a-f]{8}-/);
  return [error?.extensions?.code, error?.extensions?.field ?? error?.extensions?.clause ?? null];
}

const LONG = 'x'.repeat(41);

describe('submitReferral refuses', () => {
  it.each<[string, Input, string, string | null, string?]>([
    ['another body of DWP', {}, 'FORBIDDEN', null, 'jobcentre-officer'],
    ['another authority', {}, 'FORBIDDEN', null, 'glasgow-benefits'],
    ['one who only reads', {}, 'FORBIDDEN', null, 'oversight'],
    ['one without a body', {}, 'FORBIDDEN', null, 'performance-analyst'],
    [
      'an authority’s own day of receipt',
      { receivedOn: TODAY },
      'BAD_USER_INPUT',
      'input.receivedOn',
      'manchester-benefits',
    ],
    ['tomorrow', { receivedOn: '2024-08-01' }, 'BAD_USER_INPUT', 'input.receivedOn'],
    [
      'a day before the calendars',
      {
        receivedOn: '2009-12-31',
        formDatedOn: '2009-12-31',
        cisCheckedOn: '2009-12-31',
        overpaidTo: '2009-12-31',
      },
      'BAD_USER_INPUT',
      'input.receivedOn',
    ],
    ['a code that no authority has', { localAuthority: 'NOWHERE' }, 'BAD_USER_INPUT', 'input.localAuthority'],
    ['an authority that is no more', { localAuthority: 'ALL' }, 'BAD_USER_INPUT', 'input.localAuthority'],
    [
      'an authority that was no more then',
      { localAuthority: 'ALL', receivedOn: '2023-04-01' },
      'BAD_USER_INPUT',
      'input.localAuthority',
    ],
    [
      'an authority that was not yet then',
      { localAuthority: 'CBD', receivedOn: '2023-03-31' },
      'BAD_USER_INPUT',
      'input.localAuthority',
    ],
    [
      'an authority without Housing Benefit',
      { localAuthority: 'E10000017' },
      'BAD_USER_INPUT',
      'input.localAuthority',
    ],
    ['no reference', { authorityReference: '' }, 'BAD_USER_INPUT', 'input.authorityReference'],
    ['a blank reference', { authorityReference: ' \u00a0\t' }, 'BAD_USER_INPUT', 'input.authorityReference'],
    [
      'a reference of 41 characters',
      { authorityReference: LONG },
      'BAD_USER_INPUT',
      'input.authorityReference',
    ],
    [
      'a control character',
      { authorityReference: 'HB\u0000/1' },
      'BAD_USER_INPUT',
      'input.authorityReference',
    ],
    [
      'a control character of the second set',
      { authorityReference: 'HB\u0085/1' },
      'BAD_USER_INPUT',
      'input.authorityReference',
    ],
    ['half a character', { authorityReference: 'HB\ud83d/1' }, 'BAD_USER_INPUT', 'input.authorityReference'],
    ['nothing outstanding', { outstandingPence: 0 }, 'BAD_USER_INPUT', 'input.outstandingPence'],
    ['a negative balance', { outstandingPence: -1 }, 'BAD_USER_INPUT', 'input.outstandingPence'],
    ['more than a number holds', { outstandingPence: 2 ** 31 }, 'BAD_USER_INPUT', 'input.outstandingPence'],
    ['what is no number', { nino: 'QQ12345A' }, 'BAD_USER_INPUT', 'input.nino'],
    ['no client reference', { clientReference: '' }, 'BAD_USER_INPUT', 'input.clientReference'],
    [
      'a client reference of 65 characters',
      { clientReference: 'r'.repeat(65) },
      'BAD_USER_INPUT',
      'input.clientReference',
    ],
    [
      'a client reference with a line end',
      { clientReference: 'r\n' },
      'BAD_USER_INPUT',
      'input.clientReference',
    ],
  ])('%s', async (_why, changes, code, field, who = 'debt-manager') => {
    const input = { ...referralBy('MAN', 'QQ300000A'), ...changes };
    expect(await refusalOf('submitReferral', input, who)).toEqual([code, field]);
  });

  it('nothing of 40 characters', async () => {
    const input = { ...referralBy('MAN', agency.newNino()), authorityReference: 'x'.repeat(40) };
    expect((await agency.order('submitReferral', input)).errors).toBeUndefined();
  });

  it('no null where a field may be left out', async () => {
    const input = { ...referralBy('MAN', agency.newNino()), receivedOn: null };
    const answer = await agency.order('submitReferral', input, 'manchester-benefits');
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.submitReferral).toMatchObject({ receivedOn: TODAY });
  });
});

describe('what moves a referral on refuses', () => {
  const input = { version: 1, inputOn: '2024-06-25' };
  const screen = { version: 1, reason: 'DUPLICATE', notifiedOn: '2024-06-25' };
  const outcome = { version: 2, outcome: 'NOT_POSSIBLE', notifiedOn: '2024-07-09' };
  const starts = {
    ...outcome,
    outcome: 'RECOVERY_STARTS',
    recoveryStartsOn: '2024-08-01',
    ratePence: 1,
    contactCentre: 'CORBY',
  };
  const CLAUSE = '7.2, 7.3, Appendix 2 no 3';
  it.each<[string, MutationName, () => Input, string, string | null, string?]>([
    [
      'input by the authority',
      'recordReferralInput',
      () => ({ id: received, ...input }),
      'FORBIDDEN',
      null,
      'manchester-benefits',
    ],
    [
      'input by Jobcentre Plus',
      'recordReferralInput',
      () => ({ id: received, ...input }),
      'FORBIDDEN',
      null,
      'jobcentre-officer',
    ],
    [
      'input by one who only reads',
      'recordReferralInput',
      () => ({ id: received, ...input }),
      'FORBIDDEN',
      null,
      'oversight',
    ],
    [
      'input of an unknown referral',
      'recordReferralInput',
      () => ({ id: randomUUID(), ...input }),
      'NOT_FOUND',
      null,
    ],
    [
      'input of what is no id',
      'recordReferralInput',
      () => ({ id: '1', ...input }),
      'BAD_USER_INPUT',
      'input.id',
    ],
    [
      'input of a version to come',
      'recordReferralInput',
      () => ({ id: received, ...input, version: 2 }),
      'CONFLICT',
      null,
    ],
    [
      'input before receipt',
      'recordReferralInput',
      () => ({ id: received, ...input, inputOn: '2024-06-13' }),
      'BAD_USER_INPUT',
      'input.inputOn',
    ],
    [
      'input tomorrow',
      'recordReferralInput',
      () => ({ id: received, ...input, inputOn: '2024-08-01' }),
      'BAD_USER_INPUT',
      'input.inputOn',
    ],
    [
      'input twice',
      'recordReferralInput',
      () => ({ id: accepted, ...input, version: 2 }),
      'RULE_BROKEN',
      CLAUSE,
    ],
    ['input of an old version', 'recordReferralInput', () => ({ id: accepted, ...input }), 'CONFLICT', null],
    [
      'screening by the authority',
      'screenOutReferral',
      () => ({ id: received, ...screen }),
      'FORBIDDEN',
      null,
      'manchester-benefits',
    ],
    [
      'screening after input',
      'screenOutReferral',
      () => ({ id: accepted, ...screen, version: 2 }),
      'RULE_BROKEN',
      CLAUSE,
    ],
    [
      'screening before receipt',
      'screenOutReferral',
      () => ({ id: received, ...screen, notifiedOn: '2024-06-13' }),
      'BAD_USER_INPUT',
      'input.notifiedOn',
    ],
    [
      'screening tomorrow',
      'screenOutReferral',
      () => ({ id: received, ...screen, notifiedOn: '2024-08-01' }),
      'BAD_USER_INPUT',
      'input.notifiedOn',
    ],
    [
      'a reason that 7.2 has not',
      'screenOutReferral',
      () => ({ id: received, ...screen, reason: 'OTHER' }),
      'BAD_USER_INPUT',
      'input.reason',
    ],
    [
      'an outcome by the authority',
      'recordReferralOutcome',
      () => ({ id: accepted, ...outcome }),
      'FORBIDDEN',
      null,
      'manchester-benefits',
    ],
    [
      'an outcome before input',
      'recordReferralOutcome',
      () => ({ id: received, ...outcome, version: 1 }),
      'RULE_BROKEN',
      CLAUSE,
    ],
    [
      'an outcome on a day before input',
      'recordReferralOutcome',
      () => ({ id: accepted, ...outcome, notifiedOn: '2024-06-24' }),
      'BAD_USER_INPUT',
      'input.notifiedOn',
    ],
    [
      'an outcome tomorrow',
      'recordReferralOutcome',
      () => ({ id: accepted, ...outcome, notifiedOn: '2024-08-01' }),
      'BAD_USER_INPUT',
      'input.notifiedOn',
    ],
    [
      'a second outcome',
      'recordReferralOutcome',
      () => ({ id: closed, ...outcome, version: 3 }),
      'RULE_BROKEN',
      CLAUSE,
    ],
    [
      'a start without a date',
      'recordReferralOutcome',
      () => ({ id: accepted, ...starts, recoveryStartsOn: undefined }),
      'BAD_USER_INPUT',
      'input.recoveryStartsOn',
    ],
    [
      'a start with a date of null',
      'recordReferralOutcome',
      () => ({ id: accepted, ...starts, recoveryStartsOn: null }),
      'BAD_USER_INPUT',
      'input.recoveryStartsOn',
    ],
    [
      'a start without a rate',
      'recordReferralOutcome',
      () => ({ id: accepted, ...starts, ratePence: undefined }),
      'BAD_USER_INPUT',
      'input.ratePence',
    ],
    [
      'a start with a rate of null',
      'recordReferralOutcome',
      () => ({ id: accepted, ...starts, ratePence: null }),
      'BAD_USER_INPUT',
      'input.ratePence',
    ],
    [
      'a start at no rate',
      'recordReferralOutcome',
      () => ({ id: accepted, ...starts, ratePence: 0 }),
      'BAD_USER_INPUT',
      'input.ratePence',
    ],
    [
      'a start in a year that no calendar has',
      'recordReferralOutcome',
      () => ({ id: accepted, ...starts, recoveryStartsOn: '0000-01-01' }),
      'BAD_USER_INPUT',
      'input.recoveryStartsOn',
    ],
    [
      'a date without a start',
      'recordReferralOutcome',
      () => ({ id: accepted, ...outcome, recoveryStartsOn: '2024-08-01' }),
      'BAD_USER_INPUT',
      'input.recoveryStartsOn',
    ],
    [
      'a rate without a start',
      'recordReferralOutcome',
      () => ({ id: accepted, ...outcome, ratePence: 1 }),
      'BAD_USER_INPUT',
      'input.ratePence',
    ],
  ])('%s', async (_why, name, inputOf, code, field, who = 'debt-manager') => {
    expect(await refusalOf(name, inputOf(), who)).toEqual([code, field]);
  });

  it('no null where no recovery starts', async () => {
    const id = await agency.referral(agency.newNino(), '2024-06-14');
    await agency.order('recordReferralInput', { id, ...input });
    const nulls = { recoveryStartsOn: null, ratePence: null };
    const answer = await agency.order('recordReferralOutcome', { id, ...outcome, ...nulls });
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.recordReferralOutcome).toMatchObject({ state: 'CLOSED', ...nulls });
  });

  it('a day before receipt also where the authority has withdrawn the leg', async () => {
    const nino = agency.newNino();
    const id = await agency.referral(nino, '2024-06-14');
    const leg = (await agency.obligations(nino)).find(({ standard }) => standard.id === 'DM-02');
    const withdrawal = { id: leg?.id, withdrawnOn: '2024-06-20', reason: 'sent twice' };
    expect(
      (await agency.order('withdrawDebtManagementObligation', withdrawal, 'manchester-benefits')).errors,
    ).toBeUndefined();
    expect(await refusalOf('recordReferralInput', { id, ...input, inputOn: '2024-06-13' })).toEqual([
      'BAD_USER_INPUT',
      'input.inputOn',
    ]);
    expect((await agency.order('recordReferralInput', { id, ...input })).errors).toBeUndefined();
    expect(await agency.statuses(nino, '2024-06-25')).toEqual({
      'DM-01': 'RUNNING',
      'DM-02': 'WITHDRAWN',
      'DM-03': 'RUNNING',
    });
  });
});

describe('proformas: refused are', () => {
  const days = { sentOn: '2024-06-13', receivedOn: '2024-06-14' };
  it.each<[string, Input, string, string | null, string?]>([
    ['an authority', {}, 'FORBIDDEN', null, 'manchester-benefits'],
    ['Jobcentre Plus', {}, 'FORBIDDEN', null, 'jobcentre-officer'],
    ['one who only reads', {}, 'FORBIDDEN', null, 'oversight'],
    ['receipt before sending', { receivedOn: '2024-06-12' }, 'BAD_USER_INPUT', 'input.receivedOn'],
    ['receipt tomorrow', { receivedOn: '2024-08-01' }, 'BAD_USER_INPUT', 'input.receivedOn'],
    [
      'receipt before the calendars',
      { sentOn: '2009-12-30', receivedOn: '2009-12-31' },
      'BAD_USER_INPUT',
      'input.sentOn',
    ],
    ['sending before the calendars', { sentOn: '2009-12-31' }, 'BAD_USER_INPUT', 'input.sentOn'],
    [
      'sending in a year that no calendar has',
      { localAuthority: 'ALL', sentOn: '0000-01-01' },
      'BAD_USER_INPUT',
      'input.sentOn',
    ],
    ['an authority that was no more', { localAuthority: 'ALL' }, 'BAD_USER_INPUT', 'input.localAuthority'],
    ['a document that has no id', { document: 'proforma' }, 'BAD_USER_INPUT', 'input.document'],
  ])('%s', async (_why, changes, code, field, who = 'debt-manager') => {
    const input = { ...noticeBy('MAN', 'QQ300000A'), ...days, ...changes };
    expect(await refusalOf('receiveDebtChangeNotice', input, who)).toEqual([code, field]);
  });

  it('a document that has arrived already, for whomever', async () => {
    const input = { ...noticeBy('MAN', agency.newNino()), ...days };
    await agency.order('receiveDebtChangeNotice', input);
    const again = { ...input, nino: agency.newNino() };
    expect(await refusalOf('receiveDebtChangeNotice', again)).toEqual(['CONFLICT', null]);
  });

  it('not another authority’s document of the same id', async () => {
    const input = { ...noticeBy('MAN', agency.newNino()), ...days };
    await agency.order('receiveDebtChangeNotice', input);
    const others = await agency.order('receiveDebtChangeNotice', { ...input, localAuthority: 'GLG' });
    expect(others.errors).toBeUndefined();
  });

  const action = { version: 1, actionedOn: '2024-06-20' };
  it.each<[string, () => Input, string, string | null, string?]>([
    ['action by the authority', () => ({ id: notice, ...action }), 'FORBIDDEN', null, 'manchester-benefits'],
    ['action on an unknown one', () => ({ id: randomUUID(), ...action }), 'NOT_FOUND', null],
    ['action on a referral', () => ({ id: received, ...action }), 'NOT_FOUND', null],
    ['action on a version to come', () => ({ id: notice, ...action, version: 2 }), 'CONFLICT', null],
    [
      'action before receipt',
      () => ({ id: notice, ...action, actionedOn: '2024-06-13' }),
      'BAD_USER_INPUT',
      'input.actionedOn',
    ],
    [
      'action tomorrow',
      () => ({ id: notice, ...action, actionedOn: '2024-08-01' }),
      'BAD_USER_INPUT',
      'input.actionedOn',
    ],
    ['action twice', () => ({ id: actioned, ...action, version: 2 }), 'RULE_BROKEN', 'Appendix 1 no 5'],
  ])('%s', async (_why, inputOf, code, field, who = 'debt-manager') => {
    expect(await refusalOf('actionDebtChangeNotice', inputOf(), who)).toEqual([code, field]);
  });
});
