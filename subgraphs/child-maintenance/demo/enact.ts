import { createHash } from 'node:crypto';
import type { ActAs } from '../../../shared/demonstration/ActAs.js';
import type { DisclosureStory, Story } from '../../../shared/demonstration/Story.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import {
  answerDisclosureRequest,
  recordDestruction,
  requestDisclosure,
} from '../disclosure-requests/DisclosureRequests.js';

type Answer = NonNullable<DisclosureStory['answer']>;

/** Enacts what the Home Office asked of the Child Maintenance Group about one synthetic customer, and what came of it. */
export async function enact(story: Story, actAs: ActAs): Promise<void> {
  if (story.disclosure === null) return;
  const { receivedOn, answer } = story.disclosure;
  // The same at each loading, and without the number itself.
  const customer = createHash('sha256').update(story.nino).digest('hex').slice(0, 16);
  const reference = (act: string) => `demonstration/${customer}/${act}`;
  const id = await requestDisclosure(actAs(HOME_OFFICE, receivedOn), {
    clientReference: reference('request'),
    nino: story.nino,
    purpose: 'IMMIGRATION_CONTROL',
    reason: 'A reason in writing, made up for the demonstration.',
    otherLinesOfEnquiryPursued: true,
    countersignedBy: 'demonstration-line-manager',
    countersignerGrade: 'G7',
    isNorthernIrelandCustomer: false,
  });
  if (answer === null) return;
  await answerDisclosureRequest(actAs(CHILD_MAINTENANCE_GROUP, answer.on), {
    clientReference: reference('answer'),
    id,
    version: 1,
    answeredOn: answer.on,
    ...contentOf(answer),
  });
  if (answer.destroyedOn === null) return;
  const { destroyedOn } = answer;
  await recordDestruction(actAs(HOME_OFFICE, destroyedOn), {
    clientReference: reference('destroy'),
    id,
    version: 2,
    destroyedOn,
  });
}

function contentOf({ decision }: Answer) {
  return decision === 'REFUSED'
    ? { decision, reason: 'A reason for the refusal, made up for the demonstration.' }
    : { decision, gateway: 'IMMIGRATION_PURPOSE' as const };
}
