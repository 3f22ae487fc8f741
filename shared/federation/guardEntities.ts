import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { badInput } from '../errors/AppError.js';
import { InvalidValue } from '../errors/InvalidValue.js';

type Keys = ReadonlyMap<string, SelectionSetNode>;

/**
 * `_entities` takes anything at all, from anybody: from here on it takes the keys of entities only, and reads their
 * values as those of arguments are read. What stands beside a key goes through as it is.
 */
export function guardEntities(schema: GraphQLSchema, typeDefs: DocumentNode): void {
  const field = schema.getQueryType()?.getFields()._entities;
  const resolve = field?.resolve;
  if (!resolve) return;
  const keys = keysIn(typeDefs);
  field.resolve = (root, args, context, info) => {
    const given: readonly unknown[] = args.representations;
    const representations = given.map((one, index) =>
      readOne(schema, keys, one, `representations[${index}]`),
    );
    return resolve(root, { representations }, context, info);
  };
}

/** The first key of each entity: none here has two. */
function keysIn(typeDefs: DocumentNode): Keys {
  const keys = new Map<string, SelectionSetNode>();
  visit(typeDefs, {
    ObjectTypeDefinition: ({ name, directives = [] }) => {
      const key = directives.find((directive) => directive.name.value === 'key');
      const fields = key?.arguments?.find((argument) => argument.name.value === 'fields')?.value;
      if (fields?.kind !== 'StringValue') return;
      const [operation] = parse(`{ ${fields.value} }`).definitions;
      if (operation?.kind === 'OperationDefinition') keys.set(name.value, operation.selectionSet);
    },
  });
  return keys;
}

function readOne(schema: GraphQLSchema, keys: Keys, value: unknown, place: string): Record<string, unknown> {
  const given = requireObject(value, place);
  const type = schema.getType(String(given.__typename));
  const key = keys.get(String(given.__typename));
  if (!isObjectType(type) || !key) throw badInput(`${place}.__typename`, 'name an entity of this subgraph');
  return readKey(key, type, given, place);
}

/** @throws AppError BAD_USER_INPUT naming the field of the key that is missing, or is not what it should be. */
function readKey(
  { selections }: SelectionSetNode,
  type: GraphQLObjectType,
  value: unknown,
  place: string,
): Record<string, unknown> {
  const read = { ...requireObject(value, place) };
  for (const selection of selections) {
    const field = selection.kind === 'Field' ? type.getFields()[selection.name.value] : undefined;
    if (selection.kind !== 'Field' || !field) continue;
    const { name } = field;
    const named = getNamedType(field.type);
    read[name] =
      selection.selectionSet && isObjectType(named)
        ? readKey(selection.selectionSet, named, read[name], `${place}.${name}`)
        : readLeaf(field.type, read[name], `${place}.${name}`);
  }
  return read;
}

function readLeaf(type: GraphQLOutputType, value: unknown, place: string): unknown {
  const named = getNamedType(type);
  if (value === null || value === undefined) {
    if (isNonNullType(type)) throw badInput(place, 'it is part of the key: give it');
    return null;
  }
  try {
    return isLeafType(named) ? named.parseValue(value) : value;
  } catch (error) {
    throw badInput(place, error instanceof InvalidValue ? error.message : `it is no ${named.name}`);
  }
}

function requireObject(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badInput(place, 'give an object: the name of the type, and its key');
  return { ...value };
}
