import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../access/AgencyContext.js';
import type { MeetingKind } from '../../agreements/Arrangement.js';
import { getStandard } from '../../agreements/agreements.js';
import type { AgreementId } from '../../agreements/Standard.js';
import { violatedConstraint } from '../../database/violatedConstraint.js';
import { badInput, ruleBroken } from '../../errors/AppError.js';
import type { Agency } from '../../identity/Party.js';
import { type CommandWork, runCommand } from '../../obligations/Command.js';
import { subjectOf } from '../../obligations/caseRecords.js';
import { type PlainDate, toPlainDate } from '../../time/PlainDate.js';
import { requireInPlace } from '../agreements/requireInPlace.js';
import { enter } from '../enter.js';
import { actingSide, calendarOf, requireSide, requireSides, roleOf } from '../sides.js';
import type { CallMeetingInput } from './inputs.js';
import { findMeetingKind } from './kinds.js';
import { MEETING, Meeting } from './Meeting.js';

/** The first and last business years that are put on record: those that the calendars cover. */
const YEARS = { from: 2010, to: 2028 };

/**
 * Calls for a meeting, takes up a series of contacts, or puts a business year on record that is to be reviewed. Where
 * its kind has a standard, the keeper owes it from then on. `Our reading`: no clock of ours starts a period; the
 * command that takes it up does, and each contact held starts the next. Gives its id.
 */
export function callMeeting(
  context: AgencyContext,
  agency: Agency,
  input: CallMeetingInput,
): Promise<string> {
  const { agreement, columns } = requireSides(context, agency, input);
  const kind = findMeetingKind(agreement.id, input.kind);
  if (kind === null)
    throw badInput('input.kind', `the agreement ${agreement.id} has no such kind of meeting`);
  requireBetween(kind, columns.keeper, columns.other);
  const by = callerOf(context, kind, columns);
  const record = { id: randomUUID(), ...columns };
  const order = { name: 'CALL_MEETING', party: by, input, recordKind: MEETING, record: record.id };
  const { businessYear, ...day } = dayOfCall(kind, input);
  return runCommand(context, order, async (work) => {
    const on = businessYear === null ? day.on : await firstDay(work, columns, day.on);
    await insertMeeting(context, work, { ...record, kindId: kind.id, clock: kind.clock, businessYear });
    const event = await enter(work, MEETING, record, { kind: 'MEETING_CALLED', by, on, field: day.field });
    await owe(work, record, kind, event, on);
  });
}

type Owing = Pick<Meeting, 'id' | 'keeper' | 'other' | 'localAuthorityCode'>;

/** Starts what the keeper owes by a meeting's standard, where it has one. */
export async function owe(
  { ledger }: CommandWork,
  meeting: Owing,
  { standard }: MeetingKind,
  event: string,
  on: PlainDate,
): Promise<void> {
  if (standard === null) return;
  const { keeper, other } = meeting;
  // Where the document does not say to whom, it is owed to nobody.
  const owedTo = getStandard(standard).owed === 'NOT_SAID' ? [] : [other];
  await ledger.start(event, on, subjectOf(MEETING, meeting), [
    { standard, owedBy: keeper, owedTo, calendar: calendarOf(keeper, meeting) },
  ]);
}

/** Inserts a meeting that is expected. */
export async function insertMeeting(
  context: AgencyContext,
  { manager }: CommandWork,
  row: Pick<
    Meeting,
    'id' | 'agreement' | 'keeper' | 'other' | 'localAuthorityCode' | 'kindId' | 'clock' | 'businessYear'
  >,
): Promise<void> {
  const recordedAt = context.clock.now();
  try {
    await manager.insert(Meeting, {
      ...{ ...row, version: 1, recordedAt, state: 'EXPECTED', attendees: [], summary: null },
    });
  } catch (error) {
    const refusal = REFUSALS.get(violatedConstraint(error) ?? '');
    throw refusal === undefined ? error : ruleBroken(refusal, 'Our reading: one at a time');
  }
}

const REFUSALS: ReadonlyMap<string, string> = new Map([
  ['meetings_of_year', 'That business year is on record already.'],
  ['meetings_next', 'The next one is expected already: record it when it has been held.'],
]);

function requireBetween({ between }: MeetingKind, keeper: string, other: string): void {
  const fits = between.some((sides) => sides.keptBy === roleOf(keeper) && sides.with === roleOf(other));
  if (!fits) throw badInput('input.kind', 'the first body keeps no such meeting with the other');
}

/** A review is asked for by the other body, which is owed it; the keeper takes up what runs by itself. */
function callerOf(
  context: AgencyContext,
  { clock, clause }: MeetingKind,
  columns: Pick<Meeting, 'keeper' | 'other'> & { readonly agreement: AgreementId },
): string {
  if (clock === null) return actingSide(context, columns);
  return requireSide(context, columns, clock === 'CALL' ? 'OTHER' : 'KEEPER', clause.citation);
}

interface DayOfCall {
  readonly on: PlainDate;
  readonly field: string;
  readonly businessYear: number | null;
}

function dayOfCall({ clock }: MeetingKind, input: CallMeetingInput): DayOfCall {
  const { calledOn = null, businessYear = null } = input;
  if ((clock === 'BUSINESS_YEAR') !== (businessYear !== null)) {
    throw badInput('input.businessYear', 'give it for a review of a business year, and only then');
  }
  if ((businessYear === null) !== (calledOn !== null)) {
    throw badInput('input.calledOn', 'give it, but for a review of a business year, which begins on 1 April');
  }
  if (calledOn !== null) return { on: calledOn, field: 'input.calledOn', businessYear };
  const field = 'input.businessYear';
  if (businessYear === null || businessYear < YEARS.from || businessYear > YEARS.to) {
    throw badInput(field, `give a year from ${YEARS.from} to ${YEARS.to}`);
  }
  return { on: toPlainDate(`${businessYear}-04-01`), field, businessYear };
}

/** 1 April, or the day the agreement came into force, where that was later. */
async function firstDay(
  { manager }: CommandWork,
  columns: Pick<Meeting, 'agreement' | 'keeper' | 'other'>,
  april: PlainDate,
): Promise<PlainDate> {
  const inForceFrom = await requireInPlace(manager, columns, 'App 10 para 13');
  return inForceFrom > april ? inForceFrom : april;
}
