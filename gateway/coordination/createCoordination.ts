import type { RequestContext } from '../../shared/access/RequestContext.js';
import { createErrorFormatter } from '../../shared/errors/createErrorFormatter.js';
import { createSubgraphSchema, type SubgraphSchema } from '../../shared/federation/createSubgraphSchema.js';
import { type EndpointSettings, GraphEndpoint } from '../../shared/federation/GraphEndpoint.js';
import { Customer } from '../../shared/graph/Customer.js';
import { ObligationConnection } from '../../shared/graph/ObligationConnection.js';
import { SlaPerformance } from '../../shared/graph/SlaPerformance.js';
import { SlaTimeline } from '../../shared/graph/SlaTimeline.js';
import { StandardResolver } from '../../shared/graph/StandardResolver.js';
import type { NumberMode } from '../../shared/identity/NationalInsuranceNumber.js';
import { AgreementsResolver } from './AgreementsResolver.js';
import { BoardPartsResolver } from './board/BoardPartsResolver.js';
import { BoardResolver } from './board/BoardResolver.js';
import { CustomerResolver } from './CustomerResolver.js';
import { PerformanceResolver } from './PerformanceResolver.js';
import { TimelineResolver } from './TimelineResolver.js';

export const COORDINATION = 'coordination';

/** Gives the schema of the subgraph that owns the questions no agency can answer alone. */
export function coordinationSchema(mode: NumberMode): SubgraphSchema {
  return createSubgraphSchema(
    {
      resolvers: [
        AgreementsResolver,
        CustomerResolver,
        PerformanceResolver,
        StandardResolver,
        TimelineResolver,
        BoardResolver,
        BoardPartsResolver,
      ],
      orphanedTypes: [Customer, SlaPerformance, SlaTimeline, ObligationConnection],
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
