import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type LocalAuthorityCases,
  openLocalAuthority,
  RECORD_OVERPAYMENT,
  type Reported,
  SEND,
} from './openLocalAuthority.js';

let cases: LocalAuthorityCases;
let reported: Reported;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
  await cases.order(RECORD_OVERPAYMENT, cases.overpaymentInput());
  reported = await cases.report(cases.changeInput());
  const input = {
    clientReference: randomUUID(),
    id: reported.toJobcentrePlus,
    version: 1,
    sentOn: '2018-04-04',
  };
  await cases.order(SEND, input);
});
afterAll(() => cases.close());

describe.each(['overpayments', 'changes_of_circumstances'])('row-level security of %s', (table) => {
  it.each([
    ['the authority that keeps it', ['LA:MAN'], 1],
    ['it among others', ['LA:GLG', 'LA:MAN'], 1],
    ['another authority', ['LA:GLG'], 0],
    ['Debt Management', ['DEBT_MANAGEMENT'], 0],
    ['Jobcentre Plus', ['JOBCENTRE_PLUS'], 0],
    ['the Child Maintenance Group', ['CHILD_MAINTENANCE_GROUP'], 0],
    ['the Home Office', ['HOME_OFFICE'], 0],
    ['nobody', [], 0],
  ])('shows a row to %s or not', async (_why, parties, rows) => {
    expect(await cases.runAs(parties, `SELECT id FROM ${table}`)).toHaveLength(rows);
  });
});

describe('row-level security of change_notices', () => {
  it.each([
    ['both to the authority', ['LA:MAN'], ['toDebtManagement', 'toJobcentrePlus']],
    ['one to Debt Management', ['DEBT_MANAGEMENT'], ['toDebtManagement']],
    ['the other to Jobcentre Plus', ['JOBCENTRE_PLUS'], ['toJobcentrePlus']],
    ['none to another authority', ['LA:GLG'], []],
    ['none to the Child Maintenance Group', ['CHILD_MAINTENANCE_GROUP'], []],
    ['none to the Home Office', ['HOME_OFFICE'], []],
    ['none to nobody', [], []],
  ] as const)('shows %s', async (_why, parties, notices) => {
    const rows = await cases.runAs(parties, 'SELECT id FROM change_notices ORDER BY id');
    const ids = notices.map((notice) => reported[notice]).sort();
    expect(rows).toEqual(ids.map((id) => ({ id })));
  });

  it('lets the body that is owed a notice see it and not change it', async () => {
    const update = 'UPDATE change_notices SET version = 9 RETURNING id';
    expect(await cases.runAs(['DEBT_MANAGEMENT'], update)).toEqual([]);
    expect(await cases.runAs(['LA:MAN'], update)).toHaveLength(2);
  });
});

describe('row-level security of events', () => {
  it.each([
    ['Debt Management its notice’s alone', ['DEBT_MANAGEMENT'], ['OVERPAYMENT_TEAM_TOLD']],
    ['Jobcentre Plus its notice’s alone', ['JOBCENTRE_PLUS'], ['CHANGE_NOTICE_SENT', 'CHANGE_REPORTED']],
    ['another authority none', ['LA:GLG'], []],
  ])('shows %s', async (_why, parties, kinds) => {
    const rows = await cases.runAs(parties, 'SELECT kind FROM events ORDER BY kind');
    expect(rows).toEqual(kinds.map((kind) => ({ kind })));
  });
});

describe('writing', () => {
  const moved: readonly [string, string][] = [
    ['overpayments', `UPDATE overpayments SET local_authority = 'GLG'`],
    ['changes_of_circumstances', `UPDATE changes_of_circumstances SET local_authority = 'GLG'`],
    ['change_notices', `UPDATE change_notices SET local_authority = 'GLG'`],
  ];

  it.each(moved)('lets no authority move a row of %s to another', async (_table, sql) => {
    await expect(cases.runAs(['LA:MAN'], sql)).rejects.toThrow('row-level security');
  });

  it.each(moved.map(([table]) => table))('lets nobody delete a row of %s', async (table) => {
    await expect(cases.runAs(['LA:MAN'], `DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  });

  it('lets no authority write another’s notice', async () => {
    const insert = `INSERT INTO change_notices (id, version, customer_number, local_authority, recorded_at, sent_to, state)
      VALUES (gen_random_uuid(), 1, 'QQ123456C', 'GLG', now(), 'DEBT_MANAGEMENT', 'OWED')`;
    await expect(cases.runAs(['LA:MAN'], insert)).rejects.toThrow('row-level security');
    expect(await cases.runAs(['LA:GLG'], insert)).toEqual([]);
  });
});
