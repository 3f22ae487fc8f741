import type { SlaTimeline, TimelinePart } from '../../shared/graph/SlaTimeline.js';
import type { Agency } from '../../shared/identity/Party.js';

/** What the agencies contributed to an entity; null or absent where an agency did not answer. */
export interface WithParts<Part> {
  readonly debtManagementPart?: Part | null;
  readonly jobcentrePlusPart?: Part | null;
  readonly childMaintenancePart?: Part | null;
  readonly localAuthorityPart?: Part | null;
}

/** A timeline with what the agencies contributed. */
export interface TimelineWithParts extends SlaTimeline, WithParts<TimelinePart> {}

/** Each agency's answer, in the order of the enum. */
export function partsOf<Part>(entity: WithParts<Part>): readonly (readonly [Agency, Part | null])[] {
  return [
    ['DEBT_MANAGEMENT', entity.debtManagementPart ?? null],
    ['JOBCENTRE_PLUS', entity.jobcentrePlusPart ?? null],
    ['CHILD_MAINTENANCE', entity.childMaintenancePart ?? null],
    ['LOCAL_AUTHORITY', entity.localAuthorityPart ?? null],
  ];
}
