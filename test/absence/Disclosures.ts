import type { GraphQLField } from 'graphql';
import type { Draws } from '../../shared/demonstration/Draws.js';
import { schemaOf } from '../../shared/federation/createSubgraphEndpoint.js';
import { childMaintenance } from '../../subgraphs/child-maintenance/subgraph.js';
import type { Caller } from './callers.js';
import { giveOrder } from './giveOrder.js';
import type { Pair, SideName } from './Pair.js';
import type { Pools } from './Pools.js';
import { postOf } from './postOf.js';
import { readIds, readRecords } from './readTables.js';
import { beginIds } from './seededIds.js';

const { agency } = childMaintenance.names;
const TRIES = 120;

/** Every command of child-maintenance: what the schema gains is given too. */
const COMMANDS = Object.values(
  schemaOf(childMaintenance, 'synthetic').schema.getMutationType()?.getFields() ?? {},
);

/** Makes disclosure data on one side of a pair: by the commands of the schema, given by officers of the two bodies. */
export class Disclosures {
  /** How often each command was done, on either side. */
  readonly done = new Map(COMMANDS.map(({ name }) => [name, 0]));
  private given = 0;

  constructor(
    private readonly pair: Pair,
    private readonly draws: Draws,
    private readonly officer: (draws: Draws) => Promise<Caller>,
  ) {}

  /** Gives each command once, until it is done or has been refused too often; again where it needs what a later one makes. */
  async giveEvery(side: SideName, pools: Pools): Promise<void> {
    for (const command of COMMANDS) await this.give(side, command, pools);
    for (const command of COMMANDS)
      if (this.done.get(command.name) === 0) await this.give(side, command, pools);
  }

  /** Gives so many commands; those that were never done come first. */
  async giveSome(side: SideName, pools: Pools, count: number): Promise<void> {
    for (let given = 0; given < count; given += 1) {
      const never = COMMANDS.filter(({ name }) => this.done.get(name) === 0);
      const choice = never.length > 0 && this.draws.chance(0.5) ? never : COMMANDS;
      await this.give(side, this.draws.pick(choice), pools);
    }
  }

  /** Gives the ids of all that a side has. */
  async ids(side: SideName): Promise<readonly string[]> {
    return readIds(this.pair[side].databases, agency);
  }

  private async give(side: SideName, command: GraphQLField<unknown, unknown>, pools: Pools): Promise<void> {
    const { draws, pair } = this;
    const { databases } = pair[side];
    const own = [await readIds(databases, agency), await readRecords(databases, agency)] as const;
    const known = { ...pools, ids: [...own[0], draws.uuid()], records: own[1] };
    const isDone = await giveOrder(draws, command, known, TRIES, async (query, variables) => {
      this.given += 1;
      beginIds(`${side}/${this.given}`);
      const asked = postOf(childMaintenance.name, await this.officer(draws), { query, variables });
      return pair.on(side, async ({ send }) => (await send(asked)).text);
    });
    if (isDone) this.done.set(command.name, (this.done.get(command.name) ?? 0) + 1);
  }
}
