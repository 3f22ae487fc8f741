import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { localAuthorityParty } from '../../../shared/identity/Party.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** Something of an authority's that entries are about; most are about a customer. */
export interface OwnSubject {
  readonly id: string;
  readonly nino?: NationalInsuranceNumber;
  readonly localAuthorityCode: string;
}

/** What happened to it, on which day, and the input's field that holds the day. */
export interface OwnEvent {
  readonly kind: string;
  readonly on: PlainDate;
  readonly field: string;
  /** The entry's id, where that was chosen before. */
  readonly id?: string;
}

/** Records what happened to an authority's record, in its name and for its eyes only. Gives the event's id. */
export function enterOwnEvent(
  { ledger }: CommandWork,
  subjectKind: string,
  { id: reference, nino, localAuthorityCode: localAuthority }: OwnSubject,
  { kind, on: happenedOn, field, ...chosen }: OwnEvent,
): Promise<string> {
  const subject = { kind: subjectKind, reference, nino: nino ?? null, localAuthority };
  const recordedBy = localAuthorityParty(localAuthority);
  return ledger.record({ kind, subject, happenedOn, recordedBy, parties: [], field, ...chosen });
}
