import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

type Json = Record<string, unknown>;

interface Completed {
  readonly data: Json;
  /** Whether anything that was asked for was left out. */
  readonly hadGaps: boolean;
}

/** What a selection asks of one type: null under every name, and the names that an answer must have. */
interface Asked {
  readonly nulls: Json;
  readonly required: readonly string[];
}

/** Gives the operation of a document that has one, as every fetch of a query plan does. */
export function operationOf(document: DocumentNode): OperationDefinitionNode | undefined {
  return document.definitions.find((definition) => definition.kind === 'OperationDefinition');
}

/**
 * Gives a subgraph's answer with null for every root field, every entity's field, and every field of an entity that
 * it left out: what is missing altogether would make the executor drop the entity, with all that others know of it.
 */
export function completeAnswer(document: DocumentNode, variables: Json, data: Json | null): Completed {
  const root = operationOf(document)?.selectionSet;
  if (root === undefined) return { data: data ?? {}, hadGaps: data === null };
  const { representations } = variables;
  if (!Array.isArray(representations)) return complete(askedOf(document, root, null), data);
  const answered: unknown = data?._entities;
  const entities = entitiesOf(document, root, representations, Array.isArray(answered) ? answered : []);
  return {
    data: { ...data, _entities: entities.map((entity) => entity.data) },
    hadGaps: entities.some(({ hadGaps }) => hadGaps),
  };
}

function entitiesOf(
  document: DocumentNode,
  root: SelectionSetNode,
  representations: readonly unknown[],
  answered: readonly unknown[],
): Completed[] {
  const selection = entitySelection(root);
  const asked = new Map<string | null, Asked>();
  const isWhole = answered.length === representations.length;
  return representations.map((representation, index) => {
    const type = typeName(representation);
    const known = asked.get(type) ?? askedOf(document, selection, type);
    asked.set(type, known);
    return complete(known, isWhole ? answered[index] : null);
  });
}

function complete({ nulls, required }: Asked, answer: unknown): Completed {
  if (!isJson(answer)) return { data: { ...nulls }, hadGaps: true };
  return { data: { ...nulls, ...answer }, hadGaps: required.some((name) => !(name in answer)) };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entitySelection(root: SelectionSetNode): SelectionSetNode {
  const field = root.selections.find(
    (selection) => selection.kind === 'Field' && selection.name.value === '_entities',
  );
  return (field?.kind === 'Field' ? field.selectionSet : undefined) ?? root;
}

function typeName(representation: unknown): string | null {
  const name = isJson(representation) ? representation.__typename : null;
  return typeof name === 'string' ? name : null;
}

/** What may be skipped by a directive need not be in the answer. */
function askedOf(document: DocumentNode, { selections }: SelectionSetNode, type: string | null): Asked {
  const nulls: Json = {};
  const required: string[] = [];
  for (const selection of selections) {
    const asked = askedBy(document, selection, type);
    Object.assign(nulls, asked.nulls);
    if (!selection.directives?.length) required.push(...asked.required);
  }
  return { nulls, required };
}

function askedBy(
  document: DocumentNode,
  selection: SelectionSetNode['selections'][number],
  type: string | null,
): Asked {
  if (selection.kind === 'Field') {
    const name = (selection.alias ?? selection.name).value;
    return selection.name.value === '__typename'
      ? { nulls: { [name]: type }, required: [] }
      : { nulls: { [name]: null }, required: [name] };
  }
  const fragment =
    selection.kind === 'InlineFragment' ? selection : fragmentOf(document, selection.name.value);
  const condition = fragment?.typeCondition?.name.value ?? null;
  const isOfType = condition === null || type === null || condition === type;
  return fragment && isOfType ? askedOf(document, fragment.selectionSet, type) : { nulls: {}, required: [] };
}

function fragmentOf(document: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return document.definitions
    .filter((definition) => definition.kind === 'FragmentDefinition')
    .find((definition) => definition.name.value === name);
}
