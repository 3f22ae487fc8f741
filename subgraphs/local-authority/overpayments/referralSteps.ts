import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { createSteps } from '../own-records/createSteps.js';
import type { ReferralCheck } from './ReferralCheck.js';
import type { SentReferral } from './SentReferral.js';

/** The checks of overpayments before a referral. */
export const referralChecks = createSteps<ReferralCheck>({
  table: 'referral_checks',
  of: 'overpayment',
  columns: {
    addressConfirmed: 'address_confirmed',
    benefitsInPayment: 'benefits_in_payment',
    housingBenefitInPayment: 'housing_benefit_in_payment',
  },
  day: 'checkedOn',
});

/** The referrals of overpayments that were sent. */
export const sentReferrals = createSteps<SentReferral>({
  table: 'sent_referrals',
  of: 'overpayment',
  columns: {
    document: 'document',
    recoveredPence: 'recovered_pence',
    outstandingPence: 'outstanding_pence',
  },
  day: 'sentOn',
});

/** Gives the latest check made by a day; null where there is none. */
export function latestCheck(checks: readonly ReferralCheck[], day: PlainDate): ReferralCheck | null {
  return checks.filter(({ checkedOn }) => checkedOn <= day).at(-1) ?? null;
}
