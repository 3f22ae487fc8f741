import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  printSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../gateway/supergraph/composeSupergraph.js';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import { readSupergraph } from '../../gateway/supergraph/supergraphFile.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { readGraph } from '../support/readGraph.js';
import { contract, mayHaveMore } from './contract.js';
import { TODAY } from './customers.js';

let federation: TestFederation;
let graph: GraphQLSchema;

beforeAll(async () => {
  federation = await openTestFederation(TODAY);
  graph = await readGraph(federation);
});

afterAll(() => federation.close());

const promised = Object.values(buildSchema(contract).getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && type.astNode !== undefined,
);

/** A field as a client may rely on it: `customer(nino: NationalInsuranceNumber!): Customer`. */
function signatureOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const given = args.map((argument) => `${argument.name}: ${argument.type}`).sort();
  return `${name}${given.length === 0 ? '' : `(${given.join(', ')})`}: ${type}`;
}

function signaturesOf(type: GraphQLNamedType | undefined): string[] {
  if (isObjectType(type)) return Object.values(type.getFields()).map(signatureOf).sort();
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isInputObjectType(type))
    return Object.values(type.getFields())
      .map((field) => `${field.name}: ${field.type}`)
      .sort();
  return type === undefined ? ['missing'] : [];
}

describe('the committed supergraph', () => {
  it('is what the subgraphs compose to', async () => {
    const composed = composeSupergraph();
    expect(
      composed === (await readSupergraph()),
      'gateway/supergraph/supergraph.graphql is stale: run npm run compose',
    ).toBe(true);
  });
});

describe('the graph that clients see', () => {
  it.each(promised.map((type) => [type.name, type] as const))('%s is as promised', (name, type) => {
    const given = signaturesOf(graph.getType(name));
    const wanted = signaturesOf(type);
    if (mayHaveMore.includes(name)) expect(given).toEqual(expect.arrayContaining(wanted));
    else expect(given).toEqual(wanted);
  });

  it('gives no default where the contract gives none', () => {
    const dueDate = graph.getQueryType()?.getFields().dueDate;
    expect(dueDate?.args.map(({ defaultValue }) => defaultValue)).toEqual(dueDate?.args.map(() => undefined));
  });

  it('shows nothing of what passes between the subgraphs', () => {
    const text = printSchema(graph);
    expect(text).not.toMatch(
      /TimelinePart|ObligationFact|HandoffEnd|PerformanceCell|PerformanceTierCell|BoardRow|\w+Part\b/,
    );
    expect(text).not.toMatch(/join__|link__|inaccessible|_entities|_service|_Any|federation/);
  });

  it.each(['debtManagementPart', 'jobcentrePlusPart', 'childMaintenancePart', 'localAuthorityPart'])(
    'does not take %s in a query',
    async (part) => {
      const query = `{ customer(nino: "QQ123456C") { slaTimeline { ${part} { obligations { id } } } } }`;
      const { status, data } = await federation.ask('oversight', query);
      expect({ status, data }).toEqual({ status: 400, data: undefined });
    },
  );

  it('can lose one agency’s part of the root alone: each field of an agency is nullable', () => {
    const prefixes = subgraphs.map(({ names }) => names.prefix);
    const fields = ['Query', 'Customer', 'LocalAuthority'].flatMap((name) => fieldsOf(graph.getType(name)));
    const ofAgencies = fields.filter(({ name }) =>
      prefixes.some((prefix) => name.startsWith(prefix) && name !== prefix),
    );
    expect(ofAgencies.length).toBeGreaterThan(20);
    expect(ofAgencies.filter(({ type }) => isNonNullType(type)).map(signatureOf)).toEqual([]);
  });
});

function fieldsOf(type: GraphQLNamedType | undefined): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}
