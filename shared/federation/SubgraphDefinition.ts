import type { MigrationInterface } from 'typeorm';
import type { ActAs } from '../demonstration/ActAs.js';
import type { Story } from '../demonstration/Story.js';
import type { AgencyNames } from '../obligations/resolvers/AgencyNames.js';
import type { PlainDate } from '../time/PlainDate.js';
import type { ReferenceResolver } from './createSubgraphSchema.js';

/** All that makes a subgraph: what an agency's folder exports, and the one thing that others import from it. */
export interface SubgraphDefinition {
  /** Kebab-case: the folder, and the service in answers and logs. */
  readonly name: string;
  readonly names: AgencyNames;
  /** Added to the base port. */
  readonly portOffset: number;
  /** The agency's own; those of the ledger are added for all. */
  readonly resolvers: readonly (abstract new (
    ...args: never[]
  ) => unknown)[];
  /** How the entities that the agency owns are found by their keys, where more than the key is to be known. */
  readonly referenceResolvers?: Readonly<Record<string, ReferenceResolver>>;
  readonly entities: readonly (abstract new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Tells whether a body can have anything in this agency's ledger. */
  readonly takesPart: (party: string) => boolean;
  /** Enacts this agency's part of one customer's story, each act on its day. */
  readonly enact: (story: Story, actAs: ActAs) => Promise<void>;
  /** Enacts how its bodies ran their agreements up to a day, where that is kept. */
  readonly enactPartnership?: (today: PlainDate, actAs: ActAs) => Promise<void>;
  /** Enacts what follows from all stories together, as far as it has come by a day; may be repeated. */
  readonly conclude?: (today: PlainDate, actAs: ActAs) => Promise<void>;
}
