import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf } from '../access/AgencyContext.js';
import { requireParty } from '../access/require.js';
import { violatedConstraint } from '../database/violatedConstraint.js';
import { badInput, conflict, notFound, ruleBroken } from '../errors/AppError.js';
import { requireText } from '../errors/requireText.js';
import type { NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import { requireUuid } from '../identity/requireUuid.js';
import type { PlainDate } from '../time/PlainDate.js';
import { runCommand } from './Command.js';
import type { CorrectEventInput, WithdrawObligationInput } from './correctionInputs.js';
import { COURSE_COLUMNS, type Course, saveCourses } from './courses.js';
import { isOutOfOrder, type Ledger } from './Ledger.js';
import type { Subject } from './startObligations.js';

const LONGEST_REASON = 400;

/**
 * Corrects a wrong entry by one that supersedes it: both are kept, and every obligation that it started, ended or
 * withdrew follows, as does the end of a document's way. Gives the id of the superseding entry.
 * @throws AppError RULE_BROKEN for another body's entry, and for one whose day the clock gave; CONFLICT where it has
 * been corrected already; BAD_USER_INPUT where something would then end before it starts.
 */
export async function correctEvent(context: AgencyContext, input: CorrectEventInput): Promise<string> {
  requireText('input.reason', input.reason, LONGEST_REASON);
  const wrong = requireUuid('input.event', input.event);
  const right = randomUUID();
  const order = {
    name: 'CORRECT_EVENT',
    party: actingParty(context),
    input,
    recordKind: 'EVENT',
    record: right,
  };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const event = await getEvent(manager, wrong);
    checkCorrection(context, event);
    await supersede(ledger, wrong, event, right, input);
    await moveDays(manager, wrong, right, input.happenedOn, context.clock.today());
  });
}

/** Withdraws an obligation: only a body that is owed it does, and only while it runs. Gives its id. */
export async function withdrawObligation(
  context: AgencyContext,
  input: WithdrawObligationInput,
): Promise<string> {
  requireText('input.reason', input.reason, LONGEST_REASON);
  const id = requireUuid('input.id', input.id);
  const order = {
    name: 'WITHDRAW_OBLIGATION',
    party: actingParty(context),
    input,
    recordKind: 'OBLIGATION',
    record: id,
  };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const { subject, owedBy, owedTo, course } = await lockObligation(manager, id);
    const recordedBy = owedTo.find((party) => casesOf(context).parties.includes(party));
    if (recordedBy === undefined) {
      throw ruleBroken(
        'Only a body that is owed an obligation withdraws it.',
        'Our reading: no clause says who may',
      );
    }
    if (course.endedOn !== null || course.withdrawnOn !== null)
      throw conflict('The obligation has ended or been withdrawn already.');
    const { withdrawnOn: happenedOn, reason } = input;
    const field = 'input.withdrawnOn';
    const parties = [owedBy, ...owedTo];
    const kind = 'OBLIGATION_WITHDRAWN';
    const event = await ledger.record({ kind, subject, happenedOn, recordedBy, parties, field, reason });
    await ledger.withdrawOne(event, happenedOn, course, field);
  });
}

function checkCorrection(context: AgencyContext, { recordedBy, byClock }: StoredEvent): void {
  if (!casesOf(context).parties.includes(recordedBy)) {
    throw ruleBroken(
      'Only the body that recorded an entry corrects it.',
      'Our reading: no clause says who may',
    );
  }
  if (byClock) {
    throw ruleBroken(
      'The day of this entry is the day on which it was made: nobody wrote it, so nobody corrects it.',
      'Our reading: no clause says so',
    );
  }
}

function actingParty(context: AgencyContext): string {
  return requireParty(casesOf(context).principal, ...casesOf(context).parties);
}

interface StoredSubject {
  readonly subjectKind: string;
  readonly subjectReference: string;
  readonly nino: NationalInsuranceNumber | null;
}

function subjectOf({ subjectKind: kind, subjectReference: reference, nino }: StoredSubject): Subject {
  return { kind, reference, nino, localAuthority: null };
}

