import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type LocalAuthorityCases,
  NOTHING,
  openLocalAuthority,
  READ_CHANGE,
  READ_CUSTOMER,
} from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
});
afterAll(() => cases.close());

describe('who sees a change', () => {
  it('its authority: alone, among the customer’s, by any way the number is written', async () => {
    const input = cases.changeInput();
    const { change } = await cases.report(input);
    const caller = cases.as('manchester-benefits');
    const one = await caller.query(READ_CHANGE, { id: change });
    expect(one.data?.localAuthorityChange).toMatchObject({ id: change });
    const nino = input.nino.replace(/A$/, 'D');
    const all = await caller.query(READ_CUSTOMER, { nino });
    expect(all.data?.localAuthorityCustomer).toMatchObject({
      localAuthorityChanges: {
        edges: [{ node: { id: change, customer: { nino }, notices: [{ customer: { nino } }, {}] } }],
      },
    });
  });

  it.each([
    ['Glasgow', 'glasgow-benefits'],
    ['the Child Maintenance Group', 'child-maintenance-officer'],
    ['the Home Office', 'home-office-caseworker'],
  ])('%s sees nothing at all', async (_who, persona) => {
    const input = cases.changeInput();
    const { change } = await cases.report(input);
    const caller = cases.as(persona);
    expect(await caller.query(READ_CUSTOMER, { nino: input.nino })).toEqual({ data: NOTHING });
    expect(await caller.query(READ_CHANGE, { id: change })).toEqual({ data: { localAuthorityChange: null } });
  });

  it.each([
    ['Debt Management', 'debt-manager', 'DEBT_MANAGEMENT', 'DM-04', 'OVERPAYMENT_TEAM_TOLD'],
    ['Jobcentre Plus', 'jobcentre-officer', 'JOBCENTRE_PLUS', 'JCP-03', 'CHANGE_REPORTED'],
  ])('%s sees its notice and nothing of the rest', async (_who, persona, code, standard, kind) => {
    const input = cases.changeInput();
    const reported = await cases.report(input);
    const own = code === 'DEBT_MANAGEMENT' ? reported.toDebtManagement : reported.toJobcentrePlus;
    const others = Object.values(reported).filter((id) => id !== own);
    const caller = cases.as(persona);
    const all = await caller.query(READ_CUSTOMER, { nino: input.nino });
    expect(all.data?.localAuthorityCustomer).toMatchObject({
      localAuthorityOverpayments: { edges: [] },
      localAuthorityChanges: { edges: [] },
      localAuthorityChangeNotices: {
        edges: [{ node: { id: own, sentTo: { code }, history: [{ kind }] } }],
      },
      localAuthorityObligations: [
        {
          standard: { id: standard },
          owedTo: [{ code }],
          subject: { kind: 'CHANGE_NOTICE', reference: own },
        },
      ],
    });
    for (const id of others) expect(JSON.stringify(all)).not.toContain(id);
    for (const id of others) {
      const one = `query ($id: ID!) { localAuthorityChange(id: $id) { id } localAuthorityChangeNotice(id: $id) { id } }`;
      expect(await caller.query(one, { id })).toEqual({
        data: { localAuthorityChange: null, localAuthorityChangeNotice: null },
      });
    }
  });

  it('Debt Management is told the same whether or not Jobcentre Plus was notified too', async () => {
    const both = cases.changeInput();
    const one = cases.changeInput({ jobcentrePlusBenefitInPayment: false });
    await cases.report(both);
    await cases.report(one);
    const told = async (nino: string) => {
      const answer = await cases.as('debt-manager').query(READ_CUSTOMER, { nino });
      return JSON.stringify(answer)
        .replaceAll(/[0-9a-f-]{36}/g, 'id')
        .replaceAll(nino, 'nino');
    };
    expect(await told(both.nino)).toEqual(await told(one.nino));
  });
});
