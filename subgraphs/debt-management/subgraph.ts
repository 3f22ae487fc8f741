import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { DEBT_MANAGEMENT, localAuthorityOf } from '../../shared/identity/Party.js';
import { ledgerMigrations } from '../../shared/obligations/migrations/ledgerMigrations.js';
import type { AgencyNames } from '../../shared/obligations/resolvers/AgencyNames.js';
import {
  createPartnershipResolvers,
  partnershipEntities,
  partnershipMigrations,
} from '../../shared/partnership/partnership.js';
import { ChangeNotice } from './change-notices/ChangeNotice.js';
import { ChangeNoticeResolver, changeNoticeReads } from './change-notices/ChangeNoticeResolver.js';
import { enact } from './demo/enact.js';
import { enactPartnership } from './demo/enactPartnership.js';
import { CreateChangeNotices1767225800000 } from './migrations/CreateChangeNotices1767225800000.js';
import { CreateReferrals1767225700000 } from './migrations/CreateReferrals1767225700000.js';
import { Referral } from './referrals/Referral.js';
import { ReferralResolver, referralReads } from './referrals/ReferralResolver.js';

const names: AgencyNames = {
  agency: 'DEBT_MANAGEMENT',
  prefix: 'debtManagement',
  suffix: 'DebtManagement',
  title: 'DWP Debt Management',
};

/** DWP Debt Management: referrals for recovery, and the proformas that authorities send. */
export const debtManagement: SubgraphDefinition = {
  name: 'debt-management',
  portOffset: 1,
  names,
  resolvers: [
    ReferralResolver,
    ...referralReads,
    ChangeNoticeResolver,
    ...changeNoticeReads,
    ...createPartnershipResolvers(names),
  ],
  entities: [Referral, ChangeNotice, ...partnershipEntities],
  migrations: [
    ...ledgerMigrations,
    CreateReferrals1767225700000,
    CreateChangeNotices1767225800000,
    ...partnershipMigrations,
  ],
  takesPart: (party) => party === DEBT_MANAGEMENT || localAuthorityOf(party) !== null,
  enact,
  enactPartnership,
};
