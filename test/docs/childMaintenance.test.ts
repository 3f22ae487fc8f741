import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../shared/projectRoot.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { Transcript } from '../support/Transcript.js';

const PAGE = join(projectRoot(), 'docs/transcripts/child-maintenance.md');
const DAY = '2026-06-19';
const HOME = 'home-office-caseworker';
const CMG = 'child-maintenance-officer';
const SENIOR = 'child-maintenance-reviewer';

const STATE = 'id version state decision';
const ANSWERED = `${STATE} refusalReason disclosures { disclosed disclosedTo disclosedOn }`;
const MATTER = 'id version kind outcome';
const REQUEST = ['requestDisclosure', 'RequestDisclosureInput', STATE] as const;

const ANSWER = ['answerDisclosureRequest', 'AnswerDisclosureRequestInput', ANSWERED] as const;
const RETURN = [
  'returnDisclosureRequest',
  'ReturnDisclosureRequestInput',
  `${STATE} returnCriterion returnReason`,
] as const;
const LETTER = ['submitWitnessLetter', 'RaiseDisclosureMatterInput', MATTER] as const;
const CONSULT = ['consultOnDisclosure', 'ConsultOnDisclosureInput', MATTER] as const;
const QUERY = ['queryDisclosureDecision', 'RaiseDisclosureMatterInput', MATTER] as const;
const REPLY = ['answerDisclosureMatter', 'AnswerDisclosureMatterInput', `${MATTER} answer`] as const;
const REVIEW = ['reviewDisclosureDecision', 'ReviewDisclosureDecisionInput', `${MATTER} answer`] as const;
const RETAIN = [
  'recordRetentionEvent',
  'RecordRetentionEventInput',
  `${STATE} purposeEndedOn proceedingsBegunOn proceedingsEndedOn`,
] as const;
const DESTROY = [
  'recordDestruction',
  'RecordDestructionInput',
  `${STATE} destroyedOn surplusDestructionConfirmed`,
] as const;

const TIMELINE = `query ($nino: NationalInsuranceNumber!) { customer(nino: $nino) { slaTimeline { obligations {
  standard { id } owedBy { code } startedOn endedOn dueOn status } } } }`;
const WHOLE = `query ($id: ID!) { childMaintenanceDisclosureRequest(id: $id) { version decision gateway
  decisions { decision gateway withheld } disclosures { disclosed } matters { kind } history { kind } } }`;

const template = {
  purpose: 'IMMIGRATION_OFFENCES',
  reason: 'To find where the subject lives.',
  otherLinesOfEnquiryPursued: true,
  countersignedBy: 'ho-line-manager-7',
  countersignerGrade: 'HEO',
};
const byGateway1 = { gateway: 'IMMIGRATION_PURPOSE', answeredOn: DAY };

let federation: TestFederation;
let transcript: Transcript;

beforeAll(async () => {
  federation = await openTestFederation(DAY);
  transcript = new Transcript(federation);
});
afterAll(() => federation.close());

function heading(title: string, ...said: readonly string[]): void {
  transcript.write(`## ${title}`, ...said);
}

async function requested(nino: string, why: string, changes: object = {}): Promise<unknown> {
  return (await transcript.order(HOME, why, REQUEST, { nino, ...template, ...changes })).id;
}

function reply(id: unknown, outcome: string, answer: string): Promise<unknown> {
  return transcript.order(CMG, 'answers.', REPLY, { id, version: 1, outcome, answer, answeredOn: DAY });
}

