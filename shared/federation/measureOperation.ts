import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
} from 'graphql';
import { LARGEST_PAGE } from '../graph/createConnection.js';

/** How large an operation is, or a part of one. */
export interface OperationSize {
  /** Fields within fields. Looking at the schema counts as one: graphql-js limits that itself. */
  readonly depth: number;
  /** Aliases, each as often as its fragment is spread. */
  readonly aliases: number;
  /** About how many values the answer may hold. */
  readonly cost: number;
}

export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a list without pages counts for: most hold fewer. */
const LIST_COUNTS = 10;
/** The whole schema has some ten thousand values. */
const SCHEMA_COUNTS = 10_000;
const NOTHING: OperationSize = { depth: 0, aliases: 0, cost: 0 };

/** Gives the size of a valid operation. A page counts as its `first` says, by the variables of this request. */
export function measureOperation(measured: MeasuredOperation): OperationSize {
  const { schema, operation } = measured;
  const root = schema.getRootType(operation.operation);
  return root ? new Measure(measured).selectionSet(operation.selectionSet, root, false) : NOTHING;
}

class Measure {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly sizes = new Map<string, OperationSize>();

  constructor(private readonly measured: MeasuredOperation) {
    const { definitions } = measured.document;
    this.fragments = new Map(
      definitions.flatMap((node) => (node.kind === 'FragmentDefinition' ? [[node.name.value, node]] : [])),
    );
  }

  selectionSet(node: SelectionSetNode, parent: GraphQLNamedType, isPage: boolean): OperationSize {
    return node.selections
      .map((selection) => this.selection(selection, parent, isPage))
      .reduce(together, NOTHING);
  }

  private selection(node: SelectionNode, parent: GraphQLNamedType, isPage: boolean): OperationSize {
    if (node.kind === 'Field') return this.field(node, parent, isPage);
    if (node.kind === 'FragmentSpread') return this.spread(node.name.value, isPage);
    const type = node.typeCondition ? typeFromAST(this.measured.schema, node.typeCondition) : parent;
    return type ? this.selectionSet(node.selectionSet, type, isPage) : NOTHING;
  }

  private spread(name: string, isPage: boolean): OperationSize {
    const key = `${name} ${isPage}`;
    const fragment = this.fragments.get(name);
    const type = fragment && typeFromAST(this.measured.schema, fragment.typeCondition);
    const size =
      this.sizes.get(key) ?? (type ? this.selectionSet(fragment.selectionSet, type, isPage) : NOTHING);
    this.sizes.set(key, size);
    return size;
  }

  private field(node: FieldNode, parent: GraphQLNamedType, isPage: boolean): OperationSize {
    const aliases = node.alias ? 1 : 0;
    const name = node.name.value;
    if (name === '__schema' || name === '__type') return { depth: 1, aliases, cost: SCHEMA_COUNTS };
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!node.selectionSet || !definition) return { depth: 1, aliases, cost: 1 };
    const page = this.pageOf(node, definition);
    const inside = this.selectionSet(node.selectionSet, getNamedType(definition.type), page !== null);
    // The edges of a page have been counted with the page.
    const times = page ?? (!isPage && isListType(getNullableType(definition.type)) ? this.lengthOf(name) : 1);
    return { depth: inside.depth + 1, aliases: inside.aliases + aliases, cost: times * (inside.cost + 1) };
  }

  /** A gateway asks for as many entities as it names. */
  private lengthOf(list: string): number {
    const { representations } = this.measured.variables;
    return list === '_entities' && Array.isArray(representations) ? representations.length : LIST_COUNTS;
  }

  /** How many rows are asked for; null where the field has no pages. */
  private pageOf(
    { arguments: given = [] }: FieldNode,
    { args }: GraphQLField<unknown, unknown>,
  ): number | null {
    const definition = args.find(({ name }) => name === 'first');
    if (definition === undefined) return null;
    const value = given.find(({ name }) => name.value === 'first')?.value;
    const first = value === undefined ? definition.defaultValue : this.numberIn(value);
    return typeof first === 'number' && first > 0 ? Math.min(first, LARGEST_PAGE) : LARGEST_PAGE;
  }

  private numberIn(value: ValueNode): unknown {
    if (value.kind === 'IntValue') return Number(value.value);
    if (value.kind !== 'Variable') return undefined;
    const { variables, operation } = this.measured;
    const name = value.name.value;
    const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    return variables[name] ?? (definition?.defaultValue && this.numberIn(definition.defaultValue));
  }
}

function together(one: OperationSize, other: OperationSize): OperationSize {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    cost: one.cost + other.cost,
  };
}
