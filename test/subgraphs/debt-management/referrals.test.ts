import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DebtManagementCases, openDebtManagement, referralBy } from './openDebtManagement.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

/** Records a referral received on Friday 14 June 2024, and what came of it. */
async function referralWith(inputOn: string | null, notifiedOn: string | null): Promise<string> {
  const nino = agency.newNino();
  const id = await agency.referral(nino, '2024-06-14');
  if (inputOn !== null) await agency.order('recordReferralInput', { id, version: 1, inputOn });
  if (notifiedOn !== null) {
    const outcome = {
      outcome: 'RECOVERY_STARTS',
      recoveryStartsOn: '2024-08-01',
      ratePence: 1_125,
      contactCentre: 'CORBY',
    };
    await agency.order('recordReferralOutcome', { id, version: 2, notifiedOn, ...outcome });
  }
  return nino;
}

describe('DM-01 with its legs DM-02 and DM-03: 20, 10 and 10 working days', () => {
  const RUNS = 'RUNNING';
  it.each<[string, string | null, string | null, string, Record<string, string>]>([
    ['nothing is owed the day before receipt', null, null, '2024-06-13', {}],
    ['both clocks start on the day of receipt', null, null, '2024-06-14', { 'DM-01': RUNS, 'DM-02': RUNS }],
    ['the leg with three days left', null, null, '2024-06-25', { 'DM-01': RUNS, 'DM-02': RUNS }],
    ['the leg with two days left', null, null, '2024-06-26', { 'DM-01': RUNS, 'DM-02': 'DUE_SOON' }],
    ['the leg on its due day', null, null, '2024-06-28', { 'DM-01': RUNS, 'DM-02': 'DUE_SOON' }],
    ['the leg on the Saturday after', null, null, '2024-06-29', { 'DM-01': RUNS, 'DM-02': 'OVERDUE' }],
    ['the whole on its due day', null, null, '2024-07-12', { 'DM-01': 'DUE_SOON', 'DM-02': 'OVERDUE' }],
    ['the whole the day after', null, null, '2024-07-13', { 'DM-01': 'OVERDUE', 'DM-02': 'OVERDUE' }],
    ['the day before input', '2024-06-25', null, '2024-06-24', { 'DM-01': RUNS, 'DM-02': RUNS }],
    [
      'input ends one leg and starts the next',
      '2024-06-25',
      null,
      '2024-06-25',
      { 'DM-01': RUNS, 'DM-02': 'MET', 'DM-03': RUNS },
    ],
    [
      'input on the day of receipt',
      '2024-06-14',
      null,
      '2024-06-14',
      { 'DM-01': RUNS, 'DM-02': 'MET', 'DM-03': RUNS },
    ],
    [
      'input on the due day',
      '2024-06-28',
      null,
      '2024-06-28',
      { 'DM-01': RUNS, 'DM-02': 'MET', 'DM-03': RUNS },
    ],
    ['late input, still to come', '2024-07-01', null, '2024-06-30', { 'DM-01': RUNS, 'DM-02': 'OVERDUE' }],
    ['late input', '2024-07-01', null, '2024-07-01', { 'DM-01': RUNS, 'DM-02': 'MET_LATE', 'DM-03': RUNS }],
    [
      'second leg with three days left',
      '2024-06-25',
      '2024-07-10',
      '2024-07-04',
      { 'DM-01': RUNS, 'DM-02': 'MET', 'DM-03': RUNS },
    ],
    [
      'second leg with two days left',
      '2024-06-25',
      '2024-07-10',
      '2024-07-05',
      { 'DM-01': RUNS, 'DM-02': 'MET', 'DM-03': 'DUE_SOON' },
    ],
    [
      'outcome on the due day of the leg',
      '2024-06-25',
      '2024-07-09',
      '2024-07-09',
      { 'DM-01': 'MET', 'DM-02': 'MET', 'DM-03': 'MET' },
    ],
    [
      'outcome late for the leg, not for the whole',
      '2024-06-25',
      '2024-07-10',
      '2024-07-10',
      { 'DM-01': 'MET', 'DM-02': 'MET', 'DM-03': 'MET_LATE' },
    ],
    [
      'legs met, yet the whole is late: input late',
      '2024-07-05',
      '2024-07-19',
      '2024-07-31',
      { 'DM-01': 'MET_LATE', 'DM-02': 'MET_LATE', 'DM-03': 'MET' },
    ],
    [
      'outcome on the day of input',
      '2024-06-25',
      '2024-06-25',
      '2024-06-25',
      { 'DM-01': 'MET', 'DM-02': 'MET', 'DM-03': 'MET' },
    ],
  ])('%s', async (_why, inputOn, notifiedOn, asOf, statuses) => {
    expect(await agency.statuses(await referralWith(inputOn, notifiedOn), asOf)).toEqual(statuses);
  });

  it('counts over Christmas and New Year without the bank holidays', async () => {
    const nino = agency.newNino();
    await agency.referral(nino, '2023-12-20');
    const due = (await agency.obligations(nino)).map(({ standard, dueOn }) => [standard.id, dueOn]);
    expect(Object.fromEntries(due)).toEqual({ 'DM-01': '2024-01-22', 'DM-02': '2024-01-08' });
  });

  it('says who owes what to whom, and for what', async () => {
    const nino = agency.newNino();
    const reference = await agency.referral(nino, '2024-06-14');
    await agency.order('recordReferralInput', { id: reference, version: 1, inputOn: '2024-06-25' });
    const common = {
      owedBy: { code: 'DEBT_MANAGEMENT' },
      owedTo: [{ code: 'LA:MAN' }],
      subject: { kind: 'REFERRAL', reference, customer: { nino }, localAuthority: { code: 'MAN' } },
    };
    expect(await agency.obligations(nino, '2024-06-26')).toMatchObject([
      {
        standard: { id: 'DM-01' },
        office: 'Contact Centre Group',
        dueOn: '2024-07-12',
        workingDaysLeft: 12,
        ...common,
      },
      {
        standard: { id: 'DM-02' },
        office: 'Contact Centre Porth',
        endedOn: '2024-06-25',
        workingDaysTaken: 7,
        ...common,
      },
      {
        standard: { id: 'DM-03' },
        office: 'Contact Centre Group',
        dueOn: '2024-07-09',
        workingDaysLeft: 9,
        ...common,
      },
    ]);
  });
});