interface StoredEvent {
  readonly kind: string;
  readonly subject: Subject;
  readonly recordedBy: string;
  readonly parties: readonly string[];
  readonly byClock: boolean;
}

async function getEvent(manager: EntityManager, id: string): Promise<StoredEvent> {
  const [row]: (StoredSubject & Omit<StoredEvent, 'subject'>)[] = await manager.query(
    `SELECT kind, recorded_by AS "recordedBy", parties, by_clock AS "byClock",
       subject_kind AS "subjectKind", subject_reference AS "subjectReference",
       (SELECT customer_number FROM obligations o WHERE o.subject_reference = e.subject_reference LIMIT 1) AS nino
     FROM events e WHERE id = $1`,
    [id],
  );
  if (row === undefined) throw notFound();
  const { kind, recordedBy, parties, byClock } = row;
  return { kind, recordedBy, parties, byClock, subject: subjectOf(row) };
}

async function supersede(
  ledger: Ledger,
  wrong: string,
  event: StoredEvent,
  id: string,
  { happenedOn, reason }: CorrectEventInput,
): Promise<void> {
  const { kind, subject, recordedBy, parties } = event;
  const field = 'input.happenedOn';
  try {
    await ledger.record({
      ...{ id, kind, subject, happenedOn, recordedBy, parties, field, reason },
      supersedes: wrong,
    });
  } catch (error) {
    throw violatedConstraint(error) === 'events_supersedes_key'
      ? conflict('This entry has been corrected already: correct the one that supersedes it.')
      : error;
  }
}

/** Where the day of an event is kept beside a document's way. */
const HANDOFF_MOVES = [
  `UPDATE handoff_ends SET sent_on = $3, event = $2 WHERE event = $1 AND side = 'SENT'`,
  `UPDATE handoff_ends SET received_on = $3, event = $2 WHERE event = $1 AND side = 'RECEIVED'`,
];

async function moveDays(
  manager: EntityManager,
  wrong: string,
  right: string,
  day: PlainDate,
  today: PlainDate,
): Promise<void> {
  // In one order, so that corrections of several entries of one record wait for each other and none gives up.
  const courses: Course[] = await manager.query(
    `SELECT ${COURSE_COLUMNS} FROM obligations WHERE start_event = $1 OR end_event = $1 OR withdraw_event = $1
     ORDER BY id FOR NO KEY UPDATE`,
    [wrong],
  );
  try {
    await saveCourses(
      manager,
      courses.map((course) => moved(course, wrong, right, day)),
      today,
    );
    for (const move of HANDOFF_MOVES) await manager.query(move, [wrong, right, day]);
  } catch (error) {
    throw isOutOfOrder(error)
      ? badInput('input.happenedOn', 'what it starts or ends would then end before it starts')
      : error;
  }
}

function moved(course: Course, wrong: string, right: string, day: PlainDate): Course {
  return {
    ...course,
    ...(course.startEvent === wrong && { startEvent: right, startedOn: day }),
    ...(course.endEvent === wrong && { endEvent: right, endedOn: day }),
    ...(course.withdrawEvent === wrong && { withdrawEvent: right, withdrawnOn: day }),
  };
}

interface LockedObligation {
  readonly subject: Subject;
  readonly owedBy: string;
  readonly owedTo: readonly string[];
  readonly course: Course;
}

async function lockObligation(manager: EntityManager, id: string): Promise<LockedObligation> {
  const [row]: (StoredSubject & Pick<LockedObligation, 'owedBy' | 'owedTo'> & Course)[] = await manager.query(
    `SELECT ${COURSE_COLUMNS}, owed_by AS "owedBy", owed_to AS "owedTo", subject_kind AS "subjectKind",
       subject_reference AS "subjectReference", customer_number AS nino
     FROM obligations WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (row === undefined) throw notFound();
  return { owedBy: row.owedBy, owedTo: row.owedTo, course: row, subject: subjectOf(row) };
}
