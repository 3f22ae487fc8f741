import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { completeAnswer } from '../../../gateway/transport/completeAnswer.js';

type Json = Record<string, unknown>;

const ENTITIES = 'query ($representations: [_Any!]!) { _entities(representations: $representations)';

function complete(query: string, data: Json | null, ...representations: Json[]) {
  const variables = query.startsWith(ENTITIES) ? { representations } : {};
  return completeAnswer(parse(query), variables, data);
}

const customer = { __typename: 'Customer', nino: 'QQ123456C' };
const authority = { __typename: 'LocalAuthority', code: 'MAN' };

describe('completeAnswer: root fields', () => {
  it.each<[string, string, Json | null, Json, boolean]>([
    ['a whole answer stays as it is', '{ a { b } }', { a: { b: 1 } }, { a: { b: 1 } }, false],
    ['null is an answer', '{ a { b } }', { a: null }, { a: null }, false],
    ['no data', '{ a { b } c }', null, { a: null, c: null }, true],
    ['an alias', '{ x: a { b } }', null, { x: null }, true],
    ['a field that was left out', '{ a c }', { a: 1 }, { a: 1, c: null }, true],
    ['a fragment', 'query { ...f } fragment f on Query { a { b } }', null, { a: null }, true],
    ['an inline fragment', '{ ... on Query { a } ... { c } }', null, { a: null, c: null }, true],
    ['a mutation', 'mutation { do { id } }', null, { do: null }, true],
    [
      'a field that a directive skipped is no gap',
      '{ a @include(if: false) c }',
      { c: 1 },
      { a: null, c: 1 },
      false,
    ],
    ['no operation at all', 'fragment f on Query { a }', null, {}, true],
  ])('%s', (_why, query, data, completed, hadGaps) => {
    expect(complete(query, data)).toEqual({ data: completed, hadGaps });
  });
});

describe('completeAnswer: entities', () => {
  const nothing = { debts: null, more: null };

  it.each<[string, unknown, Json, boolean]>([
    ['a whole one stays as it is', [{ debts: [1], more: 2 }], { debts: [1], more: 2 }, false],
    ['null fields are an answer', [{ debts: null, more: null }], nothing, false],
    ['a null one', [null], nothing, true],
    ['none', [], nothing, true],
    ['no list', null, nothing, true],
    ['something else than a list', 'x', nothing, true],
    ['something else than an object', ['x'], nothing, true],
    ['a list in its place', [[]], nothing, true],
    [
      'one too many',
      [
        { debts: [1], more: 2 },
        { debts: [2], more: 3 },
      ],
      nothing,
      true,
    ],
    ['without a field', [{ debts: [1] }], { debts: [1], more: null }, true],
    ['without any field', [{ __typename: 'Customer' }], { ...nothing, __typename: 'Customer' }, true],
  ])('%s', (_why, answered, entity, hadGaps) => {
    const query = `${ENTITIES} { ... on Customer { debts { id } more } } }`;
    expect(complete(query, { _entities: answered }, customer)).toEqual({
      data: { _entities: [entity] },
      hadGaps,
    });
  });

  it('no data', () => {
    const query = `${ENTITIES} { ... on Customer { debts { id } } } }`;
    expect(complete(query, null, customer)).toEqual({
      data: { _entities: [{ debts: null }] },
      hadGaps: true,
    });
  });

  it.each<[string, string, Json]>([
    ['an alias', '... on Customer { x: debts { id } }', { x: null }],
    ['the type', '... on Customer { __typename debts { id } }', { __typename: 'Customer', debts: null }],
    [
      'the type under an alias',
      '... on Customer { t: __typename debts { id } }',
      { t: 'Customer', debts: null },
    ],
    ['another type’s fields', '... on LocalAuthority { name }', {}],
    [
      'a fragment in a fragment',
      '... on Customer { ... { debts { id } ... on LocalAuthority { name } } }',
      { debts: null },
    ],
    [
      'a field that a directive might skip',
      '... on Customer @include(if: true) { debts { id } }',
      { debts: null },
    ],
  ])('a missing one has null under each name that is asked for: %s', (_why, selection, entity) => {
    const query = `${ENTITIES} { ${selection} } }`;
    expect(complete(query, { _entities: [null] }, customer)).toEqual({
      data: { _entities: [entity] },
      hadGaps: true,
    });
  });

  it('a named fragment', () => {
    const query = `${ENTITIES} { ...f } } fragment f on Customer { debts { id } }`;
    expect(complete(query, null, customer)).toEqual({
      data: { _entities: [{ debts: null }] },
      hadGaps: true,
    });
  });

  it('what a directive skipped is no gap', () => {
    const query = `${ENTITIES} { ... on Customer { debts @skip(if: true) { id } } ... on Customer @skip(if: true) { more } } }`;
    expect(complete(query, { _entities: [{}] }, customer).hadGaps).toBe(false);
  });

  it('each of several by its own type; those that came are kept', () => {
    const query = `${ENTITIES} { ... on Customer { debts { id } } ... on LocalAuthority { name } } }`;
    expect(
      complete(query, { _entities: [{ debts: [] }, null, null] }, customer, authority, customer),
    ).toEqual({
      data: { _entities: [{ debts: [] }, { name: null }, { debts: null }] },
      hadGaps: true,
    });
  });

  it('two that are missing share nothing: the executor writes into them', () => {
    const query = `${ENTITIES} { ... on Customer { debts { id } } } }`;
    const { data } = complete(query, null, customer, customer);
    const entities: unknown = data._entities;
    expect(Array.isArray(entities) && entities[0] !== entities[1]).toBe(true);
  });
});
