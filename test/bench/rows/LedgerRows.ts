import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import type { ObligationFacts } from '../../../shared/sla/Facts.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

export interface EventRow {
  readonly id: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectReference: string;
  readonly happenedOn: PlainDate;
  readonly recordedBy: string;
  readonly parties: readonly string[];
  readonly reason: string | null;
}

/** An obligation with all that is kept of it, but for what follows from it (`derive`). */
export interface ObligationRow extends ObligationFacts {
  readonly id: string;
  readonly standard: string;
  readonly owedBy: string;
  readonly owedTo: readonly string[];
  readonly subjectKind: string;
  readonly subjectReference: string;
  readonly nino: NationalInsuranceNumber | null;
  readonly localAuthority: string | null;
  readonly startEvent: string;
  readonly endEvent: string | null;
  readonly withdrawEvent: string | null;
}

/** One end of a document's way. */
export interface HandoffRow {
  readonly reference: string;
  readonly side: 'SENT' | 'RECEIVED';
  readonly document: string;
  readonly sentBy: string;
  readonly sentTo: string;
  readonly sentOn: PlainDate;
  readonly receivedOn: PlainDate | null;
  readonly nino: NationalInsuranceNumber;
  readonly event: string;
}

/** All that one piece of work leaves in a ledger. */
export interface CaseRows {
  readonly events: readonly EventRow[];
  readonly obligations: readonly ObligationRow[];
  readonly handoffEnds: readonly HandoffRow[];
}
