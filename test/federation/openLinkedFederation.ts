import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import type { DatabaseUrls } from '../../shared/database/Database.js';
import { type Fault, FaultyLink } from '../support/FaultyLink.js';
import { freeBasePort } from '../support/freeBasePort.js';
import { openTestFederation, SHIPPED_DEADLINES, type TestFederation } from '../support/openTestFederation.js';
import { TODAY } from './customers.js';

/** A gateway that reaches its agencies over links that can be broken. */
export interface LinkedFederation {
  readonly gateway: TestFederation;
  /** Breaks, or mends, the links to these agencies. */
  readonly set: (agencies: readonly string[], fault: Fault) => Promise<void>;
  /** How many requests have come to this agency. */
  readonly requestsTo: (agency: string) => number;
  readonly close: () => Promise<void>;
}

/** Opens the agencies in one federation and another's gateway over links to them. */
export async function openLinkedFederation(
  databases: ReadonlyMap<string, DatabaseUrls>,
  environment: Readonly<Record<string, string>> = {},
): Promise<LinkedFederation> {
  const agencies = await openTestFederation(TODAY, {}, databases);
  const links = new Map<string, FaultyLink>();
  const addresses: Record<string, string> = {};
  const port = await freeBasePort();
  for (const { name, names, portOffset } of subgraphs) {
    const link = await FaultyLink.open(port + portOffset, Number(new URL(agencies.subgraphUrl(name)).port));
    links.set(names.agency, link);
    addresses[`${names.agency}_URL`] = `http://127.0.0.1:${link.port}/graphql`;
  }
  const shared = { ...SHIPPED_DEADLINES, ...addresses, ...environment, DATA_DIR: agencies.dataDir };
  const gateway = await openTestFederation(TODAY, shared, databases);
  return {
    gateway,
    set: async (which, fault) => {
      for (const agency of which) await links.get(agency)?.set(fault);
    },
    requestsTo: (agency) => links.get(agency)?.requests ?? 0,
    close: async () => {
      await gateway.close();
      for (const link of links.values()) await link.close();
      await agencies.close();
    },
  };
}
