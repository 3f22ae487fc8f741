import type { MeetingKind } from '../../agreements/Arrangement.js';
import { findAgreement } from '../../agreements/agreements.js';
import type { AgreementId } from '../../agreements/Standard.js';

/** Gives a kind of meeting of an agreement; null where it has none of this id. */
export function findMeetingKind(agreement: AgreementId, kind: string): MeetingKind | null {
  return findAgreement(agreement)?.arrangement.meetingKinds.find(({ id }) => id === kind) ?? null;
}

/** Gives the kind of a meeting on record. */
export function getMeetingKind(agreement: AgreementId, kind: string): MeetingKind {
  const found = findMeetingKind(agreement, kind);
  if (found === null) throw new Error('A meeting is of a kind that its agreement has not.');
  return found;
}
