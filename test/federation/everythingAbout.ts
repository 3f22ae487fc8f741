import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** What the documents say is the same for everybody, and much: its id stands for it. */
const PUBLIC = ['Standard', 'Agreement'];

/**
 * Gives the queries that together ask everything that can be asked of a customer by a number, `$nino`: one for each
 * root field that takes one and each field of the customer, with every field below, so that what the graph gains is
 * asked for too.
 */
export function everythingAbout(graph: GraphQLSchema): readonly string[] {
  const roots = Object.values(graph.getQueryType()?.getFields() ?? {}).filter(({ args }) =>
    args.some(({ type }) => getNamedType(type).name === 'NationalInsuranceNumber'),
  );
  return roots.flatMap((root) => {
    const type = getNamedType(root.type);
    if (!isObjectType(type)) return [];
    return fieldsOf(type, new Set([type])).map(
      (field) => `query ($nino: NationalInsuranceNumber!) { ${root.name}(nino: $nino) { nino ${field} } }`,
    );
  });
}

/** A type does not turn up again below itself. */
function fieldsOf(type: GraphQLNamedType, above: ReadonlySet<GraphQLNamedType>): string[] {
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap((field) => selectionOf(field, above));
}

function selectionOf(
  { name, type }: GraphQLField<unknown, unknown>,
  above: ReadonlySet<GraphQLNamedType>,
): string[] {
  const below = getNamedType(type);
  if (isLeafType(below)) return [name];
  if (PUBLIC.includes(below.name)) return [`${name} { id }`];
  if (above.has(below)) return [];
  return [`${name} { ${fieldsOf(below, new Set([...above, below])).join(' ')} }`];
}
