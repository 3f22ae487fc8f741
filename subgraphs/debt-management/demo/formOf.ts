import type { ReferralStory, Story } from '../../../shared/demonstration/Story.js';
import { type BenefitInPayment, benefitsOf } from '../../../shared/graph/BenefitInPayment.js';
import { type ContactCentre, ContactCentreEnum } from '../../../shared/graph/ContactCentre.js';
import { addDays } from '../../../shared/time/PlainDate.js';
import type { SubmitReferralInput } from '../referrals/SubmitReferralInput.js';

/** How long a demonstration overpayment went on before it was decided, in days. */
const OVERPAID_DAYS = 90;

/** Gives what the authority put on the national form. */
export function formOf(
  { fullName, dateOfBirth, addressLines, postcode, benefits }: Story,
  { overpayment, receivedOn }: ReferralStory,
): Omit<SubmitReferralInput, 'clientReference' | 'localAuthority' | 'nino'> {
  return {
    authorityReference: overpayment.reference,
    debt: 'HOUSING_BENEFIT',
    outstandingPence: overpayment.amountPence,
    formDatedOn: receivedOn,
    cisCheckedOn: overpayment.decidedOn,
    benefitsInPayment: foundOnCis(benefits),
    hasHousingBenefitAward: false,
    customerName: fullName,
    customerAddress: addressLines,
    customerPostcode: postcode,
    customerDateOfBirth: dateOfBirth,
    cause: 'FAILURE_TO_DISCLOSE',
    classification: 'ERROR',
    overpaymentReason: 'A change of circumstances was reported late.',
    overpaidFrom: addDays(overpayment.decidedOn, -OVERPAID_DAYS),
    overpaidTo: addDays(overpayment.decidedOn, -1),
    recoveredByAuthorityPence: 0,
    channel: 'SECURE_EMAIL',
    readReceiptSet: false,
  };
}

/** Whoever is in receipt of nothing when the referral is screened had been when CIS was checked. */
function foundOnCis(benefits: readonly string[]): readonly BenefitInPayment[] {
  return benefits.length > 0 ? benefitsOf(benefits) : ['JSA'];
}

/** Gives the contact centre that a notice of recovery names: one of the four, always the same for a reference. */
export function contactCentreFor(reference: string): ContactCentre {
  const centres = Object.values(ContactCentreEnum);
  const sum = [...reference].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return centres[sum % centres.length] ?? ContactCentreEnum.DEARNE_VALLEY;
}
