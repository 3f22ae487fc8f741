import type { AgencyNames } from '../obligations/resolvers/AgencyNames.js';
import { AgreementInPlace } from './agreements/AgreementInPlace.js';
import { createAgreementResolvers } from './agreements/createAgreementResolvers.js';
import { createNoticeResolvers } from './agreements/createNoticeResolvers.js';
import { createVariationResolvers } from './agreements/createVariationResolvers.js';
import { Notice } from './agreements/Notice.js';
import { Variation } from './agreements/Variation.js';
import { ContactPoint } from './contacts/ContactPoint.js';
import { createContactResolvers } from './contacts/createContactResolvers.js';
import { createIssueResolvers } from './issues/createIssueResolvers.js';
import { Issue } from './issues/Issue.js';
import { createMeetingResolvers } from './meetings/createMeetingResolvers.js';
import { Meeting } from './meetings/Meeting.js';
import { CreateAgreementsInPlace1767232300000 } from './migrations/CreateAgreementsInPlace1767232300000.js';
import { CreateContactPoints1767232100000 } from './migrations/CreateContactPoints1767232100000.js';
import { CreateIssues1767232000000 } from './migrations/CreateIssues1767232000000.js';
import { CreateMeetings1767232200000 } from './migrations/CreateMeetings1767232200000.js';

/** What a subgraph lists to keep how its bodies run their agreements. */
export const partnershipEntities = [Issue, ContactPoint, Meeting, AgreementInPlace, Variation, Notice];

export const partnershipMigrations = [
  CreateIssues1767232000000,
  CreateContactPoints1767232100000,
  CreateMeetings1767232200000,
  CreateAgreementsInPlace1767232300000,
];

/** Gives the resolvers of how an agency's bodies run their agreements, named for the agency. */
export function createPartnershipResolvers(names: AgencyNames) {
  return [
    ...createIssueResolvers(names),
    ...createContactResolvers(names),
    ...createMeetingResolvers(names),
    ...createAgreementResolvers(names),
    ...createVariationResolvers(names),
    ...createNoticeResolvers(names),
  ];
}
