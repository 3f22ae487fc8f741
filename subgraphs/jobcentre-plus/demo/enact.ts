import { createHash } from 'node:crypto';
import type { ActAs } from '../../../shared/demonstration/ActAs.js';
import type { ChangeStory, InterviewStory, Story } from '../../../shared/demonstration/Story.js';
import { benefitsOf } from '../../../shared/graph/BenefitInPayment.js';
import { JOBCENTRE_PLUS } from '../../../shared/identity/Party.js';
import { recordReceipt } from '../../../shared/obligations/receipts/recordReceipt.js';
import { recordCustomer } from '../customers/Customers.js';
import { forwardInputDocument, recordInterview } from '../interviews/Interviews.js';
import { changeDocuments } from '../receipts/changeDocuments.js';

/** Enacts what Jobcentre Plus did about one synthetic customer. */
export async function enact(story: Story, actAs: ActAs): Promise<void> {
  await enactRecord(story, actAs);
  if (story.interview !== null) await enactInterview(story, story.interview, actAs);
  if (story.change !== null) await enactReceipt(story, story.change, actAs);
}

async function enactRecord(story: Story, actAs: ActAs): Promise<void> {
  const { nino, fullName, dateOfBirth, addressLines, postcode, benefits, knownFrom } = story;
  await recordCustomer(actAs(JOBCENTRE_PLUS, knownFrom), {
    // A digest, since a client reference is no place for a number.
    clientReference: `demonstration/${createHash('sha256').update(nino).digest('hex').slice(0, 32)}/record`,
    nino,
    fullName,
    dateOfBirth,
    addressLines,
    postcode,
    benefitsInPayment: benefitsOf(benefits),
  });
}

async function enactInterview(
  { nino, localAuthority }: Story,
  { decision, decidedOn, document, forwardedOn }: InterviewStory,
  actAs: ActAs,
): Promise<void> {
  const id = await recordInterview(actAs(JOBCENTRE_PLUS, decidedOn), {
    clientReference: `demonstration/${document}/interview`,
    nino,
    localAuthority,
    decision,
    decidedOn,
  });
  if (forwardedOn === null) return;
  await forwardInputDocument(actAs(JOBCENTRE_PLUS, forwardedOn), {
    clientReference: `demonstration/${document}/forward`,
    id,
    version: 1,
    forwardedOn,
    document,
  });
}

async function enactReceipt(
  { nino, localAuthority }: Story,
  { documents }: ChangeStory,
  actAs: ActAs,
): Promise<void> {
  if (documents === null || documents.sentOn === null || documents.receivedOn === null) return;
  const { document, sentOn, receivedOn } = documents;
  await recordReceipt(actAs(JOBCENTRE_PLUS, receivedOn), changeDocuments, {
    clientReference: `demonstration/${document}/receive`,
    nino,
    localAuthority,
    document,
    sentOn,
    receivedOn,
  });
}
