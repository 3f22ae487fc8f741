import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../shared/identity/Party.js';
import { AddDueDays1767227000000 } from '../../shared/obligations/migrations/AddDueDays1767227000000.js';
import { CheckPartiesLast1767236000000 } from '../../shared/obligations/migrations/CheckPartiesLast1767236000000.js';
import { CountByAuthority1767228200000 } from '../../shared/obligations/migrations/CountByAuthority1767228200000.js';
import { CountByStart1767226100000 } from '../../shared/obligations/migrations/CountByStart1767226100000.js';
import { CreateLedger1767225600000 } from '../../shared/obligations/migrations/CreateLedger1767225600000.js';
import { KeepCounts1767228100000 } from '../../shared/obligations/migrations/KeepCounts1767228100000.js';
import { KeepOutcomes1767228000000 } from '../../shared/obligations/migrations/KeepOutcomes1767228000000.js';
import { PlacePartiesAtOnce1767237000000 } from '../../shared/obligations/migrations/PlacePartiesAtOnce1767237000000.js';
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
    KeepOutcomes1767228000000,
    KeepCounts1767228100000,
    CountByAuthority1767228200000,
    CheckPartiesLast1767236000000,
    PlacePartiesAtOnce1767237000000,
  ],
  takesPart: (party) => party === CHILD_MAINTENANCE_GROUP || party === HOME_OFFICE,
  enact,
};
