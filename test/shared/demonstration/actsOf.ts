import type { Story } from '../../../shared/demonstration/Story.js';
import { calendarOfAuthority, DWP_CALENDAR } from '../../../shared/identity/officeCalendar.js';
import type { Calendar } from '../../../shared/sla/Facts.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

type Day = PlainDate | null | undefined;

/** The acts of a story in the order in which they must have happened, thread by thread; a hole is what has not happened. */
export function threadsOf({ knownFrom, interview, referral, change, disclosure }: Story): readonly Day[][] {
  const { proforma, documents } = change ?? {};
  const { deductions, completion } = referral?.recovery ?? {};
  const complaint = referral?.complaint;
  const recoveryStarts = referral?.outcome?.recoveryStartsOn;
  return [
    [knownFrom, interview?.decidedOn, interview?.forwardedOn, interview?.receivedOn],
    [
      knownFrom,
      referral?.overpayment.decidedOn,
      referral?.receivedOn,
      referral?.inputOn,
      referral?.outcome?.on,
    ],
    [knownFrom, referral?.receivedOn, referral?.screenedOut?.on],
    [
      referral?.outcome?.on,
      ...(deductions?.map(({ on }) => on) ?? []),
      completion?.identifiedOn,
      completion?.notifiedOn,
    ],
    [
      referral?.outcome?.on,
      complaint?.receivedOn,
      complaint?.forwardedOn,
      complaint?.requestedOn,
      complaint?.suppliedOn,
    ],
    [knownFrom, change?.reportedOn, documents?.sentOn, documents?.receivedOn],
    [change?.reportedOn, proforma?.toldOn, proforma?.sentOn, proforma?.receivedOn, proforma?.actionedOn],
    [proforma && recoveryStarts, proforma?.toldOn],
    [knownFrom, disclosure?.receivedOn, disclosure?.answer?.on, disclosure?.answer?.destroyedOn],
  ];
}

export function happened(thread: readonly Day[]): readonly PlainDate[] {
  return thread.flatMap((day) => day ?? []);
}

export function actsOf(story: Story): readonly PlainDate[] {
  return threadsOf(story).flatMap(happened);
}

/** The days on which offices act, each with the calendar of the office. */
export function officeDaysOf(story: Story): readonly (readonly [Calendar, Day])[] {
  const { localAuthority, knownFrom, interview, referral, change, disclosure } = story;
  const { proforma, documents } = change ?? {};
  const local = [
    ...[knownFrom, interview?.decidedOn, interview?.forwardedOn, interview?.receivedOn],
    ...[referral?.overpayment.decidedOn, proforma?.toldOn, proforma?.sentOn, documents?.sentOn],
    documents?.receivedOn,
  ];
  const national = [
    ...[referral?.receivedOn, referral?.inputOn, referral?.outcome?.on, referral?.screenedOut?.on],
    ...[proforma?.receivedOn, proforma?.actionedOn, disclosure?.answer?.on, disclosure?.answer?.destroyedOn],
  ];
  return [
    ...local.map((day) => [calendarOfAuthority(localAuthority), day] as const),
    ...national.map((day) => [DWP_CALENDAR, day] as const),
  ];
}

/** The ways of documents: sent, and received where they arrived. */
export function handoffsOf({
  interview,
  change,
}: Story): readonly (readonly [PlainDate, PlainDate | null])[] {
  const ends = [
    [interview?.forwardedOn, interview?.receivedOn],
    [change?.proforma?.sentOn, change?.proforma?.receivedOn],
    [change?.documents?.sentOn, change?.documents?.receivedOn],
  ];
  return ends.flatMap(([sentOn, receivedOn]) => (sentOn ? [[sentOn, receivedOn ?? null] as const] : []));
}

/** Tells whether the story crosses all four agencies, with both notices of a change. */
export function crossesAll({ interview, referral, change, disclosure }: Story): boolean {
  const bothNotices = change !== null && change.proforma !== null && change.documents !== null;
  return interview !== null && referral !== null && bothNotices && disclosure !== null;
}
