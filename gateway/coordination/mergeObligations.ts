import type { ObligationType } from '../../shared/graph/ObligationType.js';
import type { ObligationFact } from '../../shared/graph/SlaTimeline.js';
import { customerKeyOf } from '../../shared/identity/NationalInsuranceNumber.js';
import { getParty, heirOfParty, type PartyIdentity } from '../../shared/identity/Party.js';
import { viewObligation } from '../../shared/obligations/viewObligation.js';
import type { PlainDate } from '../../shared/time/PlainDate.js';
import { partsOf, type TimelineWithParts } from './parts.js';

/** Gives the customer's obligations across the agencies that answered, judged as of the timeline's day, in order of start. */
export function mergeObligations(timeline: TimelineWithParts): readonly ObligationType[] {
  return partsOf(timeline)
    .flatMap(([, part]) => part?.obligations ?? [])
    .flatMap((fact) => judged(fact, timeline) ?? [])
    .sort(
      (a, b) =>
        compare(a.startedOn, b.startedOn) || compare(a.standard.id, b.standard.id) || compare(a.id, b.id),
    );
}

function judged(fact: ObligationFact, { nino, asOf }: TimelineWithParts): ObligationType | null {
  return viewObligation({ ...fact, nino, customerKey: customerKeyOf(nino) }, asOf);
}

/**
 * Gives the bodies that have something to do as of a day: those that owe what has neither ended nor been withdrawn, or
 * the successor of an authority that has been abolished; the one with the earliest due day first, undated last.
 */
export function waitingOn(obligations: readonly ObligationType[], asOf: PlainDate): readonly PartyIdentity[] {
  const open = obligations.filter(({ endedOn, withdrawnOn }) => endedOn === null && withdrawnOn === null);
  const inDueOrder = [...open].sort((a, b) => compare(a.dueOn ?? '9999', b.dueOn ?? '9999'));
  const codes = new Set(inDueOrder.map(({ owedBy }) => heirOfParty(owedBy.code, asOf)));
  return [...codes].map(getParty);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
