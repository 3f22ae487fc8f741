import type { SlaTimeline, TimelinePart } from '../../shared/graph/SlaTimeline.js';
import type { Agency } from '../../shared/identity/Party.js';
import type { AgencyAnswer } from './TimelineTypes.js';

/** What the agencies contributed to a question; null or absent where an agency did not answer. */
export interface Parts<Part> {
  readonly debtManagementPart?: Part | null;
  readonly jobcentrePlusPart?: Part | null;
  readonly childMaintenancePart?: Part | null;
  readonly localAuthorityPart?: Part | null;
}

/** A timeline with what the agencies contributed. */
export type TimelineWithParts = SlaTimeline & Parts<TimelinePart>;

/** Each agency's answer, in the order of the enum. */
export function partsOf<Part>(question: Parts<Part>): readonly (readonly [Agency, Part | null])[] {
  return [
    ['DEBT_MANAGEMENT', question.debtManagementPart ?? null],
    ['JOBCENTRE_PLUS', question.jobcentrePlusPart ?? null],
    ['CHILD_MAINTENANCE', question.childMaintenancePart ?? null],
    ['LOCAL_AUTHORITY', question.localAuthorityPart ?? null],
  ];
}

/** Tells of each agency whether it answered. */
export function answersOf(question: Parts<object>): readonly AgencyAnswer[] {
  return partsOf(question).map(([agency, part]) => ({
    agency,
    answer: part === null ? 'UNAVAILABLE' : 'ANSWERED',
  }));
}

/** Gives the directive by which a field requires this selection of every agency's part. */
export function requiringParts(selection: string): string {
  const parts = ['debtManagementPart', 'jobcentrePlusPart', 'childMaintenancePart', 'localAuthorityPart'];
  const fields = parts.map((part) => `${part} ${selection}`).join(' ');
  return `@requires(fields: "${fields.replace(/\s+/g, ' ')}")`;
}
