import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import type { Draws } from '../../shared/demonstration/Draws.js';
import type { Caller } from './callers.js';
import { drawPage } from './drawPage.js';
import { drawRepresentations, entitiesOf } from './drawRepresentations.js';
import { drawEntityShape, drawShape, drawVariables, type Shape } from './drawShape.js';
import type { Pools } from './Pools.js';
import { postOf } from './postOf.js';
import { DOORS, type DoorRequest, type Side } from './Side.js';
import { spoil } from './spoil.js';

/** How often a door is knocked at: a new operation costs the gateway's planner most. */
const DOOR_WEIGHTS: Readonly<Record<string, number>> = {
  gateway: 3,
  'gateway over HTTP': 2,
  'child-maintenance': 4,
};

const SCHEMA_QUESTIONS = [
  getIntrospectionQuery(),
  '{ _service { sdl } }',
  '{ __type(name: "DisclosureRequest") { name fields { name } } }',
  '{ __type(name: "Mutation") { fields { name args { name } } } }',
  '{ __schema { queryType { fields { name description } } } }',
];

/** What is asked of a graph: the same operations come again, with other values, so that not each has to be planned anew. */
interface Graph {
  readonly schema: GraphQLSchema;
  readonly shapes: Shape[];
}

/** Draws requests for every door, by what its schema has to ask. */
export class Asking {
  private constructor(
    private readonly draws: Draws,
    private readonly graphs: ReadonlyMap<string, Graph>,
    private readonly doors: readonly string[],
  ) {}

  static async open({ send }: Side, draws: Draws): Promise<Asking> {
    const graphs = new Map<string, Graph>();
    for (const door of DOORS) {
      const nobody = { name: 'nobody', authorization: null };
      const { text } = await send(postOf(door, nobody, { query: getIntrospectionQuery() }));
      const { data }: { data: IntrospectionQuery } = JSON.parse(text);
      graphs.set(door, { schema: buildClientSchema(data), shapes: [] });
    }
    const doors = DOORS.flatMap((door) => Array.from({ length: DOOR_WEIGHTS[door] ?? 1 }, () => door));
    return new Asking(draws, graphs, doors);
  }

  /** Gives a command and a door that takes it. */
  command(): { readonly door: string; readonly command: GraphQLField<unknown, unknown> } {
    const { draws } = this;
    for (;;) {
      const door = draws.pick(this.doors);
      const commands = Object.values(this.graph(door).schema.getMutationType()?.getFields() ?? {});
      if (commands.length > 0) return { door, command: draws.pick(commands) };
    }
  }

  /** Gives a request that reads, or is refused. */
  draw(caller: Caller, pools: Pools): DoorRequest {
    const { draws } = this;
    const door = draws.pick(this.doors);
    if (draws.chance(0.08)) return drawPage(draws, door, caller, pools);
    if (draws.chance(0.04)) return postOf(door, caller, { query: draws.pick(SCHEMA_QUESTIONS) });
    const { query, variables } = this.operation(door, pools);
    return postOf(door, caller, { query: draws.chance(0.1) ? spoil(draws, query) : query, variables });
  }

  private operation(door: string, pools: Pools): { query: string; variables: Record<string, unknown> } {
    const { draws } = this;
    const entities = entitiesOf(this.graph(door).schema);
    if (entities.length > 0 && draws.chance(0.3)) {
      const types = draws.shuffle(entities).slice(0, draws.between(1, 2));
      const shape = drawEntityShape(draws, types);
      const representations = drawRepresentations(draws, types, pools);
      return { query: shape.query, variables: { representations, ...drawVariables(draws, shape, pools) } };
    }
    const shape = this.shapeFor(door);
    return { query: shape.query, variables: drawVariables(draws, shape, pools) };
  }

  private shapeFor(door: string): Shape {
    const { schema, shapes } = this.graph(door);
    const isGateway = door.startsWith('gateway');
    if (shapes.length > 10 && this.draws.chance(isGateway ? 0.8 : 0.2)) return this.draws.pick(shapes);
    const shape = drawShape(this.draws, schema);
    shapes.push(shape);
    return shape;
  }

  private graph(door: string): Graph {
    const graph = this.graphs.get(door);
    if (graph === undefined) throw new Error(`There is no door ${door}.`);
    return graph;
  }
}
