import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { badInput, ruleBroken } from '../../errors/AppError.js';
import { requireFreeText } from '../../errors/requireFreeText.js';
import type { CommandWork } from '../../obligations/Command.js';
import { changeRecord, subjectOf } from '../../obligations/caseRecords.js';
import { enter } from '../enter.js';
import { runOnRecord } from '../runOnRecord.js';
import { bodiesOf, requireSide } from '../sides.js';
import { insertMeeting, owe } from './callMeeting.js';
import type { RecordMeetingInput } from './inputs.js';
import { getMeetingKind } from './kinds.js';
import { MEETING, Meeting } from './Meeting.js';

const LONGEST = 2_000;

/**
 * Records that a meeting was held: ends what was owed, and where its kind comes again, starts the next from that day.
 * By the body that keeps it. Gives its id.
 */
export function recordMeeting(context: AgencyContext, input: RecordMeetingInput): Promise<string> {
  const { summary = null } = input;
  if (summary !== null) requireFreeText('input.summary', summary, LONGEST);
  const order = { name: 'RECORD_MEETING', kind: MEETING, entity: Meeting };
  return runOnRecord(context, order, input, async (work, meeting) => {
    const kind = getMeetingKind(meeting.agreement, meeting.kindId);
    const by = requireSide(context, meeting, 'KEEPER', kind.clause.citation);
    if (meeting.state === 'HELD') throw ruleBroken('The meeting is on record as held.', kind.clause.citation);
    requireAttendance(meeting, by, input.attendedBy);
    await hold(context, work, meeting, by, input);
    await changeRecord(work.manager, Meeting, meeting, {
      state: 'HELD',
      attendees: [...new Set(input.attendedBy)],
      summary,
    });
  });
}

function requireAttendance(meeting: Meeting, keeper: string, attendedBy: readonly string[]): void {
  const field = 'input.attendedBy';
  if (attendedBy.some((party) => !bodiesOf(meeting).includes(party))) {
    throw badInput(field, 'name its two bodies only');
  }
  if (!attendedBy.includes(keeper))
    throw badInput(field, 'the body that keeps it attended, or it was not held');
}

async function hold(
  context: AgencyContext,
  work: CommandWork,
  meeting: Meeting,
  by: string,
  { heldOn }: RecordMeetingInput,
): Promise<void> {
  const kind = getMeetingKind(meeting.agreement, meeting.kindId);
  const field = 'input.heldOn';
  const event = await enter(work, MEETING, meeting, { kind: 'MEETING_HELD', by, on: heldOn, field });
  if (kind.standard === null) return;
  await work.ledger.end(event, heldOn, subjectOf(MEETING, meeting), [kind.standard], field);
  if (kind.clock !== 'LAST_HELD') return;
  const { agreement, keeper, other, localAuthorityCode, kindId, clock } = meeting;
  const next = { id: randomUUID(), agreement, keeper, other, localAuthorityCode, kindId, clock };
  // The one held is still expected until this command's end, and the index allows one.
  await work.manager.update(Meeting, { id: meeting.id }, { state: 'HELD' });
  await insertMeeting(context, work, { ...next, businessYear: null });
  await owe(work, next, kind, event, heldOn);
}
