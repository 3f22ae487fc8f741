import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { DEBT_MANAGEMENT, localAuthorityOf } from '../../shared/identity/Party.js';
import { AddDueDays1767227000000 } from '../../shared/obligations/migrations/AddDueDays1767227000000.js';
import { CheckPartiesLast1767236000000 } from '../../shared/obligations/migrations/CheckPartiesLast1767236000000.js';
import { CountByAuthority1767228200000 } from '../../shared/obligations/migrations/CountByAuthority1767228200000.js';
import { CountByStart1767226100000 } from '../../shared/obligations/migrations/CountByStart1767226100000.js';
import { CreateLedger1767225600000 } from '../../shared/obligations/migrations/CreateLedger1767225600000.js';
import { KeepCounts1767228100000 } from '../../shared/obligations/migrations/KeepCounts1767228100000.js';
import { KeepOutcomes1767228000000 } from '../../shared/obligations/migrations/KeepOutcomes1767228000000.js';
import { PlacePartiesAtOnce1767237000000 } from '../../shared/obligations/migrations/PlacePartiesAtOnce1767237000000.js';
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
    KeepOutcomes1767228000000,
    KeepCounts1767228100000,
    CountByAuthority1767228200000,
    CheckPartiesLast1767236000000,
    PlacePartiesAtOnce1767237000000,
  ],
  takesPart: (party) => party === DEBT_MANAGEMENT || localAuthorityOf(party) !== null,
  enact,
};
