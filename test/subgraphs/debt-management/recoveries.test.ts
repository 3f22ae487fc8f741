import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRows } from '../../support/countRows.js';
import { textAt } from '../../support/textAt.js';
import {
  type DebtManagementCases,
  type Input,
  type MutationName,
  openDebtManagement,
} from './openDebtManagement.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

/** Orders steps on one recovery one after another; gives the answer of the last, and its id and number. */
async function recoveryWith(...steps: readonly (readonly [MutationName, Input])[]) {
  const nino = agency.newNino();
  const id = await agency.recovering(nino);
  let version = 1;
  let last: unknown = null;
  for (const [name, input] of steps) {
    const { data, errors } = await agency.order(name, { id, version, ...input });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    last = data?.[name];
    version += 1;
  }
  return { nino, id, version, last };
}

async function kindsOf(referral: string): Promise<readonly string[]> {
  const { rows } = await agency.database.query(
    'SELECT kind FROM notifications WHERE referral = $1 ORDER BY number',
    [referral],
  );
  return rows.map(({ kind }) => kind);
}

const deduct = (amountPence: number, deductedOn = '2024-06-24'): readonly [MutationName, Input] => [
  'recordDeduction',
  { benefit: 'JSA', deductedOn, amountPence },
];
const complete = ['completeRecovery', { completedOn: '2024-06-24', identifiedOn: '2024-06-26' }] as const;
const cease = [
  'ceaseRecovery',
  { ceasedOn: '2024-06-24', identifiedOn: '2024-06-26', reason: 'No benefit is in payment any more.' },
] as const;
const notify = (notifiedOn: string) => ['notifyRecoveryEnd', { notifiedOn }] as const;

describe('App 1 no 4 (DM-U11): rates of recovery', () => {
  it('start as notified, change, and are reduced for hardship by LAHSAG', async () => {
    const { id, last } = await recoveryWith(
      ['changeRecoveryRate', { ratePence: 2_000, changedOn: '2024-06-20' }],
      ['reduceRecoveryForHardship', { ratePence: 500, notifiedOn: '2024-06-28' }],
    );
    expect(last).toMatchObject({
      ratePence: 500,
      contactCentre: 'CORBY',
      rates: [
        { ratePence: 1_110, setOn: '2024-06-07', forHardship: false },
        { ratePence: 2_000, setOn: '2024-06-20', forHardship: false },
        { ratePence: 500, setOn: '2024-06-28', forHardship: true },
      ],
    });
    expect(await kindsOf(id)).toEqual(['ACCEPTANCE', 'HBREC', 'LAHSAG']);
  });

  it('has the day of its entry as that is corrected', async () => {
    const { id } = await recoveryWith(['changeRecoveryRate', { ratePence: 2_000, changedOn: '2024-06-20' }]);
    const { rows } = await agency.database.query(
      `SELECT id FROM events WHERE subject_reference = $1 AND kind = 'RECOVERY_RATE_CHANGED'`,
      [id],
    );
    const correction = { event: rows[0].id, happenedOn: '2024-06-21', reason: 'Typed wrongly.' };
    expect((await agency.order('correctDebtManagementEvent', correction)).errors).toBeUndefined();
    const document = 'query ($id: ID!) { debtManagementRecovery(id: $id) { rates { setOn } } }';
    const { data } = await agency.as('manchester-benefits').query(document, { id });
    expect(data?.debtManagementRecovery).toEqual({
      rates: [{ setOn: '2024-06-07' }, { setOn: '2024-06-21' }],
    });
  });
});

