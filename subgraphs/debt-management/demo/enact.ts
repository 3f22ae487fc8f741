import type { ActAs } from '../../../shared/demonstration/ActAs.js';
import type { ChangeStory, ReferralStory, Story } from '../../../shared/demonstration/Story.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import { actionChangeNotice, receiveChangeNotice } from '../change-notices/ChangeNotices.js';
import { recordReferralInput, recordReferralOutcome, screenOutReferral } from '../referrals/progress.js';
import { submitReferral } from '../referrals/Referrals.js';
import { contactCentreFor, formOf } from './formOf.js';

/** Enacts what Debt Management and the referring authority did about one synthetic customer. */
export async function enact(story: Story, actAs: ActAs): Promise<void> {
  if (story.referral !== null) await enactReferral(story, story.referral, actAs);
  if (story.change?.proforma?.receivedOn) await enactNotice(story, story.change, actAs);
}

async function enactReferral(story: Story, referral: ReferralStory, actAs: ActAs): Promise<void> {
  const { overpayment, receivedOn, screenedOut, inputOn, outcome } = referral;
  const reference = (act: string) => `demonstration/${overpayment.reference}/${act}`;
  const id = await submitReferral(actAs(localAuthorityParty(story.localAuthority), receivedOn), {
    clientReference: reference('refer'),
    localAuthority: story.localAuthority,
    nino: story.nino,
    ...formOf(story, referral),
  });
  if (screenedOut !== null) {
    const { on: notifiedOn, reason } = screenedOut;
    await screenOutReferral(actAs(DEBT_MANAGEMENT, notifiedOn), {
      clientReference: reference('screen'),
      id,
      version: 1,
      reason,
      notifiedOn,
    });
  }
  if (inputOn !== null) {
    await recordReferralInput(actAs(DEBT_MANAGEMENT, inputOn), {
      clientReference: reference('input'),
      id,
      version: 1,
      inputOn,
    });
  }
  if (outcome !== null) {
    const { on: notifiedOn, kind, recoveryStartsOn, ratePence } = outcome;
    await recordReferralOutcome(actAs(DEBT_MANAGEMENT, notifiedOn), {
      clientReference: reference('outcome'),
      id,
      version: 2,
      outcome: kind,
      notifiedOn,
      ...(recoveryStartsOn === null ? {} : { recoveryStartsOn }),
      ...(ratePence === null ? {} : { ratePence, contactCentre: contactCentreFor(overpayment.reference) }),
    });
  }
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
