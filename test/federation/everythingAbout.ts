import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** What the documents say is the same for everybody, and much: its id stands for it. */
const PUBLIC = ['Standard', 'Agreement'];

/**
 * Gives the queries that together ask everything that can be asked of a customer by a number, `$nino`: one for each
 * field of the customer, with every field below, so that what the graph gains is asked for too; and, by the root field
 * of an agency, that agency's again.
 */
export function everythingAbout(graph: GraphQLSchema): readonly string[] {
  const roots = Object.values(graph.getQueryType()?.getFields() ?? {}).filter(({ args }) =>
    args.some(({ type }) => getNamedType(type).name === 'NationalInsuranceNumber'),
  );
  return roots.flatMap((root) => {
    const type = getNamedType(root.type);
    if (!isObjectType(type)) return [];
    const agency = root.name.replace(/customer$/i, '');
    const fields = fieldsOf(type, new Set([type])).filter((field) => field.startsWith(agency));
    return fields.map(
      (field) => `query ($nino: NationalInsuranceNumber!) { ${root.name}(nino: $nino) { nino ${field} } }`,
    );
  });
}

/** A type does not turn up again below itself. */
function fieldsOf(type: GraphQLNamedType, above: ReadonlySet<GraphQLNamedType>): string[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap((field) => selectionOf(field, above));
}

function selectionOf(field: GraphQLField<unknown, unknown>, above: ReadonlySet<GraphQLNamedType>): string[] {
  const below = getNamedType(field.type);
  if (isLeafType(below)) return [field.name];
  if (PUBLIC.includes(below.name)) return [`${field.name} { id }`];
  if (above.has(below)) return [];
  const page = field.args.some(({ name }) => name === 'first') ? '(first: 5)' : '';
  return [`${field.name}${page} { ${fieldsOf(below, new Set([...above, below])).join(' ')} }`];
}