describe('Appendix 4: deductions by benefit', () => {
  it('add up to what is recovered, and leave the rest outstanding', async () => {
    const { last } = await recoveryWith(deduct(1_110), deduct(1_110, '2024-07-01'));
    expect(last).toMatchObject({ owedPence: 12_345, recoveredPence: 2_220, outstandingPence: 10_125 });
  });

  it('are corrected by an entry that takes back and one that supersedes', async () => {
    const { id, version, last } = await recoveryWith(deduct(1_110));
    const deduction = deductionsIn(last)[0]?.id;
    const correction = { deduction, amountPence: 900, benefit: 'ESA', reason: 'Typed wrongly.' };
    const { data } = await agency.order('correctDeduction', { id, version, ...correction });
    expect(data?.correctDeduction).toMatchObject({ recoveredPence: 900, outstandingPence: 11_445 });
    expect(deductionsIn(data?.correctDeduction)).toMatchObject([
      { amountPence: 1_110, benefit: 'JSA', reason: null },
      { amountPence: -1_110, takesBack: deduction, reason: 'Typed wrongly.' },
      { amountPence: 900, benefit: 'ESA', supersedes: deduction, deductedOn: '2024-06-24' },
    ]);
    const again = await agency.order('correctDeduction', { id, version: version + 1, ...correction });
    expect(again.errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  });

  it('are refunded by taking them back', async () => {
    const { id, version, last } = await recoveryWith(deduct(1_110));
    const refund = {
      deduction: deductionsIn(last)[0]?.id,
      amountPence: 0,
      reason: 'Refunded to the customer.',
    };
    const { data } = await agency.order('correctDeduction', { id, version, ...refund });
    expect(data?.correctDeduction).toMatchObject({ recoveredPence: 0, outstandingPence: 12_345 });
  });

  it('C41: cease while recovery goes on, and go on by the next, without any clock', async () => {
    const ceased = ['recordDeductionsCeased', { ceasedOn: '2024-06-28' }] as const;
    const { nino, last } = await recoveryWith(deduct(1_110), ceased);
    expect(last).toMatchObject({ state: 'IN_RECOVERY', deductionsCeased: true, endedAs: null });
    expect(Object.keys(await agency.statuses(nino, '2024-07-31'))).not.toContain('DM-06');
    expect((await recoveryWith(ceased, deduct(1_110))).last).toMatchObject({ deductionsCeased: false });
  });
});

describe('DM-06: complete or ceased, from identification to the notification', () => {
  it.each<[string, string, string, Record<string, string>]>([
    ['not from the day it happened', '2024-06-27', '2024-06-25', {}],
    ['from identification', '2024-06-27', '2024-06-26', { 'DM-06': 'RUNNING' }],
    ['on the tenth working day', '2024-07-10', '2024-07-31', { 'DM-06': 'MET' }],
    ['on the eleventh', '2024-07-11', '2024-07-31', { 'DM-06': 'MET_LATE' }],
    ['not told by the eleventh', '2024-07-31', '2024-07-11', { 'DM-06': 'OVERDUE' }],
  ])('%s', async (_why, notifiedOn, asOf, statuses) => {
    const { nino } = await recoveryWith(deduct(12_345), complete, notify(notifiedOn));
    const closed = { 'DM-01': 'MET', 'DM-02': 'MET', 'DM-03': 'MET' };
    expect(await agency.statuses(nino, asOf)).toEqual({ ...closed, ...statuses });
  });

  it('complete: HBPIF, with both days, and the case is closed', async () => {
    const { id, last } = await recoveryWith(deduct(12_345), complete, notify('2024-06-28'));
    expect(last).toMatchObject({
      state: 'CLOSED',
      endedAs: 'COMPLETE',
      endedOn: '2024-06-24',
      endIdentifiedOn: '2024-06-26',
      outstandingPence: 0,
      ceaseReason: null,
    });
    expect(await kindsOf(id)).toEqual(['ACCEPTANCE', 'HBREC', 'HBPIF']);
  });

  it('ceased: a reason in words, and a notification without a code', async () => {
    const { id, last } = await recoveryWith(cease, notify('2024-06-28'));
    expect(last).toMatchObject({
      state: 'CLOSED',
      endedAs: 'CEASED',
      ceaseReason: 'No benefit is in payment any more.',
    });
    expect(await kindsOf(id)).toEqual(['ACCEPTANCE', 'HBREC', 'CESSATION']);
  });

  it('moves with the identification where that is corrected, and is withdrawn by the authority', async () => {
    const { id, nino } = await recoveryWith(cease);
    const { rows } = await agency.database.query(
      `SELECT id FROM events WHERE subject_reference = $1 AND kind = 'RECOVERY_END_IDENTIFIED'`,
      [id],
    );
    const correction = { event: rows[0].id, happenedOn: '2024-06-25', reason: 'Typed wrongly.' };
    await agency.order('correctDebtManagementEvent', correction);
    const owed = (await agency.obligations(nino)).find(({ standard }) => standard.id === 'DM-06');
    expect(owed).toMatchObject({ startedOn: '2024-06-25', dueOn: '2024-07-09' });
    const withdrawal = { id: owed?.id, withdrawnOn: '2024-07-01', reason: 'We know.' };
    await agency.order('withdrawDebtManagementObligation', withdrawal, 'manchester-benefits');
    const told = await agency.order('notifyRecoveryEnd', { id, version: 2, notifiedOn: '2024-07-02' });
    expect(told.data?.notifyRecoveryEnd).toMatchObject({ state: 'CLOSED' });
    expect(await agency.statuses(nino, '2024-07-31')).toMatchObject({ 'DM-06': 'WITHDRAWN' });
  });
});

describe('income and expenditure (Appendix 1 no 4)', () => {
  const receive = (recovery: string, changes: Input = {}) =>
    agency.order('receiveIncomeExpenditureApplication', { recovery, receivedOn: '2024-06-24', ...changes });

  it('forwarded by the authority, starts no clock and is decided by a reduction', async () => {
    const { id, nino } = await recoveryWith();
    const document = randomUUID();
    const received = await receive(id, { document, forwardedOn: '2024-06-21' });
    expect(received.data?.receiveIncomeExpenditureApplication).toMatchObject({ document, state: 'RECEIVED' });
    const decided = await agency.order('decideIncomeExpenditureApplication', {
      id: textAt(received, 'receiveIncomeExpenditureApplication', 'id'),
      ...{ version: 1, decidedOn: '2024-06-28', ratePence: 300, recoveryVersion: 1 },
    });
    expect(decided.data?.decideIncomeExpenditureApplication).toMatchObject({
      state: 'DECIDED',
      reducedToPence: 300,
    });
    expect(await kindsOf(id)).toEqual(['ACCEPTANCE', 'HBREC', 'LAHSAG']);
    expect(Object.keys(await agency.statuses(nino, '2024-07-31'))).toEqual(['DM-01', 'DM-02', 'DM-03']);
    const { rows } = await agency.database.query(
      `SELECT side, sent_by, sent_on::text, received_on::text FROM handoff_ends WHERE reference = $1`,
      [document],
    );
    expect(rows).toEqual([
      { side: 'RECEIVED', sent_by: 'LA:MAN', sent_on: '2024-06-21', received_on: '2024-06-24' },
    ]);
  });

  it('shows the authority what it forwarded, and not what the customer sent', async () => {
    const { id, nino } = await recoveryWith();
    await receive(id);
    await receive(id, { document: randomUUID(), forwardedOn: '2024-06-21' });
    const query = `query ($nino: NationalInsuranceNumber!) { debtManagementCustomer(nino: $nino) {
      debtManagementIncomeExpenditureApplications { edges { node { document history { kind } } } } } }`;
    const seenBy = async (who: string) => JSON.stringify((await agency.as(who).query(query, { nino })).data);
    expect((await seenBy('manchester-benefits')).match(/"document":/g)).toHaveLength(1);
    expect((await seenBy('debt-manager')).match(/"document":/g)).toHaveLength(2);
    expect(await seenBy('glasgow-benefits')).not.toContain('document');
  });
});

const FIRST = 'Appendix 1 no 3';
const RATES = 'Appendix 1 no 4';
const END = 'Appendix 1 no 6';

describe('what is refused, and changes nothing', () => {
  it.each<[string, readonly (readonly [MutationName, Input])[], MutationName, Input, string, string]>([
    [
      'a rate of nothing',
      [],
      'changeRecoveryRate',
      { ratePence: 0, changedOn: '2024-06-20' },
      'BAD_USER_INPUT',
      'input.ratePence',
    ],
    [
      'the rate that it has',
      [],
      'changeRecoveryRate',
      { ratePence: 1_110, changedOn: '2024-06-20' },
      'RULE_BROKEN',
      RATES,
    ],
    [
      'a rate before the start',
      [],
      'changeRecoveryRate',
      { ratePence: 1, changedOn: '2024-06-16' },
      'RULE_BROKEN',
      FIRST,
    ],
    [
      'a rate from tomorrow',
      [],
      'changeRecoveryRate',
      { ratePence: 1, changedOn: '2024-08-01' },
      'BAD_USER_INPUT',
      'input.changedOn',
    ],
    [
      'a rate after the end',
      [cease],
      'changeRecoveryRate',
      { ratePence: 1, changedOn: '2024-07-01' },
      'RULE_BROKEN',
      RATES,
    ],
    [
      'a reduction upwards',
      [],
      'reduceRecoveryForHardship',
      { ratePence: 1_111, notifiedOn: '2024-06-20' },
      'RULE_BROKEN',
      'Appendix 5, LAHSAG',
    ],
    ['a deduction of nothing', [], ...deduct(0), 'BAD_USER_INPUT', 'input.amountPence'],
    ['a deduction beyond what is owed', [deduct(12_000)], ...deduct(346), 'RULE_BROKEN', '2.3'],
    ['a deduction before the start', [], ...deduct(1, '2024-06-16'), 'RULE_BROKEN', FIRST],
    ['a deduction tomorrow', [], ...deduct(1, '2024-08-01'), 'BAD_USER_INPUT', 'input.deductedOn'],
    [
      'a deduction from Universal Credit',
      [],
      'recordDeduction',
      { benefit: 'UC', deductedOn: '2024-06-24', amountPence: 1 },
      'RULE_BROKEN',
      '2.5, Appendix 4',
    ],
    ['a deduction from what has ceased', [cease], ...deduct(1), 'RULE_BROKEN', END],
    [
      'deductions ceasing twice',
      [['recordDeductionsCeased', { ceasedOn: '2024-06-28' }]],
      'recordDeductionsCeased',
      { ceasedOn: '2024-06-28' },
      'RULE_BROKEN',
      'Appendix 2 “no 7”',
    ],
    ['completion with money outstanding', [deduct(12_344)], ...complete, 'RULE_BROKEN', END],
    [
      'completion before the last deduction',
      [deduct(12_345, '2024-06-25')],
      ...complete,
      'BAD_USER_INPUT',
      'input.completedOn',
    ],
    [
      'identification before it happened',
      [deduct(12_345)],
      'completeRecovery',
      { completedOn: '2024-06-25', identifiedOn: '2024-06-24' },
      'BAD_USER_INPUT',
      'input.identifiedOn',
    ],
    ['cessation with nothing outstanding', [deduct(12_345)], ...cease, 'RULE_BROKEN', END],
    [
      'cessation without a reason',
      [],
      'ceaseRecovery',
      { ...cease[1], reason: ' ' },
      'BAD_USER_INPUT',
      'input.reason',
    ],
    ['a notification of what has not ended', [], ...notify('2024-07-01'), 'RULE_BROKEN', END],
    [
      'a notification before the identification',
      [cease],
      ...notify('2024-06-25'),
      'BAD_USER_INPUT',
      'input.notifiedOn',
    ],
    ['a second notification', [cease, notify('2024-06-28')], ...notify('2024-06-28'), 'RULE_BROKEN', END],
    [
      'a correction of nobody’s deduction',
      [],
      'correctDeduction',
      { deduction: randomUUID(), amountPence: 0, reason: 'x' },
      'NOT_FOUND',
      '',
    ],
    [
      'an application about what has ceased',
      [cease],
      'receiveIncomeExpenditureApplication',
      { receivedOn: '2024-07-01' },
      'RULE_BROKEN',
      RATES,
    ],
  ])('%s', async (_why, steps, name, input, code, cause) => {
    const { id, version } = await recoveryWith(...steps);
    const before = await countRows(agency.database);
    const given = name === 'receiveIncomeExpenditureApplication' ? { recovery: id } : { id, version };
    const { errors = [] } = await agency.order(name, { ...given, ...input });
    expect(errors).toMatchObject([{ extensions: { code } }]);
    const { field, clause } = errors[0]?.extensions ?? {};
    expect([field, clause, '']).toContain(cause);
    expect(await countRows(agency.database)).toEqual(before);
  });

  it.each<[string, string, string]>([
    ['the authority, by its token', 'manchester-benefits', 'FORBIDDEN'],
    ['another authority', 'glasgow-benefits', 'FORBIDDEN'],
    ['Jobcentre Plus', 'jobcentre-officer', 'FORBIDDEN'],
    ['one who only reads', 'oversight', 'FORBIDDEN'],
  ])('DM-U11: a rate by %s', async (_why, who, code) => {
    const { id } = await recoveryWith();
    const input = { id, version: 1, ratePence: 1, changedOn: '2024-06-20' };
    expect((await agency.order('changeRecoveryRate', input, who)).errors).toMatchObject([
      { extensions: { code } },
    ]);
  });
});

describe('PostgreSQL itself', () => {
  it('lets nobody of the application change what is owed or recovered', async () => {
    const { id } = await recoveryWith(deduct(1));
    for (const change of ['owed_pence = 1', 'recovered_pence = 1']) {
      const sql = `UPDATE recoveries SET ${change} WHERE id = $1`;
      await expect(agency.runAs(['DEBT_MANAGEMENT'], sql, [id])).rejects.toThrow('permission denied');
    }
    const sql = `UPDATE deductions SET amount_pence = 2 WHERE recovery = $1`;
    await expect(agency.runAs(['DEBT_MANAGEMENT'], sql, [id])).rejects.toThrow('permission denied');
  });

  it('takes no more than is owed, and takes back only the exact opposite', async () => {
    const { id, last } = await recoveryWith(deduct(100));
    const insert = (amount: number, takesBack: string | null) =>
      agency.database.query(
        `INSERT INTO deductions (id, recovery, local_authority, benefit, deducted_on, amount_pence, takes_back, reason, recorded_at)
         VALUES ($1, $2, 'MAN', 'JSA', '2024-06-24', $3, $4, $5, now())`,
        [randomUUID(), id, amount, takesBack, takesBack && 'x'],
      );
    await expect(insert(12_246, null)).rejects.toThrow('recovered_of_what_is_owed');
    await expect(insert(-99, deductionsIn(last)[0]?.id ?? null)).rejects.toThrow('exact opposite');
    await expect(insert(-99, null)).rejects.toThrow('taken_back_below_zero');
  });
});

function deductionsIn(answer: unknown): readonly { readonly id: string }[] {
  const { deductions } = answer as { deductions: { edges: readonly { node: { id: string } }[] } };
  return deductions.edges.map(({ node }) => node);
}
