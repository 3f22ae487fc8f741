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
import { Complaint } from './complaints/Complaint.js';
import { ComplaintResolver, complaintReads } from './complaints/ComplaintResolver.js';
import { Deduction } from './deductions/Deduction.js';
import { conclude } from './demo/conclude.js';
import { enact } from './demo/enact.js';
import { enactPartnership } from './demo/enactPartnership.js';
import { Application } from './income-and-expenditure/Application.js';
import { ApplicationResolver, applicationReads } from './income-and-expenditure/ApplicationResolver.js';
import { CreateApplications1767230400000 } from './migrations/CreateApplications1767230400000.js';
import { CreateChangeNotices1767225800000 } from './migrations/CreateChangeNotices1767225800000.js';
import { CreateComplaints1767230600000 } from './migrations/CreateComplaints1767230600000.js';
import { CreateNotifications1767230100000 } from './migrations/CreateNotifications1767230100000.js';
import { CreateRecoveries1767230200000 } from './migrations/CreateRecoveries1767230200000.js';
import { CreateReferrals1767225700000 } from './migrations/CreateReferrals1767225700000.js';
import { ExtendChangeNotices1767230500000 } from './migrations/ExtendChangeNotices1767230500000.js';
import { ExtendReferrals1767230000000 } from './migrations/ExtendReferrals1767230000000.js';
import { LetFormsArrive1767238000000 } from './migrations/LetFormsArrive1767238000000.js';
import { Notification } from './notifications/Notification.js';
import { NotificationResolver, notificationReads } from './notifications/NotificationResolver.js';
import { OverpaymentOfReferralResolver, OverpaymentResolver } from './overpayments/OverpaymentResolver.js';
import { Recovery } from './recoveries/Recovery.js';
import {
  RecoveryCommands,
  RecoveryOfReferralResolver,
  RecoveryResolver,
  recoveryReads,
} from './recoveries/RecoveryResolver.js';
import { Referral } from './referrals/Referral.js';
import { ReferralResolver, referralReads } from './referrals/ReferralResolver.js';
import { Repayment } from './repayments/Repayment.js';
import { RepaymentLineResolver, RepaymentResolver } from './repayments/RepaymentResolver.js';
import { SequenceOfEvents } from './sequences/SequenceOfEvents.js';
import { SequenceResolver, sequenceReads } from './sequences/SequenceResolver.js';

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
    NotificationResolver,
    ...notificationReads,
    RecoveryResolver,
    RecoveryOfReferralResolver,
    RecoveryCommands,
    ...recoveryReads,
    ApplicationResolver,
    ...applicationReads,
    RepaymentResolver,
    RepaymentLineResolver,
    ComplaintResolver,
    ...complaintReads,
    SequenceResolver,
    ...sequenceReads,
    OverpaymentResolver,
    OverpaymentOfReferralResolver,
    ...createPartnershipResolvers(names),
  ],
  entities: [
    Referral,
    ChangeNotice,
    Notification,
    Recovery,
    Deduction,
    Repayment,
    Application,
    Complaint,
    SequenceOfEvents,
    ...partnershipEntities,
  ],
  migrations: [
    ...ledgerMigrations,
    CreateReferrals1767225700000,
    CreateChangeNotices1767225800000,
    ExtendReferrals1767230000000,
    CreateNotifications1767230100000,
    CreateRecoveries1767230200000,
    CreateApplications1767230400000,
    ExtendChangeNotices1767230500000,
    CreateComplaints1767230600000,
    ...partnershipMigrations,
    LetFormsArrive1767238000000,
  ],
  takesPart: (party) => party === DEBT_MANAGEMENT || localAuthorityOf(party) !== null,
  enact,
  enactPartnership,
  conclude,
};
