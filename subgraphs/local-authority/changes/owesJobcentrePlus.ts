import type { ChangeOfCircumstances } from './ChangeOfCircumstances.js';

/**
 * Tells whether the authority owes Jobcentre Plus a notice of a change: one of its benefits is in payment, and the
 * matter is not tenancy, landlord or rent. See Jobcentre Plus agreement, 3.1 bullet 3.
 */
export function owesJobcentrePlus({
  matter,
  jobcentrePlusBenefitInPayment,
}: Pick<ChangeOfCircumstances, 'matter' | 'jobcentrePlusBenefitInPayment'>): boolean {
  return jobcentrePlusBenefitInPayment && matter === 'OTHER';
}