async function fullAndDestroyed(): Promise<void> {
  heading(
    'Disclosed in full, and destroyed',
    'What is disclosed is kept until the last of purpose, proceedings and appeal period has ended (HO-05).',
  );
  const nino = 'QQ000001A';
  const id = await requested(nino, 'asks, on the template of Appendix 2.');
  const disclosed = 'The last known address.';
  await transcript.order(CMG, 'discloses in full through gateway 1.', ANSWER, {
    ...{ id, version: 1 },
    decision: 'DISCLOSED_IN_FULL',
    disclosed,
    ...byGateway1,
  });
  await transcript.refuse(HOME, 'cannot destroy it yet: the purpose has not ended.', DESTROY, {
    id,
    version: 2,
    destroyedOn: DAY,
  });
  await transcript.order(HOME, 'records that proceedings have begun.', RETAIN, {
    id,
    version: 2,
    event: 'PROCEEDINGS_BEGUN',
    happenedOn: DAY,
  });
  await transcript.order(HOME, 'records that the purpose has ended.', RETAIN, {
    id,
    version: 3,
    event: 'PURPOSE_ENDED',
    happenedOn: DAY,
  });
  await transcript.refuse(HOME, 'cannot destroy it yet: proceedings still run.', DESTROY, {
    id,
    version: 4,
    destroyedOn: DAY,
  });
  await transcript.order(HOME, 'records that they have ended.', RETAIN, {
    id,
    version: 4,
    event: 'PROCEEDINGS_ENDED',
    happenedOn: DAY,
  });
  await transcript.order(HOME, 'records the destruction.', DESTROY, { id, version: 5, destroyedOn: DAY });
  await transcript.ask(HOME, 'looks at the customer: both obligations have ended.', TIMELINE, { nino });
  await transcript.ask(
    'manchester-benefits',
    'looks at the same customer: there is nothing, and never was.',
    TIMELINE,
    { nino },
  );
}

async function partial(): Promise<void> {
  heading(
    'Disclosed in part, after advice',
    'The Home Office is shown that the answer is partial, and no sign of what was withheld or of the advice.',
  );
  const id = await requested('QQ000002A', 'asks.');
  const asking = {
    statement: 'May the street be given?',
    raisedOn: DAY,
    askedOf: 'ADVICE_AND_GUIDANCE_TEAM',
  };
  const consultation = await transcript.order(
    CMG,
    'is in doubt, has consulted guidance, and asks for advice.',
    CONSULT,
    { id, version: 1, guidanceConsulted: true, ...asking },
  );
  const decided = {
    decision: 'DISCLOSED_IN_PART',
    disclosed: 'The last known town.',
    withheld: 'The street: no need is shown.',
  };
  await transcript.refuse(CMG, 'cannot answer before the advice has come.', ANSWER, {
    id,
    version: 1,
    ...decided,
    ...byGateway1,
  });
  await reply(consultation.id, 'ADVISED', 'The town is enough.');
  await transcript.order(CMG, 'discloses in part.', ANSWER, { id, version: 1, ...decided, ...byGateway1 });
  await transcript.ask(HOME, 'sees what it was given.', WHOLE, { id });
  await transcript.ask(CMG, 'sees all of it.', WHOLE, { id });
}

async function refusedAndReviewed(): Promise<void> {
  heading(
    'Refused, queried and reviewed',
    'A more senior officer than the one who decided reviews a decision (1.10).',
  );
  const id = await requested('QQ000003A', 'asks.');
  await transcript.refuse(CMG, 'cannot use gateway 4 on a mere risk.', ANSWER, {
    ...{
      id,
      version: 1,
      decision: 'DISCLOSED_IN_FULL',
      disclosed: 'x',
      gateway: 'DISCLOSURE_GUIDANCE',
      answeredOn: DAY,
    },
    ...{ isSubstantialChance: false, prejudiceFinding: 'The investigation might fail.' },
  });
  await transcript.order(CMG, 'refuses, with the reason.', ANSWER, {
    id,
    version: 1,
    decision: 'REFUSED',
    reason: 'No substantial chance of prejudice is shown.',
    answeredOn: DAY,
  });
  const statement = 'The trial begins in a week; a witness statement is added.';
  const query = await transcript.order(HOME, 'queries the decision with more information.', QUERY, {
    id,
    version: 2,
    statement,
    raisedOn: DAY,
  });
  const review = {
    ...{
      id: query.id,
      version: 1,
      decision: 'DISCLOSED_IN_FULL',
      disclosed: 'The last known address.',
      reviewedOn: DAY,
    },
    ...{
      gateway: 'DISCLOSURE_GUIDANCE',
      isSubstantialChance: true,
      prejudiceFinding: 'The trial would fail without it.',
    },
  };
  await transcript.refuse(CMG, 'cannot review its own decision.', REVIEW, review);
  await transcript.order(SENIOR, 'reviews it, and discloses.', REVIEW, review);
  await transcript.ask(HOME, 'sees the disclosure, and not the gateway.', WHOLE, { id });
}

async function returned(): Promise<void> {
  heading(
    'Returned to the originator',
    'A request that does not meet the criteria goes back with the reason (1.11(1)).',
  );
  await transcript.refuse(HOME, 'cannot countersign its own request.', REQUEST, {
    nino: 'QQ000004A',
    ...template,
    countersignedBy: HOME,
  });
  const id = await requested('QQ000004A', 'asks.');
  const reason = 'The purpose named does not fit what is asked for.';
  await transcript.order(CMG, 'returns it.', RETURN, {
    id,
    version: 1,
    criterion: 'PURPOSE',
    reason,
    returnedOn: DAY,
  });
}

