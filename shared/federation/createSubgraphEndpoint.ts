import type { AgencyContext } from '../access/AgencyContext.js';
import type { Database } from '../database/Database.js';
import { createErrorFormatter } from '../errors/createErrorFormatter.js';
import { Customer } from '../graph/Customer.js';
import { chainTypes } from '../graph/ObligationChain.js';
import { questionEntities } from '../graph/questionEntities.js';
import { StandardResolver } from '../graph/StandardResolver.js';
import type { NumberMode } from '../identity/NationalInsuranceNumber.js';
import { ChainResolver } from '../obligations/resolvers/ChainResolver.js';
import { createCustomerResolvers } from '../obligations/resolvers/createCustomerResolvers.js';
import { createLedgerMutations } from '../obligations/resolvers/createLedgerMutations.js';
import { createQuestionResolvers } from '../obligations/resolvers/createQuestionResolvers.js';
import { createSubgraphSchema, type SubgraphSchema } from './createSubgraphSchema.js';
import { type EndpointSettings, GraphEndpoint } from './GraphEndpoint.js';
import type { SubgraphDefinition } from './SubgraphDefinition.js';

/** Gives the schema of an agency's subgraph: the ledger's fields under the agency's name, and the agency's own. */
export function schemaOf(
  { names, resolvers, referenceResolvers }: SubgraphDefinition,
  mode: NumberMode,
): SubgraphSchema {
  return createSubgraphSchema(
    {
      resolvers: [
        StandardResolver,
        ...createCustomerResolvers(names),
        ...createQuestionResolvers(names),
        ChainResolver,
        createLedgerMutations(names),
        ...resolvers,
      ],
      orphanedTypes: [Customer, ...questionEntities, chainTypes[names.agency]],
      referenceResolvers: referenceResolvers ?? {},
    },
    mode,
  );
}

/** Gives the endpoint of an agency's subgraph over its open database. */
export function createSubgraphEndpoint(
  definition: SubgraphDefinition,
  database: Database,
  settings: EndpointSettings,
  mode: NumberMode,
): GraphEndpoint<AgencyContext> {
  const { schema, sdl } = schemaOf(definition, mode);
  const { takesPart } = definition;
  return new GraphEndpoint({ schema }, createErrorFormatter(sdl), settings, (base) => ({
    ...base,
    database,
    takesPart,
  }));
}
