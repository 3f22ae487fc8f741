import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textAt } from '../../support/textAt.js';
import {
  type DebtManagementCases,
  type Input,
  openDebtManagement,
  type SeenRepayment,
} from './openDebtManagement.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-09-30');
});
afterAll(() => agency.close());

const CLAUSE = 'Appendix 1 no 7';

/** Deducts on days from a new debt of this authority; gives the recovery. */
async function deducted(localAuthority: string, ...entries: readonly (readonly [string, number])[]) {
  const id = await agency.recovering(agency.newNino(), { localAuthority });
  let version = 1;
  for (const [deductedOn, amountPence] of entries) {
    const { errors } = await agency.order('recordDeduction', {
      id,
      version,
      benefit: 'ESA',
      deductedOn,
      amountPence,
    });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    version += 1;
  }
  return { id, version };
}

async function month(localAuthority: string, name: string): Promise<SeenRepayment> {
  const found = (await agency.repayments([`LA:${localAuthority}`], localAuthority)).find(
    ({ month }) => month === name,
  );
  if (found === undefined) throw new Error(`Nothing is owed for ${name}.`);
  return found;
}

async function send(localAuthority: string, name: string, sentOn: string) {
  const { id, version } = await month(localAuthority, name);
  return agency.order('sendRepaymentSchedule', { id, version, sentOn });
}

async function pay(localAuthority: string, name: string, paidOn: string, changes: Input = {}) {
  const { id, version, totalPence } = await month(localAuthority, name);
  return agency.order('recordRepayment', { id, version, paidOn, amountPence: totalPence ?? 0, ...changes });
}

async function owed(localAuthority: string, asOf: string): Promise<readonly unknown[]> {
  const { rows } = await agency.database.query(
    `SELECT started_on::text AS "startedOn", ended_on::text AS "endedOn", due_on::text AS "dueOn", owed_to AS "owedTo", customer_number AS nino
     FROM obligations WHERE standard = 'DM-07' AND local_authority = $1 AND started_on <= $2 ORDER BY started_on`,
    [localAuthority, asOf],
  );
  return rows;
}

describe('DM-07: monthly, one month in arrears', () => {
  it('is owed once for an authority and a month, from its last day, and due a month later', async () => {
    await deducted('LDS', ['2024-06-20', 100], ['2024-06-28', 200], ['2024-07-01', 300]);
    await deducted('LDS', ['2024-06-21', 400]);
    const about = { endedOn: null, owedTo: ['LA:LDS'], nino: null };
    expect(await owed('LDS', '2024-12-31')).toEqual([
      { startedOn: '2024-06-30', dueOn: '2024-07-30', ...about },
      { startedOn: '2024-07-31', dueOn: '2024-08-31', ...about },
    ]);
  });

  it('is owed for the month now too, and shown from its end', async () => {
    await deducted('BRD', ['2024-09-30', 100]);
    expect(await owed('BRD', '2024-12-31')).toMatchObject([{ startedOn: '2024-09-30', dueOn: '2024-10-30' }]);
    const later = await openDebtManagement('2024-09-10');
    const id = await later.recovering(later.newNino(), { localAuthority: 'BRD' });
    const deduction = { id, version: 1, benefit: 'ESA', deductedOn: '2024-09-10', amountPence: 1 };
    await later.order('recordDeduction', deduction);
    const shown = `query ($id: ID!, $asOf: Date) { debtManagementObligation(id: $id, asOf: $asOf) { startedOn status dueOn } }`;
    const { rows } = await later.database.query(`SELECT id FROM obligations WHERE standard = 'DM-07'`);
    const as = later.as(['LA:BRD']);
    expect((await as.query(shown, { id: rows[0].id })).data).toEqual({ debtManagementObligation: null });
    expect((await as.query(shown, { id: rows[0].id, asOf: '2024-09-30' })).data).toEqual({
      debtManagementObligation: { startedOn: '2024-09-30', status: 'RUNNING', dueOn: '2024-10-30' },
    });
    await later.close();
  });

  it('is ended by the payment with its schedule, to the penny', async () => {
    const first = await deducted('LIV', ['2024-06-20', 100], ['2024-06-28', 200], ['2024-07-01', 300]);
    const second = await deducted('LIV', ['2024-06-21', 5]);
    expect((await month('LIV', '2024-06')).lines.edges).toEqual([]);
    const sent = await send('LIV', '2024-06', '2024-07-15');
    expect(sent.data?.sendRepaymentSchedule).toMatchObject({
      state: 'SCHEDULED',
      totalPence: 305,
      scheduleSentOn: '2024-07-15',
      paidOn: null,
      localAuthority: { code: 'LIV' },
    });
    const lines = (await month('LIV', '2024-06')).lines.edges.map(({ node }) => node);
    expect(lines).toHaveLength(2);
    expect(lines).toContainEqual(
      expect.objectContaining({
        id: first.id,
        recoveredPence: 300,
        adjustmentPence: 0,
        customerName: 'Sam Specimen',
      }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ id: second.id, totalPence: 5 }));
    const paid = await pay('LIV', '2024-06', '2024-07-30');
    expect(paid.data?.recordRepayment).toMatchObject({ state: 'PAID', paidOn: '2024-07-30' });
    expect(await owed('LIV', '2024-06-30')).toMatchObject([{ endedOn: '2024-07-30', dueOn: '2024-07-30' }]);
  });
});

