import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchemaModule } from '@apollo/subgraph/dist/schema-helper/index.js';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
} from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import type { RequestContext } from '../access/RequestContext.js';
import { NationalInsuranceNumberType, nationalInsuranceNumberScalar } from '../graph/scalars.js';
import type { NumberMode } from '../identity/NationalInsuranceNumber.js';
import { guardEntities } from './guardEntities.js';

type ResolverMap = NonNullable<GraphQLSchemaModule['resolvers']>;
type Class = abstract new (...args: never[]) => unknown;

/** Gives an entity for its key. Always the key at least, never null: a null would make the gateway drop what other agencies know. */
export type ReferenceResolver = (
  reference: Readonly<Record<string, unknown>>,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => unknown;

export interface SubgraphSchemaParts {
  readonly resolvers: NonEmptyArray<Class>;
  /** Types that no root field reaches, entities above all: they would disappear. */
  readonly orphanedTypes: readonly Class[];
  /** By entity. One that is missing answers with its key. */
  readonly referenceResolvers: Readonly<Record<string, ReferenceResolver>>;
}

export interface SubgraphSchema {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@inaccessible", "@external", "@requires"])\n';

/** Gives a federation subgraph of decorated classes. */
export function createSubgraphSchema(parts: SubgraphSchemaParts, mode: NumberMode): SubgraphSchema {
  const schema = buildApart(parts, mode);
  const sdl = FEDERATION + printSchemaWithDirectives(schema);
  const typeDefs = parse(sdl);
  const resolvers = resolversOf(schema, parts.referenceResolvers);
  const subgraph = buildSubgraphSchema([{ typeDefs, resolvers }]);
  guardEntities(subgraph, typeDefs);
  return { sdl, schema: subgraph };
}

function resolversOf(
  schema: GraphQLSchema,
  references: SubgraphSchemaParts['referenceResolvers'],
): ResolverMap {
  const map: ResolverMap = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type) && !isSpecifiedScalarType(type)) map[type.name] = type;
    if (isObjectType(type))
      map[type.name] = { ...fieldResolversOf(type), ...referenceResolverOf(references[type.name]) };
  }
  return map;
}

function fieldResolversOf(
  type: GraphQLObjectType,
): Record<string, GraphQLFieldResolver<unknown, RequestContext>> {
  return Object.fromEntries(
    Object.values(type.getFields()).flatMap(({ name, resolve }) => (resolve ? [[name, resolve]] : [])),
  );
}

function referenceResolverOf(resolve: ReferenceResolver | undefined): {
  __resolveReference?: ReferenceResolver;
} {
  return resolve ? { __resolveReference: resolve } : {};
}

/** type-graphql leaves the fields that one schema's resolvers add to a shared class on that class; the next schema must not find them. */
function buildApart({ resolvers, orphanedTypes }: SubgraphSchemaParts, mode: NumberMode): GraphQLSchema {
  try {
    return buildSchemaSync({
      resolvers,
      orphanedTypes: [...orphanedTypes],
      scalarsMap: [{ type: NationalInsuranceNumberType, scalar: nationalInsuranceNumberScalar(mode) }],
      validate: false,
      skipCheck: true,
    });
  } finally {
    const { objectTypes, interfaceTypes } = getMetadataStorage();
    for (const type of [...objectTypes, ...interfaceTypes]) Reflect.deleteProperty(type, 'fields');
  }
}
