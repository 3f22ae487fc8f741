import type { NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import type { PlainDate } from '../time/PlainDate.js';

/**
 * What happened to one synthetic customer, as the agencies' demonstration data enact it: each agency its own part,
 * by its own commands, each act on its day. What is null has not happened.
 */
export interface Story {
  readonly nino: NationalInsuranceNumber;
  /** A synthetic name. */
  readonly fullName: string;
  readonly dateOfBirth: PlainDate;
  readonly addressLines: readonly string[];
  readonly postcode: string;
  /** The register code of the authority where the customer lives. */
  readonly localAuthority: string;
  /** Benefits in payment, as codes of Appendix 4 of the Debt Management agreement (IS, JSA, ESA, PC, …). */
  readonly benefits: readonly string[];
  /** The day Jobcentre Plus opened the customer's record; before every other day of the story. */
  readonly knownFrom: PlainDate;
  readonly interview: InterviewStory | null;
  readonly referral: ReferralStory | null;
  readonly change: ChangeStory | null;
  readonly disclosure: DisclosureStory | null;
  /** A document that reached the authority, and that its sender did not record. */
  readonly stray?: StrayStory | null;
}

/** An MP's enquiry that Debt Management forwarded (Appendix 1 no 8). */
export interface StrayStory {
  readonly document: string;
  readonly sentOn: PlainDate;
  readonly receivedOn: PlainDate;
}

/** JCP-01 and the way of the input document to the authority. */
export interface InterviewStory {
  readonly decision: 'HELD' | 'WAIVED' | 'DEFERRED';
  readonly decidedOn: PlainDate;
  /** The document's id, known to both ends. */
  readonly document: string;
  readonly forwardedOn: PlainDate | null;
  readonly receivedOn: PlainDate | null;
}

/** DM-01 with its legs DM-02 and DM-03. */
export interface ReferralStory {
  readonly overpayment: {
    readonly reference: string;
    readonly amountPence: number;
    readonly decidedOn: PlainDate;
  };
  readonly receivedOn: PlainDate;
  readonly screenedOut: {
    readonly on: PlainDate;
    readonly reason:
      | 'NON_QUALITY_REFERRAL'
      | 'CUSTOMER_NOT_IN_RECEIPT_OF_BENEFIT'
      | 'CURRENT_INSTALMENT_PLAN'
      | 'DUPLICATE';
  } | null;
  readonly inputOn: PlainDate | null;
  readonly outcome: {
    readonly on: PlainDate;
    readonly kind: 'NOT_APPROPRIATE' | 'NOT_POSSIBLE' | 'RECOVERY_STARTS';
    readonly recoveryStartsOn: PlainDate | null;
    readonly ratePence: number | null;
  } | null;
  /** What came of it where recovery starts. */
  readonly recovery: RecoveryStory | null;
  readonly complaint: ComplaintStory | null;
}

/** DM-07 for the months of the deductions, DM-06 at the end. */
export interface RecoveryStory {
  readonly deductions: readonly { readonly on: PlainDate; readonly amountPence: number }[];
  /** Once the last deduction has left nothing outstanding. */
  readonly completion: { readonly identifiedOn: PlainDate; readonly notifiedOn: PlainDate | null } | null;
}

/** DM-08a and DM-08b, and DM-09 once the authority asks for a sequence of events. */
export interface ComplaintStory {
  readonly receivedOn: PlainDate;
  readonly forwardedOn: PlainDate | null;
  readonly requestedOn: PlainDate | null;
  readonly suppliedOn: PlainDate | null;
}

/** A change of circumstances: DM-04 and JCP-03, with DM-05 once the proforma has arrived. */
export interface ChangeStory {
  readonly reportedOn: PlainDate;
  /** The notice to Debt Management; null where the change touches no debt in recovery. */
  readonly proforma: {
    readonly document: string;
    /** The day the overpayment team was told. */
    readonly toldOn: PlainDate;
    readonly sentOn: PlainDate | null;
    readonly receivedOn: PlainDate | null;
    readonly actionedOn: PlainDate | null;
  } | null;
  /** The notice to Jobcentre Plus; null where no Jobcentre Plus benefit is in payment. */
  readonly documents: {
    readonly document: string;
    readonly sentOn: PlainDate | null;
    readonly receivedOn: PlainDate | null;
  } | null;
}

/** HO-01, and HO-05 once something was disclosed. */
export interface DisclosureStory {
  readonly receivedOn: PlainDate;
  readonly answer: {
    readonly on: PlainDate;
    /** A letter is forwarded to a witness or victim, on whom nothing is disclosed. */
    readonly decision: 'DISCLOSED_IN_FULL' | 'DISCLOSED_IN_PART' | 'REFUSED' | 'LETTER_FORWARDED';
    readonly destroyedOn: PlainDate | null;
  } | null;
}
