import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DebtManagementCases, openDebtManagement } from './openDebtManagement.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

/** Screens out a referral received on Friday 14 June 2024. */
async function screenedOut(notifiedOn: string): Promise<string> {
  const nino = agency.newNino();
  const id = await agency.referral(nino, '2024-06-14');
  await agency.order('screenOutReferral', { id, version: 1, reason: 'DUPLICATE', notifiedOn });
  return nino;
}

describe('7.2: a referral screened out at Porth', () => {
  it.each([
    [
      'the day before, both clocks run',
      '2024-06-20',
      '2024-06-19',
      { 'DM-01': 'RUNNING', 'DM-02': 'RUNNING' },
    ],
    ['DM-01 ends, DM-02 is withdrawn', '2024-06-20', '2024-06-20', { 'DM-01': 'MET', 'DM-02': 'WITHDRAWN' }],
    ['on the day of receipt', '2024-06-14', '2024-06-14', { 'DM-01': 'MET', 'DM-02': 'WITHDRAWN' }],
    ['on the due day of the whole', '2024-07-12', '2024-07-31', { 'DM-01': 'MET', 'DM-02': 'WITHDRAWN' }],
    ['too late for the whole', '2024-07-15', '2024-07-31', { 'DM-01': 'MET_LATE', 'DM-02': 'WITHDRAWN' }],
    [
      'until then the leg was overdue',
      '2024-07-15',
      '2024-07-12',
      { 'DM-01': 'DUE_SOON', 'DM-02': 'OVERDUE' },
    ],
  ])('%s', async (_why, notifiedOn, asOf, statuses) => {
    expect(await agency.statuses(await screenedOut(notifiedOn), asOf)).toEqual(statuses);
  });

  it('stands apart from the tier of DM-02 in time, and misses it late', async () => {
    const tiers = async (notifiedOn: string) =>
      (await agency.obligations(await screenedOut(notifiedOn))).find(
        ({ standard }) => standard.id === 'DM-02',
      )?.tiers;
    expect(await tiers('2024-06-28')).toEqual([{ outcome: 'APART' }]);
    expect(await tiers('2024-07-01')).toEqual([{ outcome: 'MISSED' }]);
  });

  it.each([
    'NON_QUALITY_REFERRAL',
    'CUSTOMER_NOT_IN_RECEIPT_OF_BENEFIT',
    'CURRENT_INSTALMENT_PLAN',
    'DUPLICATE',
  ])('keeps the reason %s', async (reason) => {
    const id = await agency.referral(agency.newNino(), '2024-06-14');
    const answer = await agency.order('screenOutReferral', {
      id,
      version: 1,
      reason,
      notifiedOn: '2024-06-20',
    });
    expect(answer.data?.screenOutReferral).toMatchObject({
      state: 'SCREENED_OUT',
      version: 2,
      screeningReason: reason,
    });
  });

  it('leaves a resubmission a clock of its own', async () => {
    const nino = await screenedOut('2024-06-20');
    await agency.referral(nino, '2024-07-01');
    const seen = (await agency.obligations(nino, '2024-07-02')).map(({ standard, status, startedOn }) => [
      standard.id,
      startedOn,
      status,
    ]);
    expect(seen.sort()).toEqual([
      ['DM-01', '2024-06-14', 'MET'],
      ['DM-01', '2024-07-01', 'RUNNING'],
      ['DM-02', '2024-06-14', 'WITHDRAWN'],
      ['DM-02', '2024-07-01', 'RUNNING'],
    ]);
  });
});
