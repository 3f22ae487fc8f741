import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { type LocalAuthorityCases, openLocalAuthority } from '../openLocalAuthority.js';

const FIELDS = `code name shortName nation calendar onsCode formerOnsCodes type startedOn abolishedOn
  successors { code } predecessors { code } administersHousingBenefit`;
const BY_CODE = `query ($code: ID!) { localAuthorityByCode(code: $code) { ${FIELDS} } }`;
const ENTITIES = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on LocalAuthority { ${FIELDS} } } }`;
const REGISTER = `query ($nation: Nation, $current: Boolean, $first: Int, $after: String) {
  localAuthorityRegister(nation: $nation, current: $current, first: $first, after: $after) {
    edges { node { code nation } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

let cases: LocalAuthorityCases;

beforeAll(async () => {
  cases = await openLocalAuthority('2023-03-31');
});
afterAll(() => cases.close());

// No cases, no body: the register is public.
const ANYBODY = 'performance-analyst';

interface RegisterPage {
  readonly edges: readonly { readonly node: { readonly code: string; readonly nation: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function isPage(value: unknown): value is RegisterPage {
  return typeof value === 'object' && value !== null && 'edges' in value && 'pageInfo' in value;
}

async function page(variables: Record<string, unknown>): Promise<RegisterPage> {
  const { data, errors } = await cases.as(ANYBODY).query(REGISTER, variables);
  const found = data?.localAuthorityRegister;
  if (!isPage(found)) throw new Error(`The register has no page: ${JSON.stringify(errors)}`);
  return found;
}

async function codes(variables: Record<string, unknown>): Promise<string[]> {
  const all: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: RegisterPage = await page({ first: 100, ...variables, after });
    all.push(...edges.map(({ node }) => node.code));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

describe('localAuthorityByCode', () => {
  it('tells what the register has of an authority', async () => {
    const { data } = await cases.as(ANYBODY).query(BY_CODE, { code: 'GLG' });
    expect(data?.localAuthorityByCode).toEqual({
      code: 'GLG',
      name: 'Glasgow City Council',
      shortName: 'Glasgow City',
      nation: 'SCOTLAND',
      calendar: 'SCOTLAND',
      onsCode: 'S12000049',
      formerOnsCodes: ['S12000046', 'S12000043'],
      type: 'Scottish unitary authority',
      startedOn: '2005-06-18',
      abolishedOn: null,
      successors: [],
      predecessors: [],
      administersHousingBenefit: true,
    });
  });

  it.each([
    ['the register code', 'GLG', 'GLG'],
    ['the current code of the Office for National Statistics', 'S12000049', 'GLG'],
    ['a former one', 'S12000046', 'GLG'],
    ['the first former one', 'S12000043', 'GLG'],
    ['the code of an abolished authority', 'E07000026', 'ALL'],
  ])('finds it by %s', async (_why, code, expected) => {
    const { data } = await cases.as(ANYBODY).query(BY_CODE, { code });
    expect(data?.localAuthorityByCode).toMatchObject({ code: expected });
  });

  it.each([
    ['a code that none has', 'XXX'],
    ['an empty one', ''],
    ['the name of a property', 'constructor'],
  ])('gives null for %s', async (_why, code) => {
    expect(await cases.as(ANYBODY).query(BY_CODE, { code })).toEqual({
      data: { localAuthorityByCode: null },
    });
  });

  it('names successors and predecessors', async () => {
    const allerdale = await cases.as(ANYBODY).query(BY_CODE, { code: 'ALL' });
    expect(allerdale.data?.localAuthorityByCode).toMatchObject({
      abolishedOn: '2023-04-01',
      successors: [{ code: 'CBD' }],
      predecessors: [],
      startedOn: null,
    });
    const cumberland = await cases.as(ANYBODY).query(BY_CODE, { code: 'CBD' });
    expect(cumberland.data?.localAuthorityByCode).toMatchObject({
      successors: [],
      predecessors: [{ code: 'ALL' }, { code: 'CAR' }, { code: 'CMA' }, { code: 'COP' }],
    });
  });
});

describe('an authority by its key, as other agencies name it', () => {
  const names = FIELDS.replaceAll(/\{ code \}/g, '').split(/\s+/);
  const nothing = Object.fromEntries(names.map((name) => [name, null]));

  it.each([
    ['a code that the register has not', 'XXX'],
    ['another code of an authority, so that each has one key', 'S12000049'],
  ])('answers with nulls for %s, and with the others all the same', async (_why, code) => {
    const keys = [code, 'MAN'].map((each) => ({ __typename: 'LocalAuthority', code: each }));
    const { data, errors } = await cases.as(ANYBODY).query(ENTITIES, { keys });
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([
      { ...nothing, code },
      expect.objectContaining({ code: 'MAN', name: 'Manchester City Council', nation: 'ENGLAND' }),
    ]);
  });
});

describe('localAuthorityRegister', () => {
  it('holds 470 authorities, each once and in the order of their codes, over pages', async () => {
    const all = await codes({ first: 97 });
    expect(all).toHaveLength(470);
    expect(new Set(all).size).toBe(470);
    expect(all).toEqual([...all].sort());
  });

  it.each([
    ['ENGLAND', 'MAN'],
    ['WALES', 'BGE'],
    ['SCOTLAND', 'GLG'],
    ['NORTHERN_IRELAND', 'BFS'],
  ])('gives those of %s alone', async (nation, one) => {
    const { edges } = await page({ nation, first: 100 });
    expect(new Set(edges.map(({ node }) => node.nation))).toEqual(new Set([nation]));
    expect(await codes({ nation })).toContain(one);
  });

  it('divides into the nations, and into those that exist today and the others', async () => {
    const nations = ['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND'];
    const byNation = await Promise.all(nations.map((nation) => codes({ nation })));
    expect(byNation.flat()).toHaveLength(470);
    const current = await codes({ current: true });
    const others = await codes({ current: false });
    expect([...current, ...others].sort()).toEqual(await codes({ nation: null, current: null }));
    // The day before Cumberland takes the place of three.
    expect(current).toEqual(expect.arrayContaining(['ALL', 'CAR', 'COP']));
    expect(others).toContain('CBD');
  });

  it('gives 50 unless told', async () => {
    expect((await page({})).edges).toHaveLength(50);
  });

  it.each([
    ['a page of none', { first: 0 }, 'first'],
    ['a page of 101', { first: 101 }, 'first'],
    ['a cursor that no row has', { after: 'XXX' }, 'after'],
    ['a cursor of another nation', { after: 'GLG', nation: 'WALES' }, 'after'],
  ])('refuses %s', async (_why, variables, field) => {
    const answer = await cases.as(ANYBODY).query(REGISTER, variables);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(`${field}:`);
  });
});
