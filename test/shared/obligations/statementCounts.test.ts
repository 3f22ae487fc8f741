import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import {
  type DebtManagementCases,
  openDebtManagement,
} from '../../subgraphs/debt-management/openDebtManagement.js';
import { Statements } from '../../support/explain.js';
import { textAt } from '../../support/textAt.js';

const statements = new Statements();
let agency: DebtManagementCases;
const ONE = 'QQ100001A';
const MANY = 'QQ100050A';
const NONE = 'QQ100000A';
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
  const { dataSource } = agency.actAs('DEBT_MANAGEMENT', toPlainDate('2024-07-31')).database;
  await agency.referral(ONE, '2024-06-14');
  await agency.notice(ONE, '2024-06-14');
  for (let count = 0; count < 50; count += 1) {
    const id = await agency.referral(MANY, '2024-06-14');
    if (count % 2 === 0) await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
    if (count % 5 === 0) await agency.notice(MANY, '2024-06-14');
  }
  await recoveredDebt('QQ200001A');
  for (let count = 0; count < 50; count += 1) await recoveredDebt('QQ200050A');
  Object.assign(dataSource, { logger: statements });
}, 120_000);
afterAll(() => agency.close());

/** Records a debt of each kind of record that there is: recovered in two months, complained about, and applied for. */
async function recoveredDebt(nino: string): Promise<void> {
  const id = await agency.recovering(nino);
  const deduction = { id, benefit: 'JSA', amountPence: 1 };
  await agency.order('recordDeduction', { ...deduction, version: 1, deductedOn: '2024-06-24' });
  await agency.order('recordDeduction', { ...deduction, version: 2, deductedOn: '2024-07-24' });
  const forwarded = { document: randomUUID(), forwardedOn: '2024-06-24', receivedOn: '2024-06-24' };
  await agency.order('receiveIncomeExpenditureApplication', { recovery: id, ...forwarded });
  const complaint = { referral: id, kind: 'CUSTOMER_COMPLAINT', receivedOn: '2024-06-24' };
  const received = textAt(
    await agency.order('receiveDebtComplaint', complaint),
    'receiveDebtComplaint',
    'id',
  );
  await agency.order('requestSequenceOfEvents', { complaint: received });
}

async function statementsOf(ask: () => Promise<{ readonly errors?: unknown }>): Promise<readonly string[]> {
  statements.sent.length = 0;
  expect((await ask()).errors).toBeUndefined();
  return statements.sent.map(({ sql }) => sql).sort();
}

const CUSTOMER = `query ($nino: NationalInsuranceNumber!) {
  debtManagementCustomer(nino: $nino) {
    debtManagementObligations { id status readings { status } chain { legs { id } workingDaysHeldByNobody } subject { customer { nino } localAuthority { code } } }
    debtManagementReferrals { edges { node { id receivedOn history { kind } customer { nino debtManagementObligations { id } } localAuthority { code } } } }
    debtManagementChangeNotices { edges { node { id history { kind } } } }
  }
}`;

const RECORDS = `query ($nino: NationalInsuranceNumber!) {
  debtManagementCustomer(nino: $nino) {
    debtManagementReferrals { edges { node { readOn postGoesTo recovery { rates { setOn } } overpayment { debtManagementReferrals { id } } } } }
    debtManagementRecoveries { edges { node { endedOn rates { setOn } referral { id } deductions(first: 2) { edges { node { id } } } history { kind } } } }
    debtManagementNotifications { edges { node { number kind sentOn receivedOn } } }
    debtManagementComplaints { edges { node { receivedOn forwardedOn history { kind } } } }
    debtManagementSequencesOfEvents { edges { node { requestedOn entries { what } } } }
    debtManagementIncomeExpenditureApplications { edges { node { receivedOn decidedOn } } }
  }
}`;

const TIMELINE = `query ($nino: String!) {
  _entities(representations: [{ __typename: "SlaTimeline", nino: $nino, asOf: "2024-07-31" }]) {
    ... on SlaTimeline { debtManagementPart { obligations { id } handoffEnds { reference } } }
  }
}`;

describe('reading a customer takes as many statements', () => {
  it.each([
    ['with 50 referrals as with one', CUSTOMER, MANY],
    ['on a timeline with 50 referrals as with one', TIMELINE, MANY],
    ['on a timeline with nothing as with one referral', TIMELINE, NONE],
  ])('%s', async (_why, document, nino) => {
    const ask = (number: string, who: string) => () => agency.as(who).query(document, { nino: number });
    for (const who of ['debt-manager', 'manchester-benefits']) {
      const one = await statementsOf(ask(ONE, who));
      expect(one.length).toBeGreaterThan(0);
      expect(await statementsOf(ask(nino, who))).toEqual(one);
    }
  });

  it('with 50 recoveries and what came of them as with one', async () => {
    const ask = (nino: string, who: string) => () => agency.as(who).query(RECORDS, { nino });
    for (const who of ['debt-manager', 'manchester-benefits']) {
      const one = await statementsOf(ask('QQ200001A', who));
      expect(await statementsOf(ask('QQ200050A', who))).toEqual(one);
    }
    const nothing = await statementsOf(ask(NONE, 'glasgow-benefits'));
    expect(await statementsOf(ask('QQ200050A', 'glasgow-benefits'))).toEqual(nothing);
  });

  it('who may see nothing of it as who asks for nobody', async () => {
    const ask = (nino: string) => () => agency.as('glasgow-benefits').query(CUSTOMER, { nino });
    expect(await statementsOf(ask(MANY))).toEqual(await statementsOf(ask(NONE)));
  });

  it('none at all for a body that has no part in the agreement', async () => {
    for (const who of ['child-maintenance-officer', 'home-office-caseworker', 'jobcentre-officer']) {
      expect(await statementsOf(() => agency.as(who).query(CUSTOMER, { nino: MANY }))).toEqual([]);
    }
  });
});

describe('reading an authority’s traffic', () => {
  const notifications = (first: number) => () =>
    agency
      .as('manchester-benefits')
      .query(
        `{ debtManagementNotifications(localAuthority: "MAN", first: ${first}) { edges { node { sentOn } } acknowledgedUpTo } }`,
      );
  const repayments = (first: number) => () =>
    agency
      .as('manchester-benefits')
      .query(
        `{ debtManagementRepayments(localAuthority: "MAN", first: ${first}) { edges { node { csv paidOn lines(first: 5) { edges { node { id } } } } } } }`,
      );

  it.each([
    ['notifications', notifications],
    ['repayments', repayments],
  ])('takes for many %s as many statements as for one', async (_what, ask) => {
    const one = await statementsOf(ask(1));
    expect(one.length).toBeGreaterThan(0);
    expect((await statementsOf(ask(2))).length).toBe(one.length);
  });
});

describe('reading an obligation', () => {
  it('as known on a day takes one statement more', async () => {
    const [owed] = await agency.obligations(ONE);
    const ask = (knownOn: string | null) => () =>
      agency
        .as('debt-manager')
        .query(
          'query ($id: ID!, $knownOn: Date) { debtManagementObligation(id: $id, knownOn: $knownOn) { id } }',
          { id: owed?.id, knownOn },
        );
    const now = await statementsOf(ask(null));
    expect(await statementsOf(ask('2024-07-31'))).toHaveLength(now.length + 1);
  });
});
