import type { RequestContext } from '../../shared/access/RequestContext.js';
import { createErrorFormatter } from '../../shared/errors/createErrorFormatter.js';
import { createSubgraphSchema, type SubgraphSchema } from '../../shared/federation/createSubgraphSchema.js';
import { type EndpointSettings, GraphEndpoint } from '../../shared/federation/GraphEndpoint.js';
import { Customer } from '../../shared/graph/Customer.js';
import { chainTypes } from '../../shared/graph/ObligationChain.js';
import { questionEntities } from '../../shared/graph/questionEntities.js';
import { StandardResolver } from '../../shared/graph/StandardResolver.js';
import type { NumberMode } from '../../shared/identity/NationalInsuranceNumber.js';
import { AgreementsResolver } from './AgreementsResolver.js';
import { BoardResolver, boardParts } from './board/BoardResolver.js';
import { CustomerResolver } from './CustomerResolver.js';
import { DaysHeldResolver, daysHeldParts } from './days-held/DaysHeldResolver.js';
import { FallingDueResolver, fallingDueParts } from './falling-due/FallingDueResolver.js';
import { PerformanceResolver, performanceParts } from './PerformanceResolver.js';
import { TimelineResolver, timelineParts } from './TimelineResolver.js';

export const COORDINATION = 'coordination';

/** Gives the schema of the subgraph that owns the questions no agency can answer alone. */
export function coordinationSchema(mode: NumberMode): SubgraphSchema {
  return createSubgraphSchema(
    {
      resolvers: [
        AgreementsResolver,
        CustomerResolver,
        PerformanceResolver,
        ...performanceParts,
        StandardResolver,
        TimelineResolver,
        ...timelineParts,
        BoardResolver,
        ...boardParts,
        DaysHeldResolver,
        ...daysHeldParts,
        FallingDueResolver,
        ...fallingDueParts,
      ],
      orphanedTypes: [Customer, ...questionEntities, ...Object.values(chainTypes)],
      referenceResolvers: {},
    },
    mode,
  );
}

/** Gives its endpoint. It has no database: it merges what the agencies answer. */
export function createCoordination(
  settings: EndpointSettings,
  mode: NumberMode,
): GraphEndpoint<RequestContext> {
  const { schema, sdl } = coordinationSchema(mode);
  return new GraphEndpoint({ schema }, createErrorFormatter(sdl), settings, (base) => base);
}