describe('what comes after a schedule was sent', () => {
  it('is adjusted on the next, and never changes the sent one', async () => {
    const { id, version } = await deducted('BIR', ['2024-06-20', 100], ['2024-07-04', 40]);
    await send('BIR', '2024-06', '2024-07-15');
    const sent = await month('BIR', '2024-06');
    const late = { id, version, benefit: 'JSA', deductedOn: '2024-06-24', amountPence: 7 };
    await agency.order('recordDeduction', late);
    const document = `query ($id: ID!) { debtManagementRecovery(id: $id) { deductions(first: 1) { edges { node { id } } } } }`;
    const { data } = await agency.as('debt-manager').query(document, { id });
    const deduction = JSON.stringify(data).match(/[0-9a-f-]{36}/)?.[0];
    await agency.order('correctDeduction', {
      id,
      version: version + 1,
      deduction,
      amountPence: 90,
      reason: 'Typed wrongly.',
    });
    expect(await month('BIR', '2024-06')).toEqual(sent);
    expect((await send('BIR', '2024-07', '2024-08-15')).data?.sendRepaymentSchedule).toMatchObject({
      totalPence: 37,
    });
    expect((await month('BIR', '2024-07')).lines.edges.map(({ node }) => node)).toMatchObject([
      { recoveredPence: 40, adjustmentPence: -3, totalPence: 37 },
    ]);
  });

  it('has a schedule to come even where no later month is owed', async () => {
    const { id, version } = await deducted('SHF', ['2024-06-20', 100]);
    await send('SHF', '2024-06', '2024-07-15');
    await agency.order('recordDeduction', {
      id,
      version,
      benefit: 'JSA',
      deductedOn: '2024-06-24',
      amountPence: 7,
    });
    expect((await agency.repayments(['LA:SHF'], 'SHF')).map(({ month, state }) => [month, state])).toEqual([
      ['2024-06', 'SCHEDULED'],
      ['2024-09', 'OWED'],
    ]);
  });

  it('may come to less than nothing, and still balances', async () => {
    const { id, version } = await deducted('NET', ['2024-06-20', 100], ['2024-07-02', 1]);
    await send('NET', '2024-06', '2024-07-15');
    const { rows } = await agency.database.query(
      'SELECT id FROM deductions WHERE recovery = $1 AND amount_pence = 100',
      [id],
    );
    const refund = { deduction: rows[0].id, amountPence: 0, reason: 'Refunded.' };
    await agency.order('correctDeduction', { id, version, ...refund });
    await send('NET', '2024-07', '2024-08-15');
    expect(await month('NET', '2024-07')).toMatchObject({ totalPence: -99 });
    expect((await pay('NET', '2024-07', '2024-08-15')).errors).toBeUndefined();
  });
});

