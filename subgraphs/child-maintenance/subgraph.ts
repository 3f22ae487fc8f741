import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../shared/identity/Party.js';
import { AddDueDays1767227000000 } from '../../shared/obligations/migrations/AddDueDays1767227000000.js';
import { CountByStart1767226100000 } from '../../shared/obligations/migrations/CountByStart1767226100000.js';
import { CreateLedger1767225600000 } from '../../shared/obligations/migrations/CreateLedger1767225600000.js';
import { KeepChains1767229000000 } from '../../shared/obligations/migrations/KeepChains1767229000000.js';
import { enact } from './demo/enact.js';
import { DisclosureRequest } from './disclosure-requests/DisclosureRequest.js';
import {
  DisclosureRequestResolver,
  disclosureRequestReads,
} from './disclosure-requests/DisclosureRequestResolver.js';
import { CreateDisclosureRequests1767225700000 } from './migrations/CreateDisclosureRequests1767225700000.js';

/** The Child Maintenance Group with the Home Office: no other body sees that anything is here. */
export const childMaintenance: SubgraphDefinition = {
  name: 'child-maintenance',
  portOffset: 3,
  names: {
    agency: 'CHILD_MAINTENANCE',
    prefix: 'childMaintenance',
    suffix: 'ChildMaintenance',
    title: 'the Child Maintenance Group',
  },
  resolvers: [DisclosureRequestResolver, ...disclosureRequestReads],
  entities: [DisclosureRequest],
  migrations: [
    CreateLedger1767225600000,
    CreateDisclosureRequests1767225700000,
    CountByStart1767226100000,
    AddDueDays1767227000000,
    KeepChains1767229000000,
  ],
  takesPart: (party) => party === CHILD_MAINTENANCE_GROUP || party === HOME_OFFICE,
  enact,
};
