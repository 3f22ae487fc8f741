import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../shared/identity/Party.js';
import { ledgerMigrations } from '../../shared/obligations/migrations/ledgerMigrations.js';
import { DecisionRecord } from './decisions/DecisionRecord.js';
import { Disclosure } from './decisions/Disclosure.js';
import { enact } from './demo/enact.js';
import { DisclosureRequest } from './disclosure-requests/DisclosureRequest.js';
import {
  DisclosureRequestResolver,
  disclosureRequestReads,
} from './disclosure-requests/DisclosureRequestResolver.js';
import { RequestDetailsResolver } from './disclosure-requests/RequestDetailsResolver.js';
import { DisclosureMatter } from './matters/DisclosureMatter.js';
import { MatterResolver } from './matters/MatterResolver.js';
import { CreateDisclosureMatters1767233100000 } from './migrations/CreateDisclosureMatters1767233100000.js';
import { CreateDisclosureRequests1767225700000 } from './migrations/CreateDisclosureRequests1767225700000.js';
import { CreateDisclosureTimescales1767233300000 } from './migrations/CreateDisclosureTimescales1767233300000.js';
import { KeepRetention1767233200000 } from './migrations/KeepRetention1767233200000.js';
import { RecordDecisions1767233000000 } from './migrations/RecordDecisions1767233000000.js';
import { DisclosureTimescale } from './timescales/DisclosureTimescale.js';
import { TimescaleResolver } from './timescales/TimescaleResolver.js';

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
  resolvers: [
    DisclosureRequestResolver,
    RequestDetailsResolver,
    MatterResolver,
    TimescaleResolver,
    ...disclosureRequestReads,
  ],
  entities: [DisclosureRequest, DecisionRecord, Disclosure, DisclosureMatter, DisclosureTimescale],
  migrations: [
    ...ledgerMigrations,
    CreateDisclosureRequests1767225700000,
    RecordDecisions1767233000000,
    CreateDisclosureMatters1767233100000,
    KeepRetention1767233200000,
    CreateDisclosureTimescales1767233300000,
  ],
  takesPart: (party) => party === CHILD_MAINTENANCE_GROUP || party === HOME_OFFICE,
  enact,
};
