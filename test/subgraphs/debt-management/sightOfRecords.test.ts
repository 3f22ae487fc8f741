import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../../shared/access/local-issuer/personas.js';
import { textAt } from '../../support/textAt.js';
import { type DebtManagementCases, openDebtManagement } from './openDebtManagement.js';

const NINO = 'QQ400000A';
const UNKNOWN = 'QQ499999A';

/** Each record by its field, and the page of a customer’s. */
const RECORDS = [
  ['debtManagementReferral', 'debtManagementReferrals'],
  ['debtManagementRecovery', 'debtManagementRecoveries'],
  ['debtManagementNotification', 'debtManagementNotifications'],
  ['debtManagementChangeNotice', 'debtManagementChangeNotices'],
  ['debtManagementComplaint', 'debtManagementComplaints'],
  ['debtManagementSequenceOfEvents', 'debtManagementSequencesOfEvents'],
  ['debtManagementIncomeExpenditureApplication', 'debtManagementIncomeExpenditureApplications'],
] as const;

/** Who is a party to Manchester’s cases, and who may not ask about cases at all. */
const PARTIES = ['debt-manager', 'manchester-benefits', 'oversight'];
const ANALYST = 'performance-analyst';

let agency: DebtManagementCases;
const ids: Record<string, string> = {};
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
  const referral = await agency.recovering(NINO);
  const deduction = { benefit: 'JSA', deductedOn: '2024-06-24', amountPence: 1 };
  await agency.order('recordDeduction', { id: referral, version: 1, ...deduction });
  const complaint = { referral, kind: 'CUSTOMER_COMPLAINT', receivedOn: '2024-06-24' };
  const received = textAt(
    await agency.order('receiveDebtComplaint', complaint),
    'receiveDebtComplaint',
    'id',
  );
  const asked = await agency.order('requestSequenceOfEvents', { complaint: received }, 'manchester-benefits');
  const forwarded = { document: randomUUID(), forwardedOn: '2024-06-24', receivedOn: '2024-06-24' };
  const applied = await agency.order('receiveIncomeExpenditureApplication', {
    recovery: referral,
    ...forwarded,
  });
  Object.assign(ids, {
    debtManagementReferral: referral,
    debtManagementRecovery: referral,
    debtManagementNotification: (await agency.stream('debt-manager')).edges[0]?.node.id,
    debtManagementChangeNotice: await agency.notice(NINO, '2024-06-24'),
    debtManagementComplaint: received,
    debtManagementSequenceOfEvents: textAt(asked, 'requestSequenceOfEvents', 'id'),
    debtManagementIncomeExpenditureApplication: textAt(applied, 'receiveIncomeExpenditureApplication', 'id'),
  });
});
afterAll(() => agency.close());

async function ask(who: string, one: string, all: string, nino: string, id: string) {
  const document = `query ($nino: NationalInsuranceNumber!, $id: ID!) {
    ${one}(id: $id) { id }
    debtManagementCustomer(nino: $nino) { ${all} { edges { node { id } } pageInfo { hasNextPage endCursor } } }
  }`;
  const { data, errors } = await agency.as(who).query(document, { nino, id });
  return { data, codes: errors?.map(({ extensions }) => extensions?.code) };
}

describe.each(RECORDS)('%s', (one, all) => {
  it.each(PARTIES)('is seen by %s', async (who) => {
    const id = ids[one] ?? '';
    const { data, codes } = await ask(who, one, all, NINO, id);
    expect(codes).toBeUndefined();
    expect(data?.[one]).toEqual({ id });
    expect(JSON.stringify(data?.debtManagementCustomer)).toContain(id);
  });

  const others = personas.map(({ name }) => name).filter((name) => ![...PARTIES, ANALYST].includes(name));
  it.each(others)('looks to %s as if there were none', async (who) => {
    const hidden = await ask(who, one, all, NINO, ids[one] ?? '');
    expect(hidden).toEqual(await ask(who, one, all, UNKNOWN, randomUUID()));
    expect(hidden.codes).toBeUndefined();
    expect(hidden.data?.[one]).toBeNull();
  });

  it('is refused to an analyst by the token alone', async () => {
    const answers = [
      await ask(ANALYST, one, all, NINO, ids[one] ?? ''),
      await ask(ANALYST, one, all, UNKNOWN, randomUUID()),
    ];
    for (const { codes } of answers) expect(new Set(codes)).toEqual(new Set(['FORBIDDEN']));
  });
});

describe('a command on what is Manchester’s', () => {
  it.each([
    ['recordDeduction', { benefit: 'JSA', deductedOn: '2024-06-24', amountPence: 1 }],
    ['forwardDebtComplaint', { forwardedOn: '2024-06-24' }],
    ['supplySequenceOfEvents', { suppliedOn: '2024-07-31' }],
    ['sendRepaymentSchedule', { sentOn: '2024-07-15' }],
    ['decideIncomeExpenditureApplication', { decidedOn: '2024-07-15' }],
  ] as const)(
    '%s is refused to everybody else alike, whether or not there is such a record',
    async (name, input) => {
      for (const who of [
        'manchester-benefits',
        'glasgow-benefits',
        'jobcentre-officer',
        'home-office-caseworker',
        'oversight',
      ]) {
        const refusals = [];
        for (const id of [...new Set(Object.values(ids)), randomUUID()]) {
          const { errors = [] } = await agency.order(name, { id, version: 1, ...input }, who);
          refusals.push(JSON.stringify(errors.map(({ message, extensions }) => [message, extensions])));
        }
        expect(new Set(refusals).size).toBe(1);
        expect(refusals[0]).toContain('FORBIDDEN');
      }
    },
  );
});