describe('a referral', () => {
  it('of an authority is received on the day it is sent', async () => {
    const answer = await agency.order(
      'submitReferral',
      referralBy('MAN', 'QQ 20 00 00 c'),
      'manchester-benefits',
    );
    expect(answer.data?.submitReferral).toMatchObject({
      version: 1,
      state: 'RECEIVED',
      receivedOn: '2024-07-31',
      debt: 'HOUSING_BENEFIT',
      customer: { nino: 'QQ200000C' },
      localAuthority: { code: 'MAN' },
      history: [{ kind: 'REFERRAL_RECEIVED', happenedOn: '2024-07-31', recordedBy: { code: 'LA:MAN' } }],
    });
  });

  it('may name the authority by its statistical code', async () => {
    const answer = await agency.order(
      'submitReferral',
      referralBy('E08000003', agency.newNino()),
      'manchester-benefits',
    );
    expect(answer.data?.submitReferral).toMatchObject({ localAuthority: { code: 'MAN' } });
  });

  it('comes to its outcome by the events of its history', async () => {
    const nino = agency.newNino();
    const id = await agency.referral(nino, '2024-06-14', { debt: 'COUNCIL_TAX_BENEFIT' });
    const input = await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
    expect(input.data?.recordReferralInput).toMatchObject({ state: 'INPUT', version: 2, outcome: null });
    const outcome = {
      outcome: 'RECOVERY_STARTS',
      recoveryStartsOn: '2024-08-01',
      ratePence: 1_125,
      contactCentre: 'CORBY',
    };
    const closed = await agency.order('recordReferralOutcome', {
      id,
      version: 2,
      notifiedOn: '2024-07-09',
      ...outcome,
    });
    expect(closed.data?.recordReferralOutcome).toMatchObject({
      state: 'CLOSED',
      version: 3,
      debt: 'COUNCIL_TAX_BENEFIT',
      ...outcome,
      history: [
        { kind: 'REFERRAL_RECEIVED', happenedOn: '2024-06-14' },
        { kind: 'REFERRAL_INPUT', happenedOn: '2024-06-25' },
        { kind: 'REFERRAL_OUTCOME_NOTIFIED', happenedOn: '2024-07-09' },
      ],
    });
  });

  it.each(['NOT_APPROPRIATE', 'NOT_POSSIBLE'])('ends as well when recovery is %s', async (outcome) => {
    const nino = agency.newNino();
    const id = await agency.referral(nino, '2024-06-14');
    await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
    const answer = await agency.order('recordReferralOutcome', {
      id,
      version: 2,
      notifiedOn: '2024-07-09',
      outcome,
    });
    expect(answer.data?.recordReferralOutcome).toMatchObject({ state: 'CLOSED', outcome, ratePence: null });
    expect(await agency.statuses(nino, '2024-07-09')).toMatchObject({ 'DM-01': 'MET', 'DM-03': 'MET' });
  });

  it('by post from an authority that is no more is taken, if it still was when the post came', async () => {
    const changes = { localAuthority: 'E07000026', receivedOn: '2023-03-31' };
    const answer = await agency.order('submitReferral', {
      ...referralBy('MAN', agency.newNino()),
      ...changes,
    });
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.submitReferral).toMatchObject({ receivedOn: '2023-03-31' });
  });
});
