import type { RecordedEvent } from '../../obligations/RecordedEvent.js';

/** Gives the entry of the latest day on which a contact's details were confirmed, as corrected; null where there is none. */
export function lastConfirmation(events: readonly RecordedEvent[]): RecordedEvent | null {
  const superseded = new Set(events.map(({ supersedes }) => supersedes));
  const confirmations = events.filter(({ id, kind }) => kind === 'CONTACT_CONFIRMED' && !superseded.has(id));
  return confirmations.reduce<RecordedEvent | null>(
    (last, event) => (last === null || event.happenedOn >= last.happenedOn ? event : last),
    null,
  );
}
