import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** What to give where a scalar is asked for, by the scalar's name, or for a field of a key, by `Type.field`. */
type Values = Readonly<Record<string, unknown>>;

interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: (values: Values) => Record<string, unknown>;
}

/** What the documents print: the same for everyone, and with its many lists over the limit on an operation's size. */
const PRINTED = new Set(['Agreement', 'Standard']);

/**
 * Gives an operation for each root field of a subgraph and for each entity by its key, which asks for every field
 * below but what an agreement prints, each type once and pages of one. So what the schema gains is asked for too.
 */
export function everyOperation(schema: GraphQLSchema): readonly Operation[] {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const entities = schema.getType('_Entity');
  if (!isUnionType(entities)) throw new Error('The schema has no entities.');
  return [
    ...queries.filter(({ name }) => !name.startsWith('_')).map((field) => rootOperation('query', field)),
    ...mutations.map((field) => rootOperation('mutation', field)),
    ...entities.getTypes().map(entityOperation),
  ];
}

function rootOperation(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): Operation {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const [variables, values] = field.args.length === 0 ? ['', ''] : [`(${declared})`, `(${given})`];
  return {
    name: field.name,
    query: `${kind}${variables} { ${field.name}${values} ${selection(field.type, new Set())} }`,
    variables: (values) =>
      Object.fromEntries(field.args.map(({ name, type }) => [name, sampleOf(type, values)])),
  };
}

function entityOperation(type: GraphQLObjectType): Operation {
  return {
    name: type.name,
    query: `query($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on ${type.name} ${selection(type, new Set())} }
    }`,
    variables: (values) => {
      const keys = Object.values(type.getFields()).flatMap((field) => {
        const leaf = getNamedType(field.type);
        const own = values[`${type.name}.${field.name}`];
        return isLeafType(leaf) ? [[field.name, own ?? sampleOf(leaf, values)]] : [];
      });
      return { representations: [{ __typename: type.name, ...Object.fromEntries(keys) }] };
    },
  };
}

function selection(type: GraphQLOutputType, seen: Set<GraphQLNamedType>): string {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  seen.add(named);
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    if (isLeafType(below)) return [field.name];
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 1)' : '';
    return seen.has(below) || PRINTED.has(below.name)
      ? []
      : [`${field.name}${page} ${selection(field.type, seen)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

function sampleOf(type: GraphQLInputType, values: Values): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType, values);
  if (isListType(type)) return [sampleOf(type.ofType, values)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return values[type.name];
  const fields = Object.values(type.getFields());
  return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field.type, values)]));
}
