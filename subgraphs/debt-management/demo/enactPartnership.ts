import type { ActAs } from '../../../shared/demonstration/ActAs.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import { confirmContact, nominateContact } from '../../../shared/partnership/contacts/ContactPoints.js';
import { enactInPlace, enactReviews } from '../../../shared/partnership/demonstration/enactAgreement.js';
import { raiseIssue } from '../../../shared/partnership/issues/Issues.js';
import { addDays, type PlainDate, toPlainDate } from '../../../shared/time/PlainDate.js';

const agency = 'DEBT_MANAGEMENT';
const AUTHORITIES = ['MAN', 'GLG'].map(localAuthorityParty);

/** Enacts how Debt Management runs its agreement with two authorities. */
export async function enactPartnership(today: PlainDate, actAs: ActAs): Promise<void> {
  for (const counterpart of AUTHORITIES) {
    const between = { agency, keptBy: DEBT_MANAGEMENT, counterpart } as const;
    await enactInPlace(between, 'DM', toPlainDate('2014-04-01'), actAs);
    await enactReviews(between, today, actAs);
    await enactContacts(counterpart, today, actAs);
    await enactIssue(counterpart, today, actAs);
  }
}

/** One contact was confirmed, one was not, and the other roles stand unfilled. */
async function enactContacts(counterpart: string, today: PlainDate, actAs: ActAs): Promise<void> {
  const nominatedOn = addDays(today, -300);
  const confirmedOn = addDays(today, -40);
  for (const role of ['SLA_LIAISON_OFFICER', 'CASE_ENQUIRIES']) {
    const clientReference = `demonstration/${counterpart}/contact/${role}`;
    const sides = { agreement: 'DM', keptBy: DEBT_MANAGEMENT, counterpart };
    const office = role === 'CASE_ENQUIRIES' ? 'Contact Centre Group' : 'Contact Centre Porth';
    const input = { ...sides, clientReference, role, office, nominatedOn };
    const id = await nominateContact(actAs(DEBT_MANAGEMENT, nominatedOn), agency, input);
    if (role === 'CASE_ENQUIRIES') continue;
    const confirmation = { clientReference: `${clientReference}/confirm`, id, version: 1, confirmedOn };
    await confirmContact(actAs(DEBT_MANAGEMENT, confirmedOn), confirmation);
  }
}

async function enactIssue(counterpart: string, today: PlainDate, actAs: ActAs): Promise<void> {
  const identifiedOn = addDays(today, -9);
  await raiseIssue(actAs(DEBT_MANAGEMENT, addDays(today, -8)), agency, {
    ...{ agreement: 'DM', keptBy: DEBT_MANAGEMENT, counterpart, kind: 'QUALITY_REFERRAL', identifiedOn },
    clientReference: `demonstration/${counterpart}/issue/quality`,
    description: 'Several referrals of this month came without the day on which CIS was checked.',
  });
}
