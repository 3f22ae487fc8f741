import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { ObligationType } from '../../shared/graph/ObligationType.js';
import { PartyType } from '../../shared/graph/PartyType.js';
import { SlaTimeline, TimelinePart } from '../../shared/graph/SlaTimeline.js';
import type { PartyIdentity } from '../../shared/identity/Party.js';
import { createExternalParts } from './createExternalParts.js';
import { FACT_FIELDS } from './factFields.js';
import { mergeHandoffs } from './mergeHandoffs.js';
import { mergeObligations, waitingOn } from './mergeObligations.js';
import { answersOf, partsOf, requiringParts, type TimelineWithParts } from './parts.js';
import { AgencyAnswer, Handoff } from './TimelineTypes.js';

const HANDOFF_ENDS = 'handoffEnds { document reference sentBy sentTo sentOn receivedOn }';

/** One selection for every field: the planner then asks each agency once. */
const REQUIRES = requiringParts(`{ obligations { ${FACT_FIELDS} } ${HANDOFF_ENDS} }`);

/** What the agencies contribute, merged. An agency that did not answer leaves out its own part only. */
@Resolver(() => SlaTimeline)
export class TimelineResolver {
  @Directive(REQUIRES)
  @FieldResolver(() => [ObligationType], {
    description: 'Obligations to which your body is a party, in order of start.',
  })
  obligations(@Root() timeline: TimelineWithParts): readonly ObligationType[] {
    return mergeObligations(timeline);
  }

  @Directive(REQUIRES)
  @FieldResolver(() => [Handoff], {
    description: 'Documents on their way between two bodies of which yours is one, in order of sending.',
  })
  handoffs(@Root() timeline: TimelineWithParts): readonly Handoff[] {
    return mergeHandoffs(partsOf(timeline), timeline.asOf);
  }

  @Directive(REQUIRES)
  @FieldResolver(() => [PartyType], {
    description:
      'The bodies that owe something which has neither ended nor been withdrawn, for an abolished authority its successor; the earliest due day first.',
  })
  waitingOn(@Root() timeline: TimelineWithParts): readonly PartyIdentity[] {
    return waitingOn(mergeObligations(timeline), timeline.asOf);
  }

  @Directive(REQUIRES)
  @FieldResolver(() => [AgencyAnswer], { description: 'Which agencies answered.' })
  agencies(@Root() timeline: TimelineWithParts): readonly AgencyAnswer[] {
    return answersOf(timeline);
  }
}

export const timelineParts = createExternalParts(SlaTimeline, TimelinePart);
