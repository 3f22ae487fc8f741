import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../access/RequestContext.js';
import { violatedConstraint } from '../database/violatedConstraint.js';
import { type AppError, badInput, conflict } from '../errors/AppError.js';
import type { HandoffEnd } from '../graph/SlaTimeline.js';
import {
  type CustomerKey,
  customerKeyOf,
  type NationalInsuranceNumber,
} from '../identity/NationalInsuranceNumber.js';
import { type PlainDate, toPlainDate } from '../time/PlainDate.js';
import { COURSE_COLUMNS, type Course, saveCourses } from './courses.js';
import { type NewObligation, type Subject, startObligations } from './startObligations.js';

/** The first day that the calendars cover. */
export const FIRST_DAY = toPlainDate('2010-01-01');

export interface Happening {
  readonly kind: string;
  readonly subject: Subject;
  readonly happenedOn: PlainDate;
  /** The bodies that may see that it happened. */
  readonly parties: readonly string[];
  /** The input's field that holds the day, to name in errors. */
  readonly field: string;
  /** The body that records it, where that is not the one that gave the command. */
  readonly recordedBy?: string;
  /** Its own id, where that was chosen before. */
  readonly id?: string;
  /** The entry that this one corrects. */
  readonly supersedes?: string;
  /** Why, for a correction or a withdrawal. */
  readonly reason?: string;
  /** Whether the clock gave the day: what nobody entered, nobody corrects. */
  readonly byClock?: boolean;
  /** Whether the day may lie ahead: one that is certain to come, such as the end of a month. */
  readonly foreseen?: boolean;
}

const IN_ORDER = ['ends_after_it_starts', 'withdrawn_after_it_starts', 'received_after_sent'];
/** How an agency's own constraints on the order of days are named. */
const NAMED_IN_ORDER = '_in_order';

/** Records events and starts, ends and withdraws obligations by them, in the transaction of the work itself. */
export class Ledger {
  private customer: CustomerKey | null = null;

  constructor(
    private readonly manager: EntityManager,
    private readonly context: RequestContext,
    private readonly party: string,
  ) {}

  /** Says whom the work is about, where it may make no entry. */
  concerns(nino: NationalInsuranceNumber): void {
    this.customer = customerKeyOf(nino);
  }

  /** Whom the last entry was about, or the work is; null where that is no customer. */
  get customerKey(): CustomerKey | null {
    return this.customer;
  }

