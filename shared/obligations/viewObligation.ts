import { getStandard } from '../agreements/agreements.js';
import type { ObligationSubjectType, ObligationType } from '../graph/ObligationType.js';
import type { NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import { getParty } from '../identity/Party.js';
import { judge } from '../sla/judge.js';
import { readings } from '../sla/readings.js';
import type { PlainDate } from '../time/PlainDate.js';
import { chainOfObligation } from './chains/chainOfObligation.js';
import type { ObligationRecord } from './ObligationRecord.js';

/**
 * Gives the obligation as it stood on a day by the events that had happened by then, or null where it had not
 * started. `asked` is the customer's number as the client wrote it, which the answer echoes; without it the number
 * on the record is given. `knownOn`, where given, bounds what is known of the bank holidays; the record is then one as
 * recorded by that day (asRecordedBy).
 */
export function viewObligation(
  record: ObligationRecord,
  asOf: PlainDate,
  asked: NationalInsuranceNumber | null = record.nino,
  knownOn?: PlainDate,
): ObligationType | null {
  const verdict = judge(record, asOf, knownOn);
  if (verdict === null) return null;
  return {
    id: record.id,
    standard: getStandard(record.standard),
    owedBy: getParty(record.owedBy),
    owedTo: record.owedTo.map(getParty),
    office: record.office,
    subject: subjectOf(record, asked),
    startedOn: record.startedOn,
    endedOn: by(record.endedOn, asOf),
    withdrawnOn: by(record.withdrawnOn, asOf),
    ...verdict,
    get chain() {
      return chainOfObligation(record, asOf, knownOn);
    },
    get readings() {
      return readings(record, asOf);
    },
  };
}

function subjectOf(record: ObligationRecord, asked: NationalInsuranceNumber | null): ObligationSubjectType {
  return {
    kind: record.subjectKind,
    reference: record.subjectReference,
    customer: asked === null || record.customerKey === null ? null : { nino: asked },
    localAuthority: record.localAuthority === null ? null : { code: record.localAuthority },
  };
}

function by(day: PlainDate | null, asOf: PlainDate): PlainDate | null {
  return day !== null && day <= asOf ? day : null;
}
