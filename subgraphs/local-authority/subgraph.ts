import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { DEBT_MANAGEMENT, JOBCENTRE_PLUS, localAuthorityOf } from '../../shared/identity/Party.js';
import { ledgerMigrations } from '../../shared/obligations/migrations/ledgerMigrations.js';
import type { AgencyNames } from '../../shared/obligations/resolvers/AgencyNames.js';
import {
  createPartnershipResolvers,
  partnershipEntities,
  partnershipMigrations,
} from '../../shared/partnership/partnership.js';
import { ChangeNotice } from './change-notices/ChangeNotice.js';
import { ChangeNoticeResolver, changeNoticeReads } from './change-notices/ChangeNoticeResolver.js';
import { ChangeOfCircumstances } from './changes/ChangeOfCircumstances.js';
import { ChangeResolver, changesOfCustomer } from './changes/ChangeResolver.js';
import { consentResolvers } from './consents/ConsentResolver.js';
import { LandlordConsent, LandlordInformation } from './consents/LandlordConsent.js';
import { enact } from './demo/enact.js';
import { enactPartnership } from './demo/enactPartnership.js';
import { DirectPayment } from './direct-payments/DirectPayment.js';
import { directPaymentResolvers } from './direct-payments/DirectPaymentResolver.js';
import { IncomeApplication } from './income-applications/IncomeApplication.js';
import {
  IncomeApplicationResolver,
  incomeApplicationDays,
  incomeApplicationReads,
} from './income-applications/IncomeApplicationResolver.js';
import { Landlord } from './landlords/Landlord.js';
import { landlordResolvers } from './landlords/LandlordResolver.js';
import { LandlordCheck, RentNotice } from './landlords/LandlordSteps.js';
import { AddProformas1767231000000 } from './migrations/AddProformas1767231000000.js';
import { CompleteOverpayments1767231100000 } from './migrations/CompleteOverpayments1767231100000.js';
import { CreateChanges1767225800000 } from './migrations/CreateChanges1767225800000.js';
import { CreateIncomeApplications1767231200000 } from './migrations/CreateIncomeApplications1767231200000.js';
import { CreateLandlords1767231300000 } from './migrations/CreateLandlords1767231300000.js';
import { CreateOverpayments1767225700000 } from './migrations/CreateOverpayments1767225700000.js';
import { Overpayment } from './overpayments/Overpayment.js';
import { OverpaymentResolver, overpaymentsOfCustomer } from './overpayments/OverpaymentResolver.js';
import { ReferralCheck } from './overpayments/ReferralCheck.js';
import { ReferralResolver } from './overpayments/ReferralResolver.js';
import { resolveOverpayment } from './overpayments/resolveOverpayment.js';
import { SentReferral } from './overpayments/SentReferral.js';
import { PossessionCase } from './possessions/PossessionCase.js';
import { possessionResolvers } from './possessions/PossessionResolver.js';
import { AccountPaymentProcedure } from './procedures/AccountPaymentProcedure.js';
import { procedureResolvers } from './procedures/ProcedureResolver.js';
import { ReceiptResolver } from './receipts/ReceiptResolver.js';
import { RegisterResolver } from './register/RegisterResolver.js';
import { PaymentSuspension } from './suspensions/PaymentSuspension.js';
import { suspensionResolvers } from './suspensions/SuspensionResolver.js';
import { RentArrears, Tenancy } from './tenancies/Tenancy.js';
import { tenancyResolvers } from './tenancies/TenancyResolver.js';

const ADDRESSEES: readonly string[] = [DEBT_MANAGEMENT, JOBCENTRE_PLUS];

const names: AgencyNames = {
  agency: 'LOCAL_AUTHORITY',
  prefix: 'localAuthority',
  suffix: 'LocalAuthority',
  title: 'the local authorities',
};

/** The local authorities, each its own: the register, overpayments, changes of circumstances and what is owed by them. */
export const localAuthority: SubgraphDefinition = {
  name: 'local-authority',
  portOffset: 4,
  names,
  resolvers: [
    RegisterResolver,
    OverpaymentResolver,
    ReferralResolver,
    overpaymentsOfCustomer,
    ChangeResolver,
    changesOfCustomer,
    ChangeNoticeResolver,
    ...changeNoticeReads,
    IncomeApplicationResolver,
    incomeApplicationDays,
    ...incomeApplicationReads,
    ReceiptResolver,
    ...landlordResolvers,
    ...tenancyResolvers,
    ...consentResolvers,
    ...directPaymentResolvers,
    ...suspensionResolvers,
    ...possessionResolvers,
    ...procedureResolvers,
    ...createPartnershipResolvers(names),
  ],
  referenceResolvers: { Overpayment: resolveOverpayment },
  entities: [
    Overpayment,
    ReferralCheck,
    SentReferral,
    IncomeApplication,
    ChangeOfCircumstances,
    ChangeNotice,
    Landlord,
    LandlordCheck,
    RentNotice,
    Tenancy,
    RentArrears,
    LandlordConsent,
    LandlordInformation,
    DirectPayment,
    PaymentSuspension,
    PossessionCase,
    AccountPaymentProcedure,
    ...partnershipEntities,
  ],
  migrations: [
    ...ledgerMigrations,
    CreateOverpayments1767225700000,
    CreateChanges1767225800000,
    AddProformas1767231000000,
    CompleteOverpayments1767231100000,
    CreateIncomeApplications1767231200000,
    CreateLandlords1767231300000,
    ...partnershipMigrations,
  ],
  takesPart: (party) => ADDRESSEES.includes(party) || localAuthorityOf(party) !== null,
  enact,
  enactPartnership,
};
