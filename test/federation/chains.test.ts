import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObligationRecord } from '../../shared/obligations/ObligationRecord.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';
import { insertObligations, obligationOf } from '../support/insertObligations.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';

const TODAY = toPlainDate('2024-07-31');
const CUSTOMERS = ['QQ300001A', 'QQ300002B', 'QQ300003C'];

/** The same data, asked in process and over HTTP. */
let inProcess: TestFederation;
let overHttp: TestFederation;

beforeAll(async () => {
  inProcess = await openTestFederation(TODAY);
  overHttp = await openTestFederation(TODAY, { TRANSPORT: 'http' }, inProcess.databases);
  const owner = new Client({
    connectionString: inProcess.databases.get('DEBT_MANAGEMENT')?.ownerUrl ?? '',
  });
  await owner.connect();
  await insertObligations(owner, CUSTOMERS.flatMap(referralOf), TODAY);
  await owner.end();
});
afterAll(async () => {
  await overHttp.close();
  await inProcess.close();
});

/** Porth takes 13 working days instead of 10: DM-01 is late by the first leg. */
function referralOf(nino: string): ObligationRecord[] {
  const subjectReference = randomUUID();
  return [
    ['DM-01', '2024-06-03', '2024-07-02', 'Contact Centre Group'],
    ['DM-02', '2024-06-03', '2024-06-20', 'Contact Centre Porth'],
    ['DM-03', '2024-06-20', '2024-07-02', 'Contact Centre Group'],
  ].map(([standard = '', startedOn = '', endedOn = '', office = '']) => ({
    ...obligationOf({
      ...{ standard, startedOn, endedOn, nino, localAuthority: 'MAN' },
      ...{ owedBy: 'DEBT_MANAGEMENT', owedTo: ['LA:MAN'] },
    }),
    subjectReference,
    office,
  }));
}

const CHAIN = `standard { id } status chain { workingDaysHeldByNobody legs {
  standard { id legOf { id } } owedBy { code } office calendar startedOn endedOn withdrawnOn dueOn status
  workingDaysHeld isLate madeChainLate } }`;

const common = { owedBy: { code: 'DEBT_MANAGEMENT' }, calendar: 'ENGLAND_AND_WALES', withdrawnOn: null };
const late = {
  standard: { id: 'DM-01' },
  status: 'MET_LATE',
  chain: {
    workingDaysHeldByNobody: 0,
    legs: [
      {
        ...{ ...common, standard: { id: 'DM-02', legOf: { id: 'DM-01' } }, office: 'Contact Centre Porth' },
        ...{ startedOn: '2024-06-03', endedOn: '2024-06-20', dueOn: '2024-06-17' },
        ...{ status: 'MET_LATE', workingDaysHeld: 13, isLate: true, madeChainLate: true },
      },
      {
        ...{ ...common, standard: { id: 'DM-03', legOf: { id: 'DM-01' } }, office: 'Contact Centre Group' },
        ...{ startedOn: '2024-06-20', endedOn: '2024-07-02', dueOn: '2024-07-04' },
        ...{ status: 'MET', workingDaysHeld: 8, isLate: false, madeChainLate: false },
      },
    ],
  },
};
const ended = (id: string, status: string) => ({ standard: { id }, status, chain: null });
const whole = [late, ended('DM-02', 'MET_LATE'), ended('DM-03', 'MET')];

const N = 'query ($nino: NationalInsuranceNumber!)';
const nino = CUSTOMERS[0];

describe.each([
  ['in process', () => inProcess],
  ['over HTTP', () => overHttp],
])('a late chain, %s', (_how, federation) => {
  it.each([
    [
      'on the timeline',
      `${N} { customer(nino: $nino) { slaTimeline { obligations { ${CHAIN} } } } }`,
      (is: unknown) => ({ customer: { slaTimeline: { obligations: is } } }),
    ],
    [
      'in the agency’s list',
      `${N} { customer(nino: $nino) { debtManagementObligations { ${CHAIN} } } }`,
      (is: unknown) => ({ customer: { debtManagementObligations: is } }),
    ],
  ])('is told by its legs %s', async (_where, query, around) => {
    for (const who of ['oversight', 'manchester-benefits', 'debt-manager']) {
      const { text } = await federation().ask(who, query, { nino });
      expect(JSON.parse(text)).toEqual({ data: around(whole) });
    }
  });

  it('and at the agency’s own endpoint', async () => {
    const query = `${N} { debtManagementCustomer(nino: $nino) { debtManagementObligations { ${CHAIN} } } }`;
    const address = federation().subgraphUrl('debt-management');
    const { text } = await federation().ask('manchester-benefits', query, { nino }, address);
    expect(JSON.parse(text)).toEqual({
      data: { debtManagementCustomer: { debtManagementObligations: whole } },
    });
  });

  it('and on the board, all of a page at once', async () => {
    const query = `{ obligations(filter: { standards: ["DM-01"] }) { edges { node { ${CHAIN} } } } }`;
    const { text } = await federation().ask('manchester-benefits', query);
    expect(JSON.parse(text)).toEqual({
      data: { obligations: { edges: CUSTOMERS.map(() => ({ node: late })) } },
    });
    const owner = new Client({
      connectionString: federation().databases.get('DEBT_MANAGEMENT')?.ownerUrl ?? '',
    });
    await owner.connect();
    const { rows } = await owner.query(
      `SELECT array_agg(customer_key::text ORDER BY customer_key) AS shown, count(DISTINCT xmin::text)::int AS transactions
       FROM audit_lines WHERE action = 'VIEW_CHAIN' GROUP BY request_id, at ORDER BY at DESC LIMIT 1`,
    );
    await owner.end();
    expect(rows).toEqual([{ shown: CUSTOMERS.map((number) => number.slice(0, 8)), transactions: 1 }]);
  });

  it('is asked for only where somebody asks', async () => {
    const count = async () => {
      const owner = new Client({
        connectionString: federation().databases.get('DEBT_MANAGEMENT')?.ownerUrl ?? '',
      });
      await owner.connect();
      const { rows } = await owner.query(
        `SELECT count(*)::int AS lines FROM audit_lines WHERE action = 'VIEW_CHAIN'`,
      );
      await owner.end();
      return rows[0].lines;
    };
    const before = await count();
    await federation().ask(
      'oversight',
      `${N} { customer(nino: $nino) { slaTimeline { obligations { id status } } } }`,
      { nino },
    );
    expect(await count()).toBe(before);
  });
});
