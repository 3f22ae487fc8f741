import { createHash } from 'node:crypto';
import type { ActAs } from '../../../shared/demonstration/ActAs.js';
import type { DisclosureStory, Story } from '../../../shared/demonstration/Story.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { answerDisclosureRequest } from '../disclosure-requests/DisclosureRequests.js';
import { requestDisclosure } from '../disclosure-requests/requestDisclosure.js';
import { answerDisclosureMatter } from '../matters/answerMatter.js';
import { consultOnDisclosure, submitWitnessLetter } from '../matters/Matters.js';
import { recordDestruction, recordRetentionEvent } from '../retention/Retention.js';

type Answer = NonNullable<DisclosureStory['answer']>;

/** Enacts what the Home Office asked of the Child Maintenance Group about one synthetic customer, and what came of it. */
export async function enact(story: Story, actAs: ActAs): Promise<void> {
  if (story.disclosure === null) return;
  const { receivedOn, answer } = story.disclosure;
  // The same at each loading, and without the number itself.
  const customer = createHash('sha256').update(story.nino).digest('hex').slice(0, 16);
  const reference = (act: string) => `demonstration/${customer}/${act}`;
  const isWitnessOrVictim = answer?.decision === 'LETTER_FORWARDED';
  const id = await requestDisclosure(actAs(HOME_OFFICE, receivedOn), {
    clientReference: reference('request'),
    nino: story.nino,
    purpose: 'IMMIGRATION_CONTROL',
    reason: 'A reason in writing, made up for the demonstration.',
    otherLinesOfEnquiryPursued: true,
    countersignedBy: 'demonstration-line-manager',
    countersignerGrade: 'G7',
    isMarkedOfficial: true,
    isWitnessOrVictim,
    isNorthernIrelandCustomer: false,
  });
  if (answer === null) return;
  const act = { actAs, reference, id };
  const decided = await decide(act, answer);
  await answerDisclosureRequest(actAs(CHILD_MAINTENANCE_GROUP, answer.on), {
    clientReference: reference('answer'),
    id,
    version: 1,
    answeredOn: answer.on,
    office: 'LOCAL_OFFICE',
    ...decided,
  });
  if (answer.destroyedOn !== null) await destroy(act, answer.destroyedOn);
}

interface Acting {
  readonly actAs: ActAs;
  readonly reference: (act: string) => string;
  readonly id: string;
}

/** What is decided, with what comes before it: advice on what to withhold, an approved letter to a witness. */
async function decide(acting: Acting, { on, decision }: Answer) {
  const disclosure = {
    ...{ gateway: 'IMMIGRATION_PURPOSE' as const, disclosed: 'An address, made up for the demonstration.' },
  };
  switch (decision) {
    case 'REFUSED':
      return { decision, reason: 'A reason for the refusal, made up for the demonstration.' };
    case 'LETTER_FORWARDED':
      return { decision, letter: await approvedLetter(acting, on) };
    case 'DISCLOSED_IN_PART':
      await advise(acting, on);
      return {
        ...disclosure,
        decision,
        withheld: 'A part that was withheld, made up for the demonstration.',
      };
    default:
      return { ...disclosure, decision };
  }
}

async function approvedLetter({ actAs, reference, id }: Acting, on: PlainDate): Promise<string> {
  const letter = await submitWitnessLetter(actAs(HOME_OFFICE, on), {
    ...{ clientReference: reference('letter'), id, version: 1, raisedOn: on },
    statement: 'A letter to the witness, made up for the demonstration.',
  });
  await answerDisclosureMatter(actAs(CHILD_MAINTENANCE_GROUP, on), {
    ...{ clientReference: reference('approve'), id: letter, version: 1, outcome: 'APPROVED', answeredOn: on },
    answer: 'An approval, made up for the demonstration.',
  });
  return letter;
}

async function advise({ actAs, reference, id }: Acting, on: PlainDate): Promise<void> {
  const group = actAs(CHILD_MAINTENANCE_GROUP, on);
  const consultation = await consultOnDisclosure(group, {
    ...{ clientReference: reference('consult'), id, version: 1, raisedOn: on, guidanceConsulted: true },
    ...{ askedOf: 'ADVICE_AND_GUIDANCE_TEAM', statement: 'A question, made up for the demonstration.' },
  });
  await answerDisclosureMatter(group, {
    ...{
      clientReference: reference('advice'),
      id: consultation,
      version: 1,
      outcome: 'ADVISED',
      answeredOn: on,
    },
    answer: 'Advice, made up for the demonstration.',
  });
}

/** The purpose has ended that day, and with it what was disclosed. */
async function destroy({ actAs, reference, id }: Acting, on: PlainDate): Promise<void> {
  await recordRetentionEvent(actAs(HOME_OFFICE, on), {
    ...{
      clientReference: reference('purpose-ended'),
      id,
      version: 2,
      event: 'PURPOSE_ENDED',
      happenedOn: on,
    },
  });
  await recordDestruction(actAs(HOME_OFFICE, on), {
    ...{ clientReference: reference('destroy'), id, version: 3, destroyedOn: on },
  });
}
