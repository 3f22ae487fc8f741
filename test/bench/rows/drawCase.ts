import { getStandard } from '../../../shared/agreements/agreements.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import type { CaseDocument, CaseKind, Step } from './caseKinds.js';
import type { CaseRows, EventRow, HandoffRow, ObligationRow } from './LedgerRows.js';
import type { LedgerSource, Office } from './LedgerSource.js';
import { type Parties, partiesTo } from './partiesTo.js';

/** What else becomes of work at each step of it: the body that is owed it takes it back, or nobody ever goes on. */
const WITHDRAWN_SHARE = 0.02;
const FORGOTTEN_SHARE = 0.003;

/** Draws one piece of work from its start to its end, or to how far it has come. */
export function drawCase(source: LedgerSource): CaseRows {
  const kind = source.kind();
  const work = new Work(source, kind);
  for (const step of kind.steps) if (!work.goOn(step)) break;
  return work;
}

type Draft = { -readonly [Column in keyof ObligationRow]: ObligationRow[Column] };

/** A piece of work under way. */
class Work implements CaseRows {
  readonly events: EventRow[] = [];
  readonly obligations: Draft[] = [];
  readonly handoffEnds: HandoffRow[] = [];
  readonly #office: Office;
  readonly #subject: string;
  readonly #nino: NationalInsuranceNumber | null;
  /** Days are counted, and written down by the source. */
  #day: number;

  constructor(
    private readonly source: LedgerSource,
    private readonly kind: CaseKind,
  ) {
    this.#office = source.office();
    this.#subject = source.draws.uuid();
    this.#nino = kind.hasCustomer ? source.customer(this.#office) : null;
    this.#day = source.startDay();
  }

  /** Takes the next step, or none where the work stops here or it has not come to that yet; tells whether it went on. */
  goOn(step: Step): boolean {
    const { draws, lastDay } = this.source;
    if (this.events.length > 0) {
      if (draws.chance(FORGOTTEN_SHARE)) return false;
      this.#day += this.#daysFor(step);
      if (this.#day > lastDay) return false;
      if (draws.chance(WITHDRAWN_SHARE)) return this.#withdraw();
    }
    this.#take(step);
    return true;
  }

  #daysFor({ withinDays }: Step): number {
    const { draws } = this.source;
    return draws.chance(this.#office.late)
      ? withinDays + draws.between(2, 8 + withinDays)
      : draws.between(0, withinDays);
  }

  #take({ event: kind, starts, ends, document }: Step): void {
    const ended = this.obligations.filter(({ standard }) => ends.includes(standard));
    const started = starts.map((standard) => this.#start(standard));
    const [first] = [...ended, ...started];
    if (first === undefined) throw new Error(`Nothing starts or ends by ${kind}.`);
    const event = this.#record(kind, first.owedBy, first);
    for (const one of started) one.startEvent = event;
    for (const one of ended) {
      one.endedOn = this.source.dayOf(this.#day);
      one.endEvent = event;
    }
    if (document !== undefined) this.#handOver(document, first, event);
  }

  /** By the body that is owed it, all that still runs. */
  #withdraw(): false {
    const running = this.obligations.filter(({ endedOn }) => endedOn === null);
    const [first] = running;
    const [obligee] = first?.owedTo ?? [];
    if (first === undefined || obligee === undefined) return false;
    const event = this.#record('OBLIGATION_WITHDRAWN', obligee, first, 'No longer owed.');
    for (const one of running) {
      one.withdrawnOn = this.source.dayOf(this.#day);
      one.withdrawEvent = event;
    }
    return false;
  }

  #record(
    kind: string,
    recordedBy: string,
    { owedBy, owedTo }: Parties,
    reason: string | null = null,
  ): string {
    const id = this.source.draws.uuid();
    this.events.push({
      id,
      kind,
      subjectKind: this.kind.subject,
      subjectReference: this.#subject,
      happenedOn: this.source.dayOf(this.#day),
      recordedBy,
      parties: [owedBy, ...owedTo],
      reason,
    });
    return id;
  }

  #start(id: string): Draft {
    const standard = getStandard(id);
    const { authority } = this.#office;
    const { owedBy, owedTo } = partiesTo(standard, this.source.plan.agency, authority.code);
    const isConcerned = [owedBy, ...owedTo].some((party) => party.startsWith('LA:'));
    const started: Draft = {
      id: this.source.draws.uuid(),
      standard: id,
      kind: standard.kind,
      terms: standard.terms,
      fixedOn: standard.fixedOn,
      calendar: this.source.calendarAt(this.#office),
      owedBy,
      owedTo,
      subjectKind: this.kind.subject,
      subjectReference: this.#subject,
      nino: this.#nino,
      localAuthority: isConcerned ? authority.code : null,
      startedOn: this.source.dayOf(this.#day),
      endedOn: null,
      withdrawnOn: null,
      startEvent: '',
      endEvent: null,
      withdrawEvent: null,
    };
    this.obligations.push(started);
    return started;
  }

  /** A document that is received was sent on the same day. */
  #handOver({ side, name: document }: CaseDocument, { owedBy, owedTo }: Parties, event: string): void {
    const [obligee] = owedTo;
    const nino = this.#nino;
    if (nino === null || obligee === undefined) return;
    const [sentBy, sentTo] = side === 'SENT' ? [owedBy, obligee] : [obligee, owedBy];
    const sentOn = this.source.dayOf(this.#day);
    const receivedOn = side === 'RECEIVED' ? sentOn : null;
    const reference = this.source.draws.uuid();
    this.handoffEnds.push({ reference, side, document, sentBy, sentTo, sentOn, receivedOn, nino, event });
  }
}
