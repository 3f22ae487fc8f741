import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { guardEntities } from '../../../shared/federation/guardEntities.js';
import { DateScalar } from '../../../shared/graph/scalars.js';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
  scalar Date
  type Query { name: String }
  type Place @key(fields: "code") { code: ID! }
  type Record { id: ID! }
  type Claim @key(fields: "place { code } reference asOf since") {
    place: Place!  reference: ID!  asOf: Date!  since: Date  facts: String
  }
`);

/** What a reference resolver was handed, for these representations; or what was refused. */
async function handed(...representations: unknown[]): Promise<unknown> {
  const seen: unknown[] = [];
  const schema = buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
        Date: DateScalar,
        Claim: {
          __resolveReference: (reference: Record<string, unknown>) => {
            seen.push({ ...reference });
            return reference;
          },
        },
      },
    },
  ]);
  guardEntities(schema, typeDefs);
  const document = parse('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }');
  const { errors } = await execute({ schema, document, variableValues: { r: representations } });
  return errors ? errors.map(({ message, extensions }) => ({ message, ...extensions })) : seen;
}

const CLAIM = {
  __typename: 'Claim',
  place: { code: 'MAN' },
  reference: 'a',
  asOf: '2024-06-14',
  since: '2024-01-01',
};

describe('guardEntities', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a key as it is', {}, {}],
    [
      'a number for an id, as for an argument',
      { reference: 7, place: { code: 8 } },
      { reference: '7', place: { code: '8' } },
    ],
    ['a null where the key may be null', { since: null }, { since: null }],
    ['a part that is left out where it may be null', { since: undefined }, { since: null }],
    ['what stands beside the key', { facts: { any: 'thing' } }, { facts: { any: 'thing' } }],
  ])('hands on %s', async (_why, changes, expected) => {
    expect(await handed({ ...CLAIM, ...changes })).toEqual([{ ...CLAIM, ...expected }]);
  });

  it('hands on entities without a resolver of their own', async () => {
    expect(await handed({ __typename: 'Place', code: 'MAN' }, CLAIM)).toEqual([CLAIM]);
  });

  it.each<[string, unknown, string, string]>([
    ['a text', 'MAN', 'representations[1]', 'give an object: the name of the type, and its key'],
    ['a list', [CLAIM], 'representations[1]', 'give an object: the name of the type, and its key'],
    ['no type', {}, 'representations[1].__typename', 'name an entity of this subgraph'],
    [
      'a type that is no entity',
      { __typename: 'Record', id: 'a' },
      'representations[1].__typename',
      'name an entity of this subgraph',
    ],
    [
      'a type of every object',
      { __typename: 'constructor' },
      'representations[1].__typename',
      'name an entity of this subgraph',
    ],
    ['no key', { __typename: 'Place' }, 'representations[1].code', 'it is part of the key: give it'],
    [
      'a null for a key',
      { ...CLAIM, asOf: null },
      'representations[1].asOf',
      'it is part of the key: give it',
    ],
    [
      'a value that breaks the rule of its scalar',
      { ...CLAIM, asOf: 'today' },
      'representations[1].asOf',
      'Write a day that exists as YYYY-MM-DD, like 2026-06-19.',
    ],
    ['an object for an id', { ...CLAIM, reference: {} }, 'representations[1].reference', 'it is no ID'],
    [
      'an id for an object',
      { ...CLAIM, place: 'MAN' },
      'representations[1].place',
      'give an object: the name of the type, and its key',
    ],
    [
      'no key within a key',
      { ...CLAIM, place: {} },
      'representations[1].place.code',
      'it is part of the key: give it',
    ],
  ])('refuses %s', async (_why, representation, field, rule) => {
    expect(await handed(CLAIM, representation)).toEqual([
      { message: `${field}: ${rule}`, code: 'BAD_USER_INPUT', field },
    ]);
  });
});
