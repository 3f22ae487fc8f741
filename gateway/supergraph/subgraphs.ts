import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { childMaintenance } from '../../subgraphs/child-maintenance/subgraph.js';
import { debtManagement } from '../../subgraphs/debt-management/subgraph.js';
import { jobcentrePlus } from '../../subgraphs/jobcentre-plus/subgraph.js';
import { localAuthority } from '../../subgraphs/local-authority/subgraph.js';

/** The four agencies' subgraphs, in the order of their ports. */
export const subgraphs: readonly SubgraphDefinition[] = [
  debtManagement,
  jobcentrePlus,
  childMaintenance,
  localAuthority,
];
