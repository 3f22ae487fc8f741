import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { type JobcentrePlusCases, openJobcentrePlus, RECORD_CUSTOMER } from '../openJobcentrePlus.js';

const BY_ROOT = `query ($nino: NationalInsuranceNumber!) {
  jobcentrePlusCustomer(nino: $nino) { nino identity { fullName } }
}`;
const BY_KEY = `query ($customers: [_Any!]!) {
  _entities(representations: $customers) { ... on Customer { nino identity { fullName } } }
}`;
const NAMED = { fullName: 'Asha Test' };

let cases: JobcentrePlusCases;

beforeAll(async () => {
  cases = await openJobcentrePlus('2019-06-01');
});
afterAll(() => cases.close());

function representation(nino: string) {
  return { __typename: 'Customer', nino };
}

/** Gives the identity as the two ways of asking show it. */
async function identityFor(who: string | readonly string[], nino: string): Promise<unknown[]> {
  const byRoot = await cases.as(who).query(BY_ROOT, { nino });
  const byKey = await cases.as(who).query(BY_KEY, { customers: [representation(nino)] });
  expect([byRoot.errors, byKey.errors]).toEqual([undefined, undefined]);
  return [byRoot.data?.jobcentrePlusCustomer, byKey.data?._entities];
}

function asShown(nino: string, identity: unknown): unknown[] {
  const customer = { nino, identity };
  return [customer, [customer]];
}

describe('Customer.identity', () => {
  it('is for Jobcentre Plus as soon as there is a record', async () => {
    const nino = cases.newNino();
    expect(await identityFor('jobcentre-officer', nino)).toEqual(asShown(nino, null));
    await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
    expect(await identityFor('jobcentre-officer', nino)).toEqual(asShown(nino, NAMED));
    expect(await identityFor('oversight', nino)).toEqual(asShown(nino, NAMED));
  });

  it('is for an authority only once an obligation about the customer exists to which it is a party', async () => {
    const nino = cases.newNino();
    await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
    expect(await identityFor('manchester-benefits', nino)).toEqual(asShown(nino, null));
    await cases.interview(nino);
    expect(await identityFor('manchester-benefits', nino)).toEqual(asShown(nino, NAMED));
  });

  it('matches on the first eight characters and echoes what was asked', async () => {
    const nino = cases.newNino();
    await cases.interview(nino);
    const other = nino.replace(/A$/, 'C');
    expect(await identityFor('manchester-benefits', other)).toEqual(asShown(other, NAMED));
  });

  it.each([
    ['an authority without a part in it', 'glasgow-benefits'],
    ['Debt Management', 'debt-manager'],
    ['the Child Maintenance Group', 'child-maintenance-officer'],
    ['the Home Office', 'home-office-caseworker'],
    ['a token of all three at once', ['DEBT_MANAGEMENT', 'CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE']],
    ['a token without a body', []],
  ])('is null for %s, exactly as for a number that nobody knows', async (_why, who) => {
    const nino = cases.newNino();
    await cases.interview(nino);
    expect(await identityFor(who, nino)).toEqual(asShown(nino, null));
    const unknown = cases.newNino();
    expect(await identityFor(who, unknown)).toEqual(asShown(unknown, null));
  });

  it.each([
    ['the authority that succeeded it has', 'LA:BPC', NAMED],
    ['the authority itself no longer has', 'LA:BMH', null],
  ])('after an authority is abolished, %s sight', async (_why, party, identity) => {
    const nino = cases.newNino();
    await cases.interview(nino, { localAuthority: 'BMH' });
    expect(await identityFor([party], nino)).toEqual(asShown(nino, identity));
  });

  it('needs the scope for cases', async () => {
    const answer = await cases.as('performance-analyst').query(BY_ROOT, { nino: cases.newNino() });
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });
});
