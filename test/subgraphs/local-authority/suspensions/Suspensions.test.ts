import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaOf } from '../../../../shared/federation/createSubgraphEndpoint.js';
import { localAuthority } from '../../../../subgraphs/local-authority/subgraph.js';
import { codesOf } from '../../../support/codesOf.js';
import { everyOperation } from '../../../support/everyOperation.js';
import { type LandlordCommands, landlordCommands } from '../landlordCommands.js';
import { type Input, type LocalAuthorityCases, openLocalAuthority } from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;
let commands: LandlordCommands;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
  commands = landlordCommands(cases);
});
afterAll(() => cases.close());

async function suspended(changes: Input = {}) {
  const nino = cases.newNino();
  const suspension = {
    localAuthority: 'MAN',
    nino,
    landlord: await commands.landlord(),
    suspendedOn: '2018-04-03',
  };
  const why = { reason: 'Evidence is awaited', fraudSuspected: false };
  return { nino, id: await commands.idOf('suspendPayment', { ...suspension, ...why, ...changes }) };
}

const notify = (id: string, version: number, to: string, sentOn = '2018-04-04') =>
  commands.order('sendSuspensionNotice', { id, version, to, sentOn });

describe('GP-U02: who is notified of a suspension', () => {
  it('the customer and, with the reason, the landlord who is paid direct', async () => {
    const { id, nino } = await suspended();
    await notify(id, 1, 'CUSTOMER');
    const { data } = await notify(id, 2, 'LANDLORD', '2018-04-05');
    expect(data?.sendSuspensionNotice).toMatchObject({
      ...{ reason: 'Evidence is awaited', fraudSuspected: false, customer: { nino } },
      ...{ suspendedOn: '2018-04-03', customerNotifiedOn: '2018-04-04', landlordNotifiedOn: '2018-04-05' },
    });
    expect(await cases.obligationsOf(nino, '2018-06-01')).toEqual([]);
  });

  it.each<[string, Input, string]>([
    ['fraud is suspected', { fraudSuspected: true }, 'if not related to a suspicion of fraudulent activity'],
    ['payment is not direct', { landlord: null }, 'in cases which are landlord direct payment'],
    [
      'fraud is suspected and payment is not direct',
      { landlord: null, fraudSuspected: true },
      'in cases which are landlord direct payment',
    ],
  ])(
    'not the landlord where %s, by its clause; the customer’s notice is unaffected',
    async (_why, changes, clause) => {
      const { id } = await suspended(changes);
      const before = await cases.countRows();
      const answer = await notify(id, 1, 'LANDLORD');
      expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
      expect(answer.errors?.[0]?.message).toContain(clause);
      expect(await cases.countRows()).toEqual(before);
      const { data } = await notify(id, 1, 'CUSTOMER');
      expect(data?.sendSuspensionNotice).toMatchObject({
        ...{ customerNotifiedOn: '2018-04-04', landlordNotifiedOn: null },
      });
    },
  );

  it.each<[string, string, string, string]>([
    ['a notice before the suspension', 'CUSTOMER', '2018-04-02', 'BAD_USER_INPUT'],
    ['a notice in the future', 'LANDLORD', '2018-06-02', 'BAD_USER_INPUT'],
  ])('refuses %s', async (_why, to, sentOn, code) => {
    const { id } = await suspended();
    expect(codesOf(await notify(id, 1, to, sentOn))).toEqual([code]);
  });

  it('refuses a second notice to the same', async () => {
    const { id } = await suspended();
    await notify(id, 1, 'CUSTOMER');
    expect(codesOf(await notify(id, 2, 'CUSTOMER'))).toEqual(['RULE_BROKEN']);
  });
});

const OPERATIONS = everyOperation(schemaOf(localAuthority, 'synthetic').schema);

describe('a suspicion of fraud', () => {
  const ALL = [
    'glasgow-benefits',
    'debt-manager',
    'jobcentre-officer',
    'child-maintenance-officer',
    'home-office-caseworker',
    'oversight',
  ];

  /** All that somebody is told in answer to every query of the subgraph, with what a caller may know of the case. */
  async function told(who: string, nino: string, id: string): Promise<string> {
    const answers = [];
    for (const { query, variables } of OPERATIONS) {
      if (!query.startsWith('query')) continue;
      const values = {
        NationalInsuranceNumber: nino,
        ID: id,
        Date: '2018-06-01',
        Int: 10,
        String: 'x',
        Boolean: true,
      };
      answers.push(await cases.as(who).query(query, variables(values)));
    }
    return JSON.stringify(answers).replaceAll(nino, 'nino').replaceAll(id, 'id');
  }

  it.each(ALL)('makes no difference to anything that %s is told', async (who) => {
    const plain = await suspended();
    const suspicious = await suspended({ fraudSuspected: true });
    await notify(plain.id, 1, 'CUSTOMER');
    await notify(plain.id, 2, 'LANDLORD');
    await notify(suspicious.id, 1, 'CUSTOMER');
    const none = await told(who, cases.newNino(), '00000000-0000-4000-8000-000000000000');
    expect(await told(who, plain.nino, plain.id)).toBe(none);
    expect(await told(who, suspicious.nino, suspicious.id)).toBe(none);
  });

  it('is seen by the authority', async () => {
    const { nino, id } = await suspended({ fraudSuspected: true });
    expect(await told('manchester-benefits', nino, id)).toContain('"fraudSuspected":true');
  });
});
