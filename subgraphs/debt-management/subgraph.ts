import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { DEBT_MANAGEMENT, localAuthorityOf } from '../../shared/identity/Party.js';
import { AddDueDays1767227000000 } from '../../shared/obligations/migrations/AddDueDays1767227000000.js';
import { CountByStart1767226100000 } from '../../shared/obligations/migrations/CountByStart1767226100000.js';
import { CreateLedger1767225600000 } from '../../shared/obligations/migrations/CreateLedger1767225600000.js';
import { KeepChains1767229000000 } from '../../shared/obligations/migrations/KeepChains1767229000000.js';
import { ChangeNotice } from './change-notices/ChangeNotice.js';
import { ChangeNoticeResolver, changeNoticeReads } from './change-notices/ChangeNoticeResolver.js';
import { enact } from './demo/enact.js';
import { CreateChangeNotices1767225800000 } from './migrations/CreateChangeNotices1767225800000.js';
import { CreateReferrals1767225700000 } from './migrations/CreateReferrals1767225700000.js';
import { Referral } from './referrals/Referral.js';
import { ReferralResolver, referralReads } from './referrals/ReferralResolver.js';

/** DWP Debt Management: referrals for recovery, and the proformas that authorities send. */
export const debtManagement: SubgraphDefinition = {
  name: 'debt-management',
  portOffset: 1,
  names: {
    agency: 'DEBT_MANAGEMENT',
    prefix: 'debtManagement',
    suffix: 'DebtManagement',
    title: 'DWP Debt Management',
  },
  resolvers: [ReferralResolver, ...referralReads, ChangeNoticeResolver, ...changeNoticeReads],
  entities: [Referral, ChangeNotice],
  migrations: [
    CreateLedger1767225600000,
    CreateReferrals1767225700000,
    CreateChangeNotices1767225800000,
    CountByStart1767226100000,
    AddDueDays1767227000000,
    KeepChains1767229000000,
  ],
  takesPart: (party) => party === DEBT_MANAGEMENT || localAuthorityOf(party) !== null,
  enact,
};
