import type { ActAs } from '../../../shared/demonstration/ActAs.js';
import type { ChangeStory, ReferralStory, Story } from '../../../shared/demonstration/Story.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { actionChangeNotice, receiveChangeNotice } from '../change-notices/ChangeNotices.js';
import { recordReferralInput, recordReferralOutcome, screenOutReferral } from '../referrals/progress.js';
import { submitReferral } from '../referrals/Referrals.js';
import { acknowledge } from './acknowledge.js';
import { enactComplaint, enactRecovery } from './enactRecovery.js';
import { contactCentreFor, formOf } from './formOf.js';

/** Enacts what Debt Management and the referring authority did about one synthetic customer. */
export async function enact(story: Story, actAs: ActAs): Promise<void> {
  if (story.referral !== null) await enactReferral(story, story.referral, actAs);
  if (story.change?.proforma?.receivedOn) await enactNotice(story, story.change, actAs);
}

async function enactReferral(story: Story, referral: ReferralStory, actAs: ActAs): Promise<void> {
  const { overpayment, receivedOn, screenedOut, inputOn, outcome, recovery, complaint } = referral;
  const reference = (act: string) => `demonstration/${overpayment.reference}/${act}`;
  const id = await submitReferral(actAs(localAuthorityParty(story.localAuthority), receivedOn), {
    clientReference: reference('refer'),
    localAuthority: story.localAuthority,
    nino: story.nino,
    ...formOf(story, referral),
  });
  const acknowledged = (day: PlainDate) =>
    acknowledge(actAs(localAuthorityParty(story.localAuthority), day), story.localAuthority, id);
  if (screenedOut !== null) {
    const { on: notifiedOn, reason } = screenedOut;
    const screening = { clientReference: reference('screen'), id, version: 1, reason, notifiedOn };
    await screenOutReferral(actAs(DEBT_MANAGEMENT, notifiedOn), screening);
    await acknowledged(notifiedOn);
  }
  if (inputOn !== null) {
    const entry = { clientReference: reference('input'), id, version: 1, inputOn };
    await recordReferralInput(actAs(DEBT_MANAGEMENT, inputOn), entry);
    await acknowledged(inputOn);
  }
  if (outcome === null) return;
  await enactOutcome(outcome, { id, reference }, overpayment.reference, actAs);
  await acknowledged(outcome.on);
  if (complaint !== null) await enactComplaint(story, complaint, { id, reference }, actAs);
  if (recovery !== null) await enactRecovery(story, recovery, { id, reference }, actAs);
}

async function enactOutcome(
  { on: notifiedOn, kind, recoveryStartsOn, ratePence }: NonNullable<ReferralStory['outcome']>,
  { id, reference }: { readonly id: string; readonly reference: (act: string) => string },
  debt: string,
  actAs: ActAs,
): Promise<void> {
  await recordReferralOutcome(actAs(DEBT_MANAGEMENT, notifiedOn), {
    clientReference: reference('outcome'),
    id,
    version: 2,
    outcome: kind,
    notifiedOn,
    ...(recoveryStartsOn === null ? {} : { recoveryStartsOn }),
    ...(ratePence === null ? {} : { ratePence, contactCentre: contactCentreFor(debt) }),
  });
}

async function enactNotice(story: Story, { proforma }: ChangeStory, actAs: ActAs): Promise<void> {
  if (proforma === null || proforma.sentOn === null || proforma.receivedOn === null) return;
  const { document, sentOn, receivedOn, actionedOn } = proforma;
  const { localAuthority, nino, referral } = story;
  const id = await receiveChangeNotice(actAs(DEBT_MANAGEMENT, receivedOn), {
    clientReference: `demonstration/${document}/receive`,
    localAuthority,
    nino,
    document,
    sentOn,
    receivedOn,
    authorityReference: referral?.overpayment.reference ?? 'unknown',
    reason: 'IN_RECEIPT_OF_HOUSING_BENEFIT',
  });
  if (actionedOn === null) return;
  const clientReference = `demonstration/${document}/action`;
  await actionChangeNotice(actAs(DEBT_MANAGEMENT, actionedOn), {
    clientReference,
    id,
    version: 1,
    actionedOn,
  });
}
