import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { type LandlordCommand, type LandlordCommands, landlordCommands } from '../landlordCommands.js';
import { type Input, type LocalAuthorityCases, openLocalAuthority } from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;
let commands: LandlordCommands;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
  commands = landlordCommands(cases);
});
afterAll(() => cases.close());

const CHECK = {
  meetsVerificationStandards: true,
  meetsDataProtectionRequirements: false,
  checkedOn: '2018-04-04',
};
const NOTICE = { kind: 'PROJECTED', effectiveOn: '2018-07-02', receivedOn: '2018-04-04' };

describe('GP-U11: checks of registered landlords', () => {
  it.each(['REGISTERED_SOCIAL_LANDLORD', 'REGISTERED_PROVIDER'])('are kept for a %s', async (kind) => {
    const id = await commands.landlord(kind);
    const { data } = await commands.order('checkLandlord', { id, version: 1, ...CHECK });
    expect(data?.checkLandlord).toMatchObject({ version: 2, kind, checks: [CHECK], rentNotices: [] });
  });
});

describe('GP-U14: what registered landlords tell of rents', () => {
  it.each([
    ['in advance of a new scheme', NOTICE, true],
    ['on the day it begins is not in advance', { ...NOTICE, effectiveOn: '2018-04-04' }, false],
    ['an increase, told of after it', { ...NOTICE, kind: 'INCREASE', effectiveOn: '2018-04-02' }, false],
  ])('%s', async (_why, notice, isInAdvance) => {
    const id = await commands.landlord();
    const { data } = await commands.order('receiveRentNotice', { id, version: 1, ...notice });
    expect(data?.receiveRentNotice).toMatchObject({ rentNotices: [{ ...notice, isInAdvance }] });
  });
});

describe('what is refused', () => {
  it.each<[string, string, LandlordCommand, Input, string]>([
    ['PRIVATE_LANDLORD', 'a check', 'checkLandlord', CHECK, 'verification standards'],
    ['HOUSING_DEPARTMENT', 'a check', 'checkLandlord', CHECK, 'verification standards'],
    ['PRIVATE_LANDLORD', 'a notice of rents', 'receiveRentNotice', NOTICE, 'information flow'],
  ])('of a %s %s, by its clause', async (kind, _what, name, input, clause) => {
    const id = await commands.landlord(kind);
    const before = await cases.countRows();
    const answer = await commands.order(name, { id, version: 1, ...input });
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(answer.errors?.[0]?.message).toContain(clause);
    expect(await cases.countRows()).toEqual(before);
  });

  it.each<[string, Input, string]>([
    ['no reference', { reference: ' ' }, 'input.reference'],
    ['a reference too long', { reference: 'x'.repeat(41) }, 'input.reference'],
    ['an authority that is none', { localAuthority: 'XXX' }, 'input.localAuthority'],
    ['a day in the future', { knownFrom: '2018-06-02' }, 'input.knownFrom'],
  ])('%s', async (_why, changes, field) => {
    const input = { localAuthority: 'MAN', reference: randomUUID(), kind: 'PRIVATE_LANDLORD' };
    const before = await cases.countRows();
    const answer = await commands.order('recordLandlord', { ...input, knownFrom: '2018-04-04', ...changes });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(`${field}:`);
    expect(await cases.countRows()).toEqual(before);
  });

  it('a reference that the authority has used; another authority’s does not count', async () => {
    const input = {
      localAuthority: 'MAN',
      reference: 'L 1',
      kind: 'PRIVATE_LANDLORD',
      knownFrom: '2018-04-04',
    };
    expect((await commands.order('recordLandlord', input)).errors).toBeUndefined();
    expect(codesOf(await commands.order('recordLandlord', input))).toEqual(['CONFLICT']);
    const glasgow = { ...input, localAuthority: 'GLG' };
    expect((await commands.order('recordLandlord', glasgow, 'glasgow-benefits')).errors).toBeUndefined();
  });
});

describe('the pages of landlords', () => {
  it('hold the authority’s own, oldest first, and count nobody else’s', async () => {
    const own = [await commands.landlord(), await commands.landlord(), await commands.landlord()];
    const page = `query ($first: Int!, $after: String) {
      localAuthorityLandlords(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
    }`;
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data, errors } = await cases.as('manchester-benefits').query(page, { first: 2, after });
      expect(errors).toBeUndefined();
      const { edges, pageInfo } = Object(data).localAuthorityLandlords;
      ids.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(ids.slice(-3)).toEqual(own);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