  /**
   * Records that something happened on a day. Gives the event's id.
   * @throws AppError BAD_USER_INPUT for a day in the future that is not foreseen, or before the calendars begin, or out
   * of the order that a record of the agency's keeps its days in.
   */
  async record(happening: Happening): Promise<string> {
    const { id = randomUUID(), kind, subject, happenedOn, parties, field } = happening;
    const { recordedBy = this.party, supersedes = null, reason = null, byClock = false } = happening;
    if (happening.foreseen !== true) this.checkDay(happenedOn, field);
    this.customer = subject.nino === null ? this.customer : customerKeyOf(subject.nino);
    await this.insertInOrder(
      field,
      `INSERT INTO events (id, kind, subject_kind, subject_reference, happened_on, recorded_at, recorded_by, parties,
         supersedes, reason, by_clock)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        kind,
        subject.kind,
        subject.reference,
        happenedOn,
        this.context.clock.now(),
        recordedBy,
        [...new Set([recordedBy, ...parties])],
        supersedes,
        reason,
        byClock,
      ],
    );
    return id;
  }

  /** An agency's records may keep the days of their events, in an order that the database holds them to. */
  private async insertInOrder(field: string, insert: string, values: readonly unknown[]): Promise<void> {
    try {
      await this.manager.query(insert, [...values]);
    } catch (error) {
      throw isOutOfOrder(error)
        ? badInput(field, 'it would not be in the order of what came before and after')
        : error;
    }
  }

  /**
   * Records one end of a document's way: the sender's, or the receiver's under the sender's document id. A document
   * that is about no one customer has no number. Its day
   * follows corrections of the event by which it was sent or received, where that is given.
   * @throws AppError CONFLICT where this end has been recorded.
   */
  async handOff(
    side: 'SENT' | 'RECEIVED',
    end: HandoffEnd,
    nino: NationalInsuranceNumber | null,
    event?: string,
  ): Promise<void> {
    const inserted: unknown[] = await this.manager.query(
      `INSERT INTO handoff_ends (reference, side, document, sent_by, sent_to, sent_on, received_on, customer_number, recorded_at, event)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING reference`,
      [
        end.reference,
        side,
        end.document,
        end.sentBy,
        end.sentTo,
        end.sentOn,
        end.receivedOn,
        nino,
        this.context.clock.now(),
        event ?? null,
      ],
    );
    if (inserted.length === 0) throw conflict('This document has been recorded already.');
  }

  /** @throws AppError BAD_USER_INPUT for a day in the future, or before the calendars begin. */
  checkDay(day: PlainDate, field: string): void {
    const today = this.context.clock.today();
    if (day > today) throw badInput(field, `a day after ${today}, which is today, has not happened yet`);
    if (day < FIRST_DAY) throw badInput(field, `days before ${FIRST_DAY} are not kept`);
  }

  /** Starts obligations on the day of the event. The standard's terms are copied, so that a later change of it leaves them alone. */
  async start(
    event: string,
    startedOn: PlainDate,
    subject: Subject,
    obligations: readonly NewObligation[],
  ): Promise<void> {
    await startObligations(this.manager, this.context.clock.today(), {
      event,
      startedOn,
      subject,
      obligations,
    });
  }

  /**
   * Ends the running obligations of a subject under these standards, and no others.
   * @throws AppError BAD_USER_INPUT where one of them, running or not, started after that day.
   */
  async end(
    event: string,
    endedOn: PlainDate,
    subject: Subject,
    standards: readonly string[],
    field: string,
  ): Promise<void> {
    await this.close({ endedOn, endEvent: event }, endedOn, subject, standards, field);
  }

  /** Withdraws the running obligations of a subject under these standards; as `end`, but nobody is late by it. */
  async withdraw(
    event: string,
    withdrawnOn: PlainDate,
    subject: Subject,
    standards: readonly string[],
    field: string,
  ): Promise<void> {
    await this.close({ withdrawnOn, withdrawEvent: event }, withdrawnOn, subject, standards, field);
  }

  /** Withdraws one running obligation, which the transaction has locked. */
  async withdrawOne(event: string, withdrawnOn: PlainDate, course: Course, field: string): Promise<void> {
    await this.save([{ ...course, withdrawnOn, withdrawEvent: event }], field);
  }

  private async close(
    end: Partial<Course>,
    day: PlainDate,
    subject: Subject,
    standards: readonly string[],
    field: string,
  ): Promise<void> {
    const courses: Course[] = await this.manager.query(
      `SELECT ${COURSE_COLUMNS} FROM obligations WHERE subject_reference = $1 AND standard = ANY ($2)
       ORDER BY id FOR NO KEY UPDATE`,
      [subject.reference, standards],
    );
    if (courses.some(({ startedOn }) => startedOn > day)) throw beforeItStarted(field);
    const running = courses.filter(({ endedOn, withdrawnOn }) => endedOn === null && withdrawnOn === null);
    await this.save(
      running.map((course) => ({ ...course, ...end })),
      field,
    );
  }

  private async save(courses: readonly Course[], field: string): Promise<void> {
    try {
      await saveCourses(this.manager, courses, this.context.clock.today());
    } catch (error) {
      throw isOutOfOrder(error) ? beforeItStarted(field) : error;
    }
  }
}

/** Tells whether PostgreSQL refused that something ends before it starts, arrives before it is sent, or comes out of another order of days. */
export function isOutOfOrder(error: unknown): boolean {
  const constraint = violatedConstraint(error) ?? '';
  return IN_ORDER.includes(constraint) || constraint.endsWith(NAMED_IN_ORDER);
}

function beforeItStarted(field: string): AppError {
  return badInput(field, 'what it ends started on a later day');
}
