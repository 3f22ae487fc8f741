import type { AgencyNames } from '../obligations/resolvers/AgencyNames.js';
import { createIssueResolvers } from './issues/createIssueResolvers.js';
import { Issue } from './issues/Issue.js';
import { CreateIssues1767232000000 } from './migrations/CreateIssues1767232000000.js';

/** What a subgraph lists to keep how its bodies run their agreements. */
export const partnershipEntities = [Issue];
export const partnershipMigrations = [CreateIssues1767232000000];

/** Gives the resolvers of how an agency's bodies run their agreements, named for the agency. */
export function createPartnershipResolvers(names: AgencyNames) {
  return createIssueResolvers(names);
}