describe('what is refused', () => {
  it.each<[string, string, () => Promise<{ readonly errors?: unknown }>, string, string | undefined]>([
    [
      'a schedule before the month has ended',
      'MDB',
      () => send('MDB', '2024-06', '2024-06-30'),
      'RULE_BROKEN',
      'input.sentOn',
    ],
    [
      'a schedule tomorrow',
      'HPL',
      () => send('HPL', '2024-06', '2024-10-01'),
      'BAD_USER_INPUT',
      'input.sentOn',
    ],
    ['a later month first', 'STT', () => send('STT', '2024-07', '2024-08-15'), 'RULE_BROKEN', undefined],
    [
      'a payment before its schedule',
      'DAL',
      () => pay('DAL', '2024-06', '2024-07-30'),
      'RULE_BROKEN',
      undefined,
    ],
  ])('%s', async (_why, localAuthority, ask, code, field) => {
    await deducted(localAuthority, ['2024-06-20', 100], ['2024-07-02', 100]);
    const { errors } = await ask();
    expect(errors).toMatchObject([
      { extensions: { code, ...(field === undefined ? { clause: CLAUSE } : { field }) } },
    ]);
  });

  it.each<[string, Input, string]>([
    ['a penny less', { amountPence: 99 }, 'input.amountPence'],
    ['a payment on the day before its schedule', { paidOn: '2024-07-14' }, 'input.paidOn'],
  ])('%s', async (_why, changes, field) => {
    const localAuthority = field.endsWith('paidOn') ? 'WLV' : 'COV';
    await deducted(localAuthority, ['2024-06-20', 100]);
    await send(localAuthority, '2024-06', '2024-07-15');
    const { errors } = await pay(localAuthority, '2024-06', '2024-07-15', changes);
    expect(errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', field, clause: CLAUSE } }]);
  });

  it('a schedule and a payment a second time, and by anybody but Debt Management', async () => {
    await deducted('SOL', ['2024-06-20', 100]);
    const { id, version } = await month('SOL', '2024-06');
    const sending = { id, version, sentOn: '2024-07-15' };
    expect((await agency.order('sendRepaymentSchedule', sending, ['LA:SOL'])).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    await send('SOL', '2024-06', '2024-07-15');
    expect((await send('SOL', '2024-06', '2024-07-15')).errors).toMatchObject([
      { extensions: { clause: CLAUSE } },
    ]);
    await pay('SOL', '2024-06', '2024-07-30');
    expect((await pay('SOL', '2024-06', '2024-07-30')).errors).toMatchObject([
      { extensions: { clause: CLAUSE } },
    ]);
  });
});

describe('sight of repayments', () => {
  it('is the authority’s own and Debt Management’s; to others there is none', async () => {
    await deducted('WSM', ['2024-06-20', 100]);
    const { id } = await month('WSM', '2024-06');
    const one = 'query ($id: ID!) { debtManagementRepayment(id: $id) { id history { kind } } }';
    for (const who of [
      'manchester-benefits',
      'glasgow-benefits',
      'jobcentre-officer',
      'home-office-caseworker',
    ]) {
      expect(await agency.repayments(who, 'WSM')).toEqual([]);
      expect((await agency.as(who).query(one, { id })).data).toEqual({ debtManagementRepayment: null });
    }
    for (const who of [['LA:WSM'], 'debt-manager', 'oversight']) {
      expect(await agency.repayments(who, 'WSM')).toMatchObject([{ id }]);
      expect((await agency.as(who).query(one, { id })).data).toMatchObject({
        debtManagementRepayment: { id },
      });
    }
  });

  it('goes by pages', async () => {
    await deducted('CMD', ['2024-06-20', 1], ['2024-07-20', 1], ['2024-08-20', 1]);
    const [first] = await agency.repayments(['LA:CMD'], 'CMD', { first: 1 });
    const rest = await agency.repayments(['LA:CMD'], 'CMD', { after: first?.id });
    expect([first?.month, ...rest.map(({ month }) => month)]).toEqual(['2024-06', '2024-07', '2024-08']);
    await expect(agency.repayments(['LA:CMD'], 'CMD', { after: 'x' })).rejects.toThrow('"field":"after"');
  });
});

describe('a schedule as CSV', () => {
  it('has a line a debtor and the total, and no formula', async () => {
    const name = '=HYPERLINK("x"), Sam';
    const nino = agency.newNino();
    const id = await agency.recovering(nino, { localAuthority: 'LBH', customerName: name });
    await agency.order('recordDeduction', {
      ...{ id, version: 1, benefit: 'JSA', deductedOn: '2024-06-20', amountPence: 1_205 },
    });
    expect((await month('LBH', '2024-06')).csv).toBeNull();
    expect(textAt(await send('LBH', '2024-06', '2024-07-15'), 'sendRepaymentSchedule', 'csv')).toBe(
      [
        "Month,LA reference number,N.I. Number,Customer's name,Recovered in the month (£),Adjustment (£),Total (£)",
        `2024-06,HB/1,${nino},"'=HYPERLINK(""x""), Sam",12.05,0.00,12.05`,
        '2024-06,Total,,,,,12.05',
        '',
      ].join('\r\n'),
    );
  });
});

describe('PostgreSQL itself', () => {
  it('lets no schedule be filled after it was sent, nor come to anything but its entries', async () => {
    const { id, version } = await deducted('HCK', ['2024-06-20', 100]);
    await send('HCK', '2024-06', '2024-07-15');
    const repayment = (await month('HCK', '2024-06')).id;
    await agency.order('recordDeduction', {
      id,
      version,
      benefit: 'JSA',
      deductedOn: '2024-06-24',
      amountPence: 7,
    });
    const refused: [string, unknown[], string][] = [
      [
        'UPDATE deductions SET repayment = $1 WHERE recovery = $2 AND repayment IS NULL',
        [repayment, id],
        'one schedule',
      ],
      ['UPDATE deductions SET repayment = NULL WHERE recovery = $1', [id], 'one schedule'],
      ['UPDATE repayments SET total_pence = 99 WHERE id = $1', [repayment], 'balances'],
      [`UPDATE repayments SET state = 'OWED', total_pence = NULL WHERE id = $1`, [repayment], 'balances'],
    ];
    for (const [sql, values, message] of refused) {
      await expect(agency.runAs(['DEBT_MANAGEMENT'], sql, values), sql).rejects.toThrow(message);
    }
  });
});
