import { createHash } from 'node:crypto';
import type { ActAs } from '../../../shared/demonstration/ActAs.js';
import type { DisclosureStory, Story } from '../../../shared/demonstration/Story.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import { answerDisclosureRequest } from '../disclosure-requests/DisclosureRequests.js';
import { requestDisclosure } from '../disclosure-requests/requestDisclosure.js';
import { recordDestruction, recordRetentionEvent } from '../retention/Retention.js';

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
    isMarkedOfficial: true,
    isWitnessOrVictim: false,
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
  await recordRetentionEvent(actAs(HOME_OFFICE, destroyedOn), {
    clientReference: reference('purpose-ended'),
    id,
    version: 2,
    event: 'PURPOSE_ENDED',
    happenedOn: destroyedOn,
  });
  await recordDestruction(actAs(HOME_OFFICE, destroyedOn), {
    clientReference: reference('destroy'),
    id,
    version: 3,
    destroyedOn,
  });
}

function contentOf({ decision }: Answer) {
  const office = 'LOCAL_OFFICE' as const;
  if (decision === 'REFUSED') {
    return { office, decision, reason: 'A reason for the refusal, made up for the demonstration.' };
  }
  const disclosed = 'An address, made up for the demonstration.';
  const disclosure = { office, decision, gateway: 'IMMIGRATION_PURPOSE' as const, disclosed };
  return decision === 'DISCLOSED_IN_FULL'
    ? disclosure
    : { ...disclosure, withheld: 'A part that was withheld, made up for the demonstration.' };
}
