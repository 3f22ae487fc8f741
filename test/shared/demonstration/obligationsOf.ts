import { getStandard } from '../../../shared/agreements/agreements.js';
import type {
  ChangeStory,
  DisclosureStory,
  ReferralStory,
  Story,
} from '../../../shared/demonstration/Story.js';
import { calendarOfAuthority, DWP_CALENDAR } from '../../../shared/identity/officeCalendar.js';
import type { Calendar, ObligationFacts } from '../../../shared/sla/Facts.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** An obligation that a story gives rise to. */
export interface StoryObligation extends ObligationFacts {
  readonly standard: string;
}

type Day = PlainDate | null;

/** Gives the obligations that arise from a story, as the agencies' commands start and end them. */
export function obligationsOf({
  localAuthority,
  interview,
  referral,
  change,
  disclosure,
}: Story): readonly StoryObligation[] {
  const local = calendarOfAuthority(localAuthority);
  return [
    ...owes('JCP-01', local, interview?.decidedOn, interview?.forwardedOn),
    ...ofReferral(referral),
    ...ofChange(change, local),
    ...ofDisclosure(disclosure),
  ];
}

function ofReferral(referral: ReferralStory | null): readonly StoryObligation[] {
  if (referral === null) return [];
  const { receivedOn, inputOn, outcome, screenedOut, recovery, complaint } = referral;
  const { completion } = recovery ?? {};
  return [
    ...owes('DM-01', DWP_CALENDAR, receivedOn, outcome?.on ?? screenedOut?.on),
    ...owes('DM-02', DWP_CALENDAR, receivedOn, inputOn, screenedOut?.on),
    ...owes('DM-03', DWP_CALENDAR, inputOn, outcome?.on),
    ...owes('DM-06', DWP_CALENDAR, completion?.identifiedOn, completion?.notifiedOn),
    ...owes('DM-08a', DWP_CALENDAR, complaint?.receivedOn, complaint?.forwardedOn),
    ...owes('DM-08b', DWP_CALENDAR, complaint?.receivedOn, complaint?.forwardedOn),
    ...owes('DM-09', DWP_CALENDAR, complaint?.requestedOn, complaint?.suppliedOn),
  ];
}

function ofChange(change: ChangeStory | null, local: Calendar): readonly StoryObligation[] {
  if (change === null) return [];
  const { proforma, documents, reportedOn } = change;
  return [
    ...owes('JCP-03', local, documents && reportedOn, documents?.sentOn),
    ...owes('DM-04', local, proforma?.toldOn, proforma?.sentOn),
    ...owes('DM-05', DWP_CALENDAR, proforma?.receivedOn, proforma?.actionedOn),
  ];
}

function ofDisclosure(disclosure: DisclosureStory | null): readonly StoryObligation[] {
  const answer = disclosure?.answer;
  const disclosedOn = answer?.decision.startsWith('DISCLOSED') ? answer.on : null;
  return [
    ...owes('HO-01', DWP_CALENDAR, disclosure?.receivedOn, answer?.on),
    ...owes('HO-05', DWP_CALENDAR, disclosedOn, answer?.destroyedOn),
  ];
}

function owes(
  standard: string,
  calendar: Calendar,
  startedOn: Day | undefined,
  endedOn?: Day,
  withdrawnOn?: Day,
): readonly StoryObligation[] {
  if (!startedOn) return [];
  const { kind, terms } = getStandard(standard);
  const ends = { endedOn: endedOn ?? null, withdrawnOn: withdrawnOn ?? null };
  return [{ standard, kind, terms, fixedOn: null, calendar, startedOn, ...ends }];
}
