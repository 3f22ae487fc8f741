import type { NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import type { PlainDate } from '../time/PlainDate.js';

export type Circumstances = 'WORKING_AGE' | 'PENSION_AGE' | 'NO_BENEFIT';

/** A synthetic customer without a story yet. */
export interface Person {
  readonly nino: NationalInsuranceNumber;
  readonly fullName: string;
  readonly dateOfBirth: PlainDate;
  readonly addressLines: readonly string[];
  readonly postcode: string;
  readonly localAuthority: string;
  readonly benefits: readonly string[];
  /** How many working days ago the customer's record was opened. */
  readonly knownAgo: number;
  /** Should there be one; no other customer has its reference. */
  readonly overpayment: { readonly reference: string; readonly amountPence: number };
  /** The ids of the documents, should they be sent. */
  readonly documents: { readonly input: string; readonly proforma: string; readonly change: string };
}
