import { createHash } from 'node:crypto';
import { calendarOfAuthority, DWP_CALENDAR } from '../identity/officeCalendar.js';
import { addDays, type PlainDate } from '../time/PlainDate.js';
import { Diary } from './Diary.js';
import type { Person } from './Person.js';
import type { ChangeScript, DisclosureScript, InterviewScript, ReferralScript, Script } from './Script.js';
import type {
  ChangeStory,
  DisclosureStory,
  InterviewStory,
  ReferralStory,
  Story,
  StrayStory,
} from './Story.js';
import { stageComplaint, stageRecovery } from './stageRecovery.js';

/** The diaries of those who act: the authority with the Jobcentre Plus offices beside it, and the others. */
interface Diaries {
  readonly local: Diary;
  readonly national: Diary;
}

/**
 * Gives the story that the script tells of this person, with its days, as far as it has come by today.
 * @throws RangeError where the working calendars do not reach back as far as the script does.
 */
export function stageStory(person: Person, script: Script, today: PlainDate): Story {
  const { knownAgo, overpayment, documents, ...described } = person;
  const { interview, referral, change, disclosure, strayAgo } = script;
  const diaries = {
    local: new Diary(calendarOfAuthority(person.localAuthority), today),
    national: new Diary(DWP_CALENDAR, today),
  };
  return {
    ...described,
    knownFrom: diaries.local.ago(knownAgo),
    interview: interview && stageInterview(interview, documents.input, diaries),
    referral:
      referral && stageReferral(referral, overpayment, (change?.proforma ?? null) !== null, diaries, today),
    change: change && stageChange(change, documents, diaries),
    disclosure: disclosure && stageDisclosure(disclosure, diaries),
    stray: strayAgo === undefined ? null : stageStray(strayAgo, documents.input, diaries),
  };
}

/** Its id follows from another of the story's, so that it takes no draw from those of the other stories. */
function stageStray(ago: number, of: string, { local, national }: Diaries): StrayStory {
  const hex = createHash('sha256').update(of).digest('hex');
  const document = hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  return { document, sentOn: national.ago(ago + 3), receivedOn: local.ago(ago) };
}

function stageInterview(script: InterviewScript, document: string, { local }: Diaries): InterviewStory {
  const decidedOn = local.ago(script.ago);
  const forwardedOn = local.after(decidedOn, script.forwarded);
  const receivedOn = local.after(forwardedOn, script.received);
  return { decision: script.decision, decidedOn, document, forwardedOn, receivedOn };
}

function stageReferral(
  script: ReferralScript,
  overpayment: Person['overpayment'],
  staysOpen: boolean,
  { local, national }: Diaries,
  today: PlainDate,
): ReferralStory {
  const { screenedOut } = script;
  const receivedOn = national.ago(script.ago);
  const decidedOn = local.before(receivedOn, script.overpaymentDecided);
  const screenedOn = screenedOut && national.after(receivedOn, screenedOut.after);
  const inputOn = screenedOut === null ? national.after(receivedOn, script.input) : null;
  const outcome = stageOutcome(script.outcome, national.after(inputOn, script.outcome.after));
  const debt = { amountPence: overpayment.amountPence, staysOpen };
  return {
    overpayment: { ...overpayment, decidedOn },
    receivedOn,
    screenedOut: screenedOn && screenedOut && { on: screenedOn, reason: screenedOut.reason },
    inputOn,
    outcome,
    recovery: outcome && stageRecovery(outcome, debt, national, today),
    complaint: outcome && stageComplaint(outcome, overpayment.reference, { local, national }),
  };
}

/** Recovery is announced for a given date, which may well be to come. */
function stageOutcome(
  { kind, startsAfterDays, ratePence }: ReferralScript['outcome'],
  on: PlainDate | null,
): ReferralStory['outcome'] {
  if (on === null) return null;
  if (kind !== 'RECOVERY_STARTS') return { on, kind, recoveryStartsOn: null, ratePence: null };
  return { on, kind, recoveryStartsOn: addDays(on, startsAfterDays), ratePence };
}

/** Null until somebody is owed a notice of it. */
function stageChange(script: ChangeScript, ids: Person['documents'], diaries: Diaries): ChangeStory | null {
  const { local } = diaries;
  const weekday = local.ago(script.ago);
  const reportedOn = script.atWeekend ? local.weekendOf(weekday) : weekday;
  const proforma = script.proforma && stageProforma(script.proforma, reportedOn, ids.proforma, diaries);
  const documents = script.documents && stageDocuments(script.documents, reportedOn, ids.change, local);
  return proforma === null && documents === null ? null : { reportedOn, proforma, documents };
}

function stageDocuments(
  script: NonNullable<ChangeScript['documents']>,
  reportedOn: PlainDate,
  document: string,
  local: Diary,
): ChangeStory['documents'] {
  const sentOn = local.after(reportedOn, script.sent);
  return { document, sentOn, receivedOn: local.after(sentOn, script.received) };
}

/** Null until the overpayment team has been told. */
function stageProforma(
  script: NonNullable<ChangeScript['proforma']>,
  reportedOn: PlainDate,
  document: string,
  { local, national }: Diaries,
): ChangeStory['proforma'] {
  const toldOn = local.after(reportedOn, script.told);
  if (toldOn === null) return null;
  const sentOn = local.after(toldOn, script.sent);
  const receivedOn = national.after(sentOn, script.received);
  return { document, toldOn, sentOn, receivedOn, actionedOn: national.after(receivedOn, script.actioned) };
}

function stageDisclosure(script: DisclosureScript, { national }: Diaries): DisclosureStory {
  const weekday = national.ago(script.ago);
  const receivedOn = script.atWeekend ? national.weekendOf(weekday) : weekday;
  const on = national.after(receivedOn, script.answered);
  if (on === null) return { receivedOn, answer: null };
  const { decision } = script;
  const isDisclosed = decision === 'DISCLOSED_IN_FULL' || decision === 'DISCLOSED_IN_PART';
  const destroyedOn = isDisclosed ? national.after(on, script.destroyed) : null;
  return { receivedOn, answer: { on, decision, destroyedOn } };
}
