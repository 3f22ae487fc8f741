import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../shared/identity/Party.js';
import { ledgerMigrations } from '../../shared/obligations/migrations/ledgerMigrations.js';
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
  migrations: [...ledgerMigrations, CreateDisclosureRequests1767225700000],
  takesPart: (party) => party === CHILD_MAINTENANCE_GROUP || party === HOME_OFFICE,
  enact,
};