async function witness(): Promise<void> {
  heading(
    'A witness',
    'No information is provided; a letter is forwarded once its content is approved (1.8).',
  );
  const id = await requested('QQ000005A', 'asks about a witness.', { isWitnessOrVictim: true });
  await transcript.refuse(CMG, 'cannot disclose anything.', ANSWER, {
    id,
    version: 1,
    decision: 'DISCLOSED_IN_FULL',
    disclosed: 'x',
    ...byGateway1,
  });
  const first = await transcript.order(HOME, 'submits a letter.', LETTER, {
    id,
    version: 1,
    statement: 'You must call us.',
    raisedOn: DAY,
  });
  await reply(first.id, 'CHANGES_NEEDED', 'Say that the call is voluntary.');
  const second = await transcript.order(HOME, 'submits another.', LETTER, {
    id,
    version: 1,
    statement: 'You may call us if you wish.',
    raisedOn: DAY,
  });
  const forward = { id, version: 1, decision: 'LETTER_FORWARDED', letter: second.id, answeredOn: DAY };
  await transcript.refuse(CMG, 'cannot forward it before it is approved.', ANSWER, forward);
  await reply(second.id, 'APPROVED', 'It may go.');
  await transcript.order(CMG, 'forwards it.', ANSWER, forward);
}

async function list(): Promise<void> {
  heading(
    'A list',
    'The Home Office narrows it down first; the Subject Access Request Team decides, not the local office (1.8). The destruction of what was surplus is confirmed (1.11(2)).',
  );
  const customers = [{ nino: 'QQ000006A' }, { nino: 'QQ000007A' }];
  const narrowing = 'Of nine at the address, the two who were seen there in May.';
  const query =
    'mutation ($input: RequestDisclosureOfListInput!) { requestDisclosureOfList(input: $input) { id version state isList customer { nino } } }';
  const asked = await transcript.ask(HOME, 'asks about two customers.', query, {
    input: { clientReference: 'transcript/list', ...template, customers, narrowing },
  });
  const [one] = Object(asked.data?.requestDisclosureOfList);
  const { id } = one;
  const decided = {
    id,
    version: 1,
    decision: 'DISCLOSED_IN_FULL',
    disclosed: 'The last known address.',
    ...byGateway1,
  };
  await transcript.refuse(CMG, 'cannot decide at a local level.', ANSWER, decided);
  await transcript.order(CMG, 'decides as the Subject Access Request Team.', ANSWER, {
    ...decided,
    office: 'SUBJECT_ACCESS_REQUEST_TEAM',
  });
  await transcript.order(HOME, 'records that the purpose has ended.', RETAIN, {
    id,
    version: 2,
    event: 'PURPOSE_ENDED',
    happenedOn: DAY,
  });
  await transcript.refuse(
    HOME,
    'cannot destroy it without confirming that to the Child Maintenance Group.',
    DESTROY,
    { id, version: 3, destroyedOn: DAY },
  );
  await transcript.order(HOME, 'destroys it and confirms.', DESTROY, {
    id,
    version: 3,
    destroyedOn: DAY,
    confirmSurplusDestroyed: true,
  });
}

describe('docs/transcripts/child-maintenance.md', () => {
  it('is what the gateway answers; write it anew with --update', async () => {
    transcript.write(
      '# Disclosure: a case of each route',
      `Written by \`npx vitest run test/docs/childMaintenance.test.ts --update\` from what the gateway answered on ${DAY}, on empty databases. Each step says who asks; what is refused shows the code and the sentence. Ids are random: here they are named in the order in which they turn up.`,
    );
    for (const route of [fullAndDestroyed, partial, refusedAndReviewed, returned, witness, list])
      await route();
    const text = transcript.text();
    expect(text.match(/^## /gm)).toHaveLength(6);
    // What the Home Office is told of a partial disclosure.
    const [, told = ''] = text.split('sees what it was given.');
    expect(told.split('sees all of it.')[0]).not.toMatch(/street|CONSULTATION|"IMMIGRATION_PURPOSE"/);
    await expect(text).toMatchFileSnapshot(PAGE);
  });
});
