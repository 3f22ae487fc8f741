import type { CustomerKey, NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import type { ObligationFacts } from '../sla/Facts.js';

/** One obligation of a ledger, as recorded now. */
export interface ObligationRecord extends ObligationFacts {
  readonly id: string;
  /** The standard's id, such as DM-01. */
  readonly standard: string;
  /** Party codes. */
  readonly owedBy: string;
  readonly owedTo: readonly string[];
  /** The office that owes it, where the document names one. */
  readonly office: string | null;
  /** The record that it is about. */
  readonly subjectKind: string;
  readonly subjectReference: string;
  readonly customerKey: CustomerKey | null;
  /** The number as it was written on the record; answers about a customer echo what was asked instead. */
  readonly nino: NationalInsuranceNumber | null;
  readonly localAuthority: string | null;
}
