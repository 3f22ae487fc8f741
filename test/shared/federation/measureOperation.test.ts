import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureOperation } from '../../../shared/federation/measureOperation.js';

const schema = buildSchema(`
  type Query { name: String  one: Query  some: [Query!]!  page(first: Int! = 50): Page  open(first: Int): Page }
  type Page { edges: [Edge!]!  total: Int }
  type Edge { node: Query! }
`);

function sizeOf(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no operation.');
  return measureOperation({ schema, document, operation, variables });
}

describe('measureOperation', () => {
  it.each<
    [string, string, Readonly<Record<string, unknown>>, { depth: number; aliases: number; cost: number }]
  >([
    ['a field', '{ name }', {}, { depth: 1, aliases: 0, cost: 1 }],
    ['fields side by side', '{ name one { name } }', {}, { depth: 2, aliases: 0, cost: 3 }],
    ['fields within fields', '{ one { one { name } } }', {}, { depth: 3, aliases: 0, cost: 3 }],
    ['a list counts for ten', '{ some { name } }', {}, { depth: 2, aliases: 0, cost: 20 }],
    ['a list within a list', '{ some { some { name } } }', {}, { depth: 3, aliases: 0, cost: 210 }],
    [
      'a page counts as it says',
      '{ page(first: 3) { edges { node { name } } } }',
      {},
      { depth: 4, aliases: 0, cost: 12 },
    ],
    ['a page counts as its default', '{ page { total } }', {}, { depth: 2, aliases: 0, cost: 100 }],
    [
      'a page counts as its variable',
      'query ($n: Int = 9) { page(first: $n) { total } }',
      { n: 4 },
      { depth: 2, aliases: 0, cost: 8 },
    ],
    [
      'a page counts as its variable’s default',
      'query ($n: Int = 9) { page(first: $n) { total } }',
      {},
      { depth: 2, aliases: 0, cost: 18 },
    ],
    ['a page without an end counts in full', '{ open { total } }', {}, { depth: 2, aliases: 0, cost: 200 }],
    [
      'a null without a default counts in full',
      'query ($n: Int) { open(first: $n) { total } }',
      { n: null },
      { depth: 2, aliases: 0, cost: 200 },
    ],
    [
      'more than a page holds counts as a page',
      '{ page(first: 5000) { total } }',
      {},
      { depth: 2, aliases: 0, cost: 200 },
    ],
    [
      'fewer than none counts in full',
      '{ page(first: -5) { total } }',
      {},
      { depth: 2, aliases: 0, cost: 200 },
    ],
    ['another alias', '{ a: name b: one { c: name } }', {}, { depth: 2, aliases: 3, cost: 3 }],
    [
      'a fragment is no depth',
      '{ ... on Query { ...A } } fragment A on Query { ... { name } }',
      {},
      { depth: 1, aliases: 0, cost: 1 },
    ],
    [
      'a fragment counts each time',
      '{ ...A one { ...A } } fragment A on Query { a: name }',
      {},
      { depth: 2, aliases: 2, cost: 3 },
    ],
    [
      'edges in a fragment are of their page',
      '{ page(first: 3) { ...A } } fragment A on Page { edges { node { name } } }',
      {},
      { depth: 4, aliases: 0, cost: 12 },
    ],
    [
      'the schema is one deep and dear',
      '{ __schema { types { fields { args { name } } } } }',
      {},
      { depth: 1, aliases: 0, cost: 10_000 },
    ],
    ['the name of a type', '{ __typename one { __typename } }', {}, { depth: 2, aliases: 0, cost: 3 }],
    [
      'the other operation does not count',
      'query A { name } fragment B on Query { some { name } }',
      {},
      { depth: 1, aliases: 0, cost: 1 },
    ],
  ])('%s', (_why, query, variables, size) => {
    expect(sizeOf(query, variables)).toEqual(size);
  });

  it('fragments that multiply are counted without being walked', () => {
    const fragments = Array.from(
      { length: 200 },
      (_, n) => `fragment F${n} on Query { a: one { ...F${n + 1} } ...F${n + 1} }`,
    );
    const startedAt = performance.now();
    const size = sizeOf(`{ ...F0 } ${fragments.join(' ')} fragment F200 on Query { name }`);
    expect(performance.now() - startedAt).toBeLessThan(500);
    expect(size.depth).toBe(201);
    expect(size.aliases).toBeGreaterThan(1e50);
  });

  it('the questions that tools ask of a schema are one deep', () => {
    expect(sizeOf(getIntrospectionQuery())).toEqual({ depth: 1, aliases: 0, cost: 10_000 });
  });
});
