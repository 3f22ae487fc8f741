import { createHash } from 'node:crypto';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import type { ActAs } from '../../../shared/demonstration/ActAs.js';
import type {
  ChangeStory,
  InterviewStory,
  ReferralStory,
  Story,
  StrayStory,
} from '../../../shared/demonstration/Story.js';
import { type ProformaReason, ProformaReasonEnum } from '../../../shared/graph/ProformaReason.js';
import { localAuthorityParty } from '../../../shared/identity/Party.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { sendChangeNotice } from '../change-notices/ChangeNotices.js';
import { ChangeOfCircumstances } from '../changes/ChangeOfCircumstances.js';
import { reportChangeOfCircumstances, tellOverpaymentTeam } from '../changes/Changes.js';
import { recordOverpayment } from '../overpayments/Overpayments.js';
import { recordLocalAuthorityReceipt } from '../receipts/recordLocalAuthorityReceipt.js';

/** Enacts what the local authority did about one synthetic customer. */
export async function enact(story: Story, actAs: ActAs): Promise<void> {
  if (story.interview !== null) await enactReceipt(story, story.interview, actAs);
  if (story.stray) await enactStray(story, story.stray, actAs);
  if (story.referral !== null) await enactOverpayment(story, story.referral, actAs);
  if (story.change !== null) await enactChange(story, story.change, actAs);
}

async function enactReceipt(
  { localAuthority, nino }: Story,
  { document, forwardedOn: sentOn, receivedOn }: InterviewStory,
  actAs: ActAs,
): Promise<void> {
  if (sentOn === null || receivedOn === null) return;
  await recordLocalAuthorityReceipt(actAs(localAuthorityParty(localAuthority), receivedOn), {
    kind: 'LA_INPUT_DOCUMENT',
    clientReference: `demonstration/${document}/receive`,
    localAuthority,
    nino,
    document,
    sentOn,
    receivedOn,
  });
}

async function enactStray(
  { localAuthority, nino }: Story,
  { document, sentOn, receivedOn }: StrayStory,
  actAs: ActAs,
): Promise<void> {
  await recordLocalAuthorityReceipt(actAs(localAuthorityParty(localAuthority), receivedOn), {
    kind: 'MP_ENQUIRY',
    clientReference: `demonstration/${document}/receive`,
    ...{ localAuthority, nino, document, sentOn, receivedOn },
  });
}

async function enactOverpayment(
  { localAuthority, nino }: Story,
  { overpayment: { reference, amountPence, decidedOn } }: ReferralStory,
  actAs: ActAs,
): Promise<void> {
  await recordOverpayment(actAs(localAuthorityParty(localAuthority), decidedOn), {
    clientReference: `demonstration/${reference}/decide`,
    localAuthority,
    nino,
    reference,
    amountPence,
    decidedOn,
  });
}

async function enactChange(story: Story, change: ChangeStory, actAs: ActAs): Promise<void> {
  const { localAuthority, nino } = story;
  const { reportedOn, proforma, documents } = change;
  const on = (day: PlainDate) => actAs(localAuthorityParty(localAuthority), day);
  const id = await reportChangeOfCircumstances(on(reportedOn), {
    // A digest, since a client reference is no place for a number.
    clientReference: `demonstration/${createHash('sha256').update(nino).digest('hex').slice(0, 32)}/report`,
    localAuthority,
    nino,
    reportedOn,
    matter: 'OTHER',
    jobcentrePlusBenefitInPayment: documents !== null,
  });
  if (proforma !== null) {
    const { document, toldOn } = proforma;
    const clientReference = `demonstration/${document}/tell`;
    await tellOverpaymentTeam(on(toldOn), { clientReference, id, version: 1, toldOn });
  }
  const reported = await getRecord(on(reportedOn), ChangeOfCircumstances, id);
  const reason = proforma === null ? null : reasonFor(proforma.document);
  await enactSending(reported.noticeToDebtManagement, proforma && { ...proforma, reason }, on);
  await enactSending(reported.noticeToJobcentrePlus, documents, on);
}

interface Paper {
  readonly document: string;
  readonly sentOn: PlainDate | null;
  readonly reason?: ProformaReason | null;
}

/** One of the five, always the same for the same document. */
function reasonFor(document: string): ProformaReason | null {
  const reasons = Object.values(ProformaReasonEnum);
  return reasons[Number.parseInt(document.slice(0, 4), 16) % reasons.length] ?? null;
}

async function enactSending(
  id: string | null,
  paper: Paper | null,
  on: (day: PlainDate) => AgencyContext,
): Promise<void> {
  if (id === null || paper === null || paper.sentOn === null) return;
  const { document, sentOn, reason = null } = paper;
  const clientReference = `demonstration/${document}/send`;
  await sendChangeNotice(on(sentOn), { clientReference, id, version: 1, sentOn, document, reason });
}
