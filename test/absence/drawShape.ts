import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Draws } from '../../shared/demonstration/Draws.js';
import { drawValue } from './drawValue.js';
import type { Pools } from './Pools.js';

/** An operation without its values. */
export interface Shape {
  readonly query: string;
  readonly variables: readonly { readonly name: string; readonly type: string; readonly of: Input }[];
}

/** What a variable stands for: an argument's or input's name, and its type. */
type Input = Pick<GraphQLArgument, 'name' | 'type'>;

/** How often an argument is given that need not be: without small pages an operation is soon too large. */
const SHARES: Readonly<Record<string, number>> = { first: 0.95, after: 0.05 };
const DEEPEST = 6;
/** Fields of one operation: few enough for its cost to stay within the limit. */
const MOST_FIELDS = 30;

/** Gives an operation that asks some root fields of a graph for some of what they have. */
export function drawShape(draws: Draws, schema: GraphQLSchema): Shape {
  const query = schema.getQueryType();
  if (!query) throw new Error('There is nothing to ask.');
  const all = Object.values(query.getFields()).filter(({ name }) => !name.startsWith('_'));
  const byId = all.filter(({ args }) => args.some(({ name }) => name === 'id'));
  // What is asked by an id is mostly somebody else's, and null.
  const roots = [
    ...byId,
    ...Array.from({ length: 3 }, () => all.filter((field) => !byId.includes(field))),
  ].flat();
  const drawing = new ShapeDrawing(draws);
  const fields = draws.chance(0.8) ? [draws.pick(roots)] : [...draws.shuffle(roots)].slice(0, 2);
  return drawing.finish('query', fields.map((field) => drawing.field(field, 0)).join(' '));
}

/** Gives an operation that asks some of these entities, by `_entities`, for some of what they have. */
export function drawEntityShape(draws: Draws, types: readonly GraphQLObjectType[]): Shape {
  const drawing = new ShapeDrawing(draws);
  const parts = types.map((type) => `... on ${type.name} ${drawing.selection(type, 1)}`);
  return drawing.finish(
    'query',
    `_entities(representations: $representations) { ${parts.join(' ')} }`,
    '$representations: [_Any!]!',
  );
}

/** Gives an operation that orders this, with all that it says in `$input`. */
export function commandShape(field: GraphQLField<unknown, unknown>): Shape {
  const [argument] = field.args;
  if (!argument || field.args.length > 1) throw new Error(`${field.name} is no command: it takes no input.`);
  const named = getNamedType(field.type);
  const id = isObjectType(named) && 'id' in named.getFields() ? 'id' : '';
  const below = isLeafType(named) ? '' : `{ __typename ${id} }`;
  return {
    query: `mutation ($${argument.name}: ${argument.type}) { ${field.name}(${argument.name}: $${argument.name}) ${below} }`,
    variables: [{ name: argument.name, type: String(argument.type), of: argument }],
  };
}

/** Gives values for a shape's variables. */
export function drawVariables(draws: Draws, { variables }: Shape, pools: Pools): Record<string, unknown> {
  return Object.fromEntries(
    variables.map(({ name, of }) => [name, drawValue(draws, of.type, of.name, pools)]),
  );
}

class ShapeDrawing {
  private readonly variables: { name: string; type: string; of: Input }[] = [];
  private readonly fragments: string[] = [];
  private fields = 0;

  constructor(private readonly draws: Draws) {}

  finish(kind: string, selected: string, declared?: string): Shape {
    const given = this.variables.map(({ name, type }) => `$${name}: ${type}`);
    const all = [...(declared === undefined ? [] : [declared]), ...given];
    const head = all.length === 0 ? kind : `${kind} (${all.join(', ')})`;
    return {
      query: [`${head} { ${selected} }`, ...this.fragments].join(' '),
      variables: this.variables,
    };
  }

  selection(type: GraphQLObjectType, depth: number): string {
    const { draws } = this;
    const all = Object.values(type.getFields());
    const possible = all.filter((field) => depth < DEEPEST || isLeafType(getNamedType(field.type)));
    const wanted = draws.shuffle(possible).slice(0, draws.between(1, 5));
    const selected = wanted
      .filter(() => this.fields < MOST_FIELDS)
      .map((field) => this.wrapped(this.field(field, depth), type.name));
    return `{ ${selected.length === 0 || draws.chance(0.2) ? '__typename' : ''} ${selected.join(' ')} }`;
  }

  field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { draws } = this;
    this.fields += 1;
    const named = getNamedType(field.type);
    const below = isObjectType(named) ? this.selection(named, depth + 1) : '';
    const text = `${field.name}${this.argumentsOf(field)}${this.condition()} ${below}`;
    return draws.chance(0.15) ? `alias${this.fields}: ${text}` : text;
  }

  private argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
    const given = args.filter(
      (argument) => isRequiredArgument(argument) || this.draws.chance(SHARES[argument.name] ?? 0.3),
    );
    if (given.length === 0) return '';
    return `(${given.map((argument) => `${argument.name}: $${this.variable(argument)}`).join(', ')})`;
  }

  private variable(of: GraphQLArgument): string {
    const name = `${of.name}${this.variables.length}`;
    this.variables.push({ name, type: String(of.type), of });
    return name;
  }

  private condition(): string {
    if (!this.draws.chance(0.05)) return '';
    return ` @${this.draws.pick(['include', 'skip'])}(if: ${this.draws.chance(0.5)})`;
  }

  /** The same field as it is, in an inline fragment, or in a named one. */
  private wrapped(field: string, type: string): string {
    if (this.draws.chance(0.08)) return `... on ${type} { ${field} }`;
    if (!this.draws.chance(0.08)) return field;
    const name = `Part${this.fragments.length}x${this.fields}`;
    this.fragments.push(`fragment ${name} on ${type} { ${field} }`);
    return `...${name}`;
  }
}
