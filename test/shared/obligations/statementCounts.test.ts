import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import {
  type DebtManagementCases,
  openDebtManagement,
} from '../../subgraphs/debt-management/openDebtManagement.js';
import { Statements } from '../../support/explain.js';

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
  Object.assign(dataSource, { logger: statements });
});
afterAll(() => agency.close());

async function statementsOf(ask: () => Promise<{ readonly errors?: unknown }>): Promise<readonly string[]> {
  statements.sent.length = 0;
  expect((await ask()).errors).toBeUndefined();
  return statements.sent.map(({ sql }) => sql).sort();
}

const CUSTOMER = `query ($nino: NationalInsuranceNumber!) {
  debtManagementCustomer(nino: $nino) {
    debtManagementObligations { id status readings { status } subject { customer { nino } localAuthority { code } } }
    debtManagementReferrals { edges { node { id receivedOn history { kind } customer { nino debtManagementObligations { id } } localAuthority { code } } } }
    debtManagementChangeNotices { edges { node { id history { kind } } } }
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
