import { README_CUSTOMER } from '../../shared/demonstration/planStories.js';
import { referralForm } from '../support/referralForm.js';

/** A command as Manchester sends it, and what it takes. */
export const SUBMIT_REFERRAL = `mutation Submit($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }`;

/** Gives the variables of the command under this client reference. */
export function referralInput(clientReference: string): Record<string, unknown> {
  return {
    input: {
      clientReference,
      localAuthority: 'MAN',
      nino: README_CUSTOMER,
      authorityReference: clientReference,
      debt: 'HOUSING_BENEFIT',
      ...referralForm,
      outstandingPence: 12_345,
    },
  };
}
