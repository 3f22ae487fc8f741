import type { Derived } from '../../../shared/obligations/derive.js';
import type { CaseRows, ObligationRow } from '../rows/LedgerRows.js';
import { arrayText, copyLine, escaped } from './copyText.js';

/** A piece of work with what follows from it. */
export interface CaseToLoad extends CaseRows {
  readonly obligations: readonly (ObligationRow & Derived)[];
}

/** A table of the ledger that a load fills. */
export interface LoadedTable {
  readonly name: string;
  /** Those that are given; the others have defaults, or are generated. */
  readonly columns: readonly string[];
  /** Gives the lines of COPY for a piece of work. */
  readonly linesOf: (work: CaseToLoad) => readonly string[];
}

const events: LoadedTable = {
  name: 'events',
  columns: [
    ...['id', 'kind', 'subject_kind', 'subject_reference', 'happened_on', 'recorded_at', 'recorded_by'],
    ...['parties', 'reason'],
  ],
  linesOf: ({ events }) =>
    events.map((row) =>
      copyLine([
        ...[row.id, row.kind, row.subjectKind, row.subjectReference, row.happenedOn, noonOn(row.happenedOn)],
        ...[row.recordedBy, arrayText(row.parties), row.reason && escaped(row.reason)],
      ]),
    ),
};

const obligations: LoadedTable = {
  name: 'obligations',
  columns: [
    ...['id', 'standard', 'kind', 'terms', 'fixed_on', 'calendar', 'owed_by', 'owed_to', 'subject_kind'],
    ...['subject_reference', 'customer_number', 'local_authority', 'started_on', 'ended_on', 'withdrawn_on'],
    ...['start_event', 'end_event', 'withdraw_event', 'due_on', 'outcomes'],
  ],
  linesOf: ({ obligations }) =>
    obligations.map((row) =>
      copyLine([
        ...[row.id, row.standard, row.kind, termsText(row.terms), row.fixedOn, row.calendar, row.owedBy],
        ...[arrayText(row.owedTo), row.subjectKind, row.subjectReference, row.nino, row.localAuthority],
        ...[row.startedOn, row.endedOn, row.withdrawnOn, row.startEvent, row.endEvent, row.withdrawEvent],
        ...[row.dueOn, row.outcomes],
      ]),
    ),
};

/** Filled by triggers when work is recorded, which a load leaves out. */
const obligationParties: LoadedTable = {
  name: 'obligation_parties',
  columns: [
    ...['party', 'obligation_id', 'customer_key', 'subject_reference', 'local_authority', 'started_on'],
    ...['due_on', 'is_open'],
  ],
  linesOf: ({ obligations }) =>
    obligations.flatMap((row) =>
      [row.owedBy, ...row.owedTo].map((party) =>
        copyLine([
          ...[party, row.id, row.nino?.slice(0, 8) ?? null, row.subjectReference, row.localAuthority],
          ...[row.startedOn, row.dueOn, row.endedOn === null && row.withdrawnOn === null ? 't' : 'f'],
        ]),
      ),
    ),
};

const handoffEnds: LoadedTable = {
  name: 'handoff_ends',
  columns: [
    ...['reference', 'side', 'document', 'sent_by', 'sent_to', 'sent_on', 'received_on'],
    ...['customer_number', 'recorded_at', 'event'],
  ],
  linesOf: ({ handoffEnds }) =>
    handoffEnds.map((row) =>
      copyLine([
        ...[row.reference, row.side, row.document, row.sentBy, row.sentTo, row.sentOn, row.receivedOn],
        ...[row.nino, noonOn(row.sentOn), row.event],
      ]),
    ),
};

/** In the order in which they refer to each other. */
export const loadedTables: readonly LoadedTable[] = [events, obligations, obligationParties, handoffEnds];

/** A standard's terms are one thing for all that starts under it. */
const termsTexts = new WeakMap<object, string>();

function termsText(terms: ObligationRow['terms']): string {
  const text = termsTexts.get(terms) ?? escaped(JSON.stringify(terms));
  termsTexts.set(terms, text);
  return text;
}

function noonOn(day: string): string {
  return `${day} 12:00Z`;
}
