import type { ActAs } from '../../../shared/demonstration/ActAs.js';
import { DEBT_MANAGEMENT, JOBCENTRE_PLUS, localAuthorityParty } from '../../../shared/identity/Party.js';
import { nominateContact } from '../../../shared/partnership/contacts/ContactPoints.js';
import { enactInPlace, enactReviews } from '../../../shared/partnership/demonstration/enactAgreement.js';
import { answerIssue, escalateIssue, raiseIssue } from '../../../shared/partnership/issues/Issues.js';
import { callMeeting } from '../../../shared/partnership/meetings/callMeeting.js';
import { recordMeeting } from '../../../shared/partnership/meetings/recordMeeting.js';
import { addDays, type PlainDate, toPlainDate } from '../../../shared/time/PlainDate.js';

const agency = 'LOCAL_AUTHORITY';
const AUTHORITIES = ['MAN', 'GLG'].map(localAuthorityParty);

/** Enacts how two authorities run their agreements: in place, an issue answered, a quarter's contact held. */
export async function enactPartnership(today: PlainDate, actAs: ActAs): Promise<void> {
  for (const keptBy of AUTHORITIES) {
    const between = { agency, keptBy, counterpart: DEBT_MANAGEMENT } as const;
    const inForceFrom = toPlainDate('2014-04-01');
    await enactInPlace(between, 'DM', inForceFrom, actAs);
    await enactInPlace({ ...between, counterpart: JOBCENTRE_PLUS }, 'JCP', inForceFrom, actAs);
    await enactReviews(between, today, actAs);
    await enactIssue(keptBy, today, actAs);
    await enactContacts(keptBy, today, actAs);
  }
}

/** Raised by the authority, taken one level up, and answered by Debt Management. */
async function enactIssue(keptBy: string, today: PlainDate, actAs: ActAs): Promise<void> {
  const reference = (act: string) => `demonstration/${keptBy}/issue/${act}`;
  const days = {
    identifiedOn: addDays(today, -45),
    escalatedOn: addDays(today, -30),
    toldOn: addDays(today, -16),
  };
  const id = await raiseIssue(actAs(keptBy, addDays(today, -44)), agency, {
    ...{ agreement: 'DM', keptBy, counterpart: DEBT_MANAGEMENT, kind: 'NON_COMPLIANCE' },
    clientReference: reference('raise'),
    description: 'Outcomes of referrals arrive after the twentieth working day.',
    identifiedOn: days.identifiedOn,
  });
  await escalateIssue(actAs(keptBy, days.escalatedOn), {
    ...{ clientReference: reference('escalate'), id, version: 1, to: 'NOMINATED_LIAISON_OFFICER' },
    triedBelow: 'Raised by telephone twice; no date was given.',
    escalatedOn: days.escalatedOn,
  });
  await answerIssue(actAs(DEBT_MANAGEMENT, days.toldOn), {
    ...{ clientReference: reference('answer'), id, version: 2, toldOn: days.toldOn },
    outcome: 'Two more staff at the contact centre; outcomes are in time again.',
  });
}

/** A liaison officer, and the quarterly contact with Jobcentre Plus: one held, the next to come. */
async function enactContacts(keptBy: string, today: PlainDate, actAs: ActAs): Promise<void> {
  const reference = (act: string) => `demonstration/${keptBy}/liaison/${act}`;
  const sides = { agreement: 'GP', keptBy, counterpart: JOBCENTRE_PLUS };
  const calledOn = addDays(today, -140);
  const heldOn = addDays(today, -55);
  await nominateContact(actAs(keptBy, calledOn), agency, {
    ...{ ...sides, clientReference: reference('officer'), role: 'LIAISON_OFFICER', nominatedOn: calledOn },
    office: 'Housing Benefit section',
  });
  const call = { ...sides, clientReference: reference('call'), kind: 'STRATEGIC_CONTACT', calledOn };
  const id = await callMeeting(actAs(keptBy, calledOn), agency, call);
  await recordMeeting(actAs(keptBy, heldOn), {
    ...{ clientReference: reference('held'), id, version: 1, heldOn },
    attendedBy: [keptBy, JOBCENTRE_PLUS],
  });
}
