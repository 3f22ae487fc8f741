import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { textAt } from '../../../support/textAt.js';
import { type Input, type LocalAuthorityCases, openLocalAuthority } from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
});
afterAll(() => cases.close());

const FIELDS = `id version document receivedOn forwardedOn customer { nino } localAuthority { code } history { kind }`;
const RECEIVE = `mutation ($input: ReceiveIncomeApplicationInput!) { receiveIncomeApplication(input: $input) { ${FIELDS} } }`;
const FORWARD = `mutation ($input: ForwardIncomeApplicationInput!) { forwardIncomeApplication(input: $input) { ${FIELDS} } }`;
const READ = `query ($id: ID!, $nino: NationalInsuranceNumber!) {
  localAuthorityIncomeApplication(id: $id) { id }
  localAuthorityCustomer(nino: $nino) { localAuthorityIncomeApplications { edges { node { id } } } }
}`;

async function received(changes: Input = {}) {
  const nino = cases.newNino();
  const input = {
    clientReference: randomUUID(),
    localAuthority: 'MAN',
    nino,
    receivedOn: '2018-04-03',
    ...changes,
  };
  const answer = await cases.order(RECEIVE, input);
  return { nino, answer, id: answer.errors ? '' : textAt(answer, 'receiveIncomeApplication', 'id') };
}

const forwarding = (id: string, changes: Input = {}) => ({
  clientReference: randomUUID(),
  ...{ id, version: 1, forwardedOn: '2018-04-04' },
  ...changes,
});

describe('DM-U11: an authority forwards the Income and Expenditure applications that reach it', () => {
  it('records both days and the sending end of its way; no clock runs (B15)', async () => {
    const { id, nino } = await received();
    const document = randomUUID();
    const { data } = await cases.order(FORWARD, forwarding(id, { document }));
    expect(data?.forwardIncomeApplication).toEqual({
      ...{ id, version: 2, document, receivedOn: '2018-04-03', forwardedOn: '2018-04-04' },
      customer: { nino },
      localAuthority: { code: 'MAN' },
      history: [{ kind: 'APPLICATION_RECEIVED' }, { kind: 'APPLICATION_FORWARDED' }],
    });
    const { rows } = await cases.database.query(
      'SELECT side, document, sent_by, sent_to, sent_on::text FROM handoff_ends WHERE reference = $1',
      [document],
    );
    expect(rows).toEqual([
      {
        ...{ side: 'SENT', document: 'INCOME_AND_EXPENDITURE_APPLICATION', sent_by: 'LA:MAN' },
        ...{ sent_to: 'DEBT_MANAGEMENT', sent_on: '2018-04-04' },
      },
    ]);
    expect(await cases.obligationsOf(nino, '2018-06-01')).toEqual([]);
  });

  it.each<[string, Input, string]>([
    ['forwarding before it was received', { forwardedOn: '2018-04-02' }, 'input.forwardedOn'],
    ['a day in the future', { forwardedOn: '2018-06-02' }, 'input.forwardedOn'],
    ['a document id that is no UUID', { document: 'one' }, 'input.document'],
  ])('refuses %s and writes nothing', async (_why, changes, field) => {
    const { id } = await received();
    const before = await cases.countRows();
    const answer = await cases.order(FORWARD, forwarding(id, changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(`${field}:`);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses to forward one twice, by its clause', async () => {
    const { id } = await received();
    await cases.order(FORWARD, forwarding(id));
    const answer = await cases.order(FORWARD, forwarding(id, { version: 2 }));
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(answer.errors?.[0]?.message).toContain('Appendix 1 no 4');
  });

  it('answers a repeat alike and writes nothing', async () => {
    const { id } = await received();
    const input = forwarding(id);
    const first = await cases.order(FORWARD, input);
    const before = await cases.countRows();
    expect(await cases.order(FORWARD, input)).toEqual(first);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses an authority that did not exist then', async () => {
    expect(codesOf((await received({ localAuthority: 'CBD' })).answer)).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['manchester-benefits', true],
    ['glasgow-benefits', false],
    ['debt-manager', false],
    ['jobcentre-officer', false],
    ['child-maintenance-officer', false],
    ['home-office-caseworker', false],
  ])('%s sees it: %s, and only its authority forwards it', async (persona, sees) => {
    const { id, nino } = await received();
    expect(await cases.as(persona).query(READ, { id, nino })).toEqual({
      data: {
        localAuthorityIncomeApplication: sees ? { id } : null,
        localAuthorityCustomer: {
          localAuthorityIncomeApplications: { edges: sees ? [{ node: { id } }] : [] },
        },
      },
    });
    const answer = await cases.order(FORWARD, forwarding(id), persona);
    expect(answer.errors === undefined).toBe(sees);
  });

  it('row-level security holds it beneath', async () => {
    const { id } = await received();
    const rows = `SELECT id FROM income_applications WHERE id = '${id}'`;
    expect(await cases.runAs(['LA:MAN'], rows)).toHaveLength(1);
    for (const party of ['LA:GLG', 'DEBT_MANAGEMENT', 'JOBCENTRE_PLUS'])
      expect(await cases.runAs([party], rows)).toEqual([]);
  });
});
