import type { HandoffEnd, TimelinePart } from '../../shared/graph/SlaTimeline.js';
import {
  type Agency,
  agencyOf,
  getParty,
  heirOfParty,
  type PartyIdentity,
} from '../../shared/identity/Party.js';
import { workingCalendar } from '../../shared/sla/workingCalendar.js';
import type { PlainDate } from '../../shared/time/PlainDate.js';

export type HandoffState = 'IN_TRANSIT' | 'RECEIVED' | 'NEVER_ARRIVED' | 'UNANNOUNCED';

/** Working days of England and Wales after which a document that was sent and not received counts as lost. `Our reading`: no document says. */
export const NEVER_ARRIVED_AFTER = 10;

interface MergedHandoff {
  readonly document: string;
  readonly reference: string;
  readonly sentBy: PartyIdentity;
  readonly sentTo: PartyIdentity;
  readonly sentOn: PlainDate;
  readonly receivedOn: PlainDate | null;
  readonly state: HandoffState;
}

/**
 * Gives each document's way as of a day, from the ends that the agencies recorded, in order of sending. What an
 * agency that did not answer might have recorded is claimed neither way: nothing of its is unannounced or lost. Ends
 * that name an abolished authority and its successor are of one way: what was sent to the one, the other receives.
 */
export function mergeHandoffs(
  parts: readonly (readonly [Agency, TimelinePart | null])[],
  asOf: PlainDate,
): readonly MergedHandoff[] {
  const answered = new Set(parts.flatMap(([agency, part]) => (part === null ? [] : [agency])));
  const ways = new Map<string, HandoffEnd[]>();
  for (const [, part] of parts) {
    for (const end of part?.handoffEnds ?? []) {
      if (end.sentOn > asOf) continue;
      const key = [end.reference, heirOfParty(end.sentBy, asOf), heirOfParty(end.sentTo, asOf)].join(' ');
      ways.set(key, [...(ways.get(key) ?? []), end]);
    }
  }
  return [...ways.values()].flatMap((ends) => merge(ends, asOf, answered) ?? []).sort(inOrderOfSending);
}

function merge(
  ends: readonly HandoffEnd[],
  asOf: PlainDate,
  answered: ReadonlySet<Agency>,
): MergedHandoff | null {
  const sent = ends.find(({ receivedOn }) => receivedOn === null);
  const received = ends.find(({ receivedOn }) => receivedOn !== null && receivedOn <= asOf);
  const end = sent ?? received;
  if (end === undefined) return null;
  const { document, reference, sentBy, sentTo, sentOn } = end;
  return {
    document,
    reference,
    sentBy: getParty(sentBy),
    sentTo: getParty(sentTo),
    sentOn,
    receivedOn: received?.receivedOn ?? null,
    state: stateOf(end, sent !== undefined, received !== undefined, asOf, answered),
  };
}

function stateOf(
  end: HandoffEnd,
  sent: boolean,
  received: boolean,
  asOf: PlainDate,
  answered: ReadonlySet<Agency>,
): HandoffState {
  if (received) return sent || !answered.has(agencyOf(end.sentBy)) ? 'RECEIVED' : 'UNANNOUNCED';
  const days = workingCalendar('ENGLAND_AND_WALES', asOf).workingDaysAfter(end.sentOn, asOf) ?? 0;
  return days > NEVER_ARRIVED_AFTER && answered.has(agencyOf(end.sentTo)) ? 'NEVER_ARRIVED' : 'IN_TRANSIT';
}

function inOrderOfSending(a: MergedHandoff, b: MergedHandoff): number {
  return compare(a.sentOn, b.sentOn) || compare(a.reference, b.reference);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
