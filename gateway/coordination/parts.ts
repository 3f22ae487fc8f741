import type { SlaTimeline, TimelinePart } from '../../shared/graph/SlaTimeline.js';
import type { Agency } from '../../shared/identity/Party.js';

/** A timeline with what the agencies contributed; null or absent where an agency did not answer. */
export interface TimelineWithParts extends SlaTimeline {
  readonly debtManagementPart?: TimelinePart | null;
  readonly jobcentrePlusPart?: TimelinePart | null;
  readonly childMaintenancePart?: TimelinePart | null;
  readonly localAuthorityPart?: TimelinePart | null;
}

/** Each agency's answer, in the order of the enum. */
export function partsOf(timeline: TimelineWithParts): readonly (readonly [Agency, TimelinePart | null])[] {
  return [
    ['DEBT_MANAGEMENT', timeline.debtManagementPart ?? null],
    ['JOBCENTRE_PLUS', timeline.jobcentrePlusPart ?? null],
    ['CHILD_MAINTENANCE', timeline.childMaintenancePart ?? null],
    ['LOCAL_AUTHORITY', timeline.localAuthorityPart ?? null],
  ];
}
