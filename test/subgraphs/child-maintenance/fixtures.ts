import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import {
  type NationalInsuranceNumber,
  parseNationalInsuranceNumber,
} from '../../../shared/identity/NationalInsuranceNumber.js';
import type { RequestDisclosureInput } from '../../../subgraphs/child-maintenance/disclosure-requests/inputs.js';
import { requestDisclosure } from '../../../subgraphs/child-maintenance/disclosure-requests/requestDisclosure.js';
import type { Answer } from '../../support/openTestSubgraph.js';

export const CMG = 'child-maintenance-officer';
/** Of a higher grade than the officer. */
export const SENIOR = 'child-maintenance-reviewer';
export const HOME = 'home-office-caseworker';

/** A decision as an answer gives it. */
export const IN_FULL = {
  decision: 'DISCLOSED_IN_FULL',
  gateway: 'IMMIGRATION_PURPOSE',
  disclosed: 'The last known address.',
};
export const IN_PART = {
  decision: 'DISCLOSED_IN_PART',
  gateway: 'CUSTOMER_CONSENT',
  disclosed: 'The last known town.',
  withheld: 'The street and number.',
};
export const REFUSED = { decision: 'REFUSED', reason: 'No public interest is shown.' };

let written = 0;
let customers = 0;

/** Gives a client reference that no other command has. */
export function newReference(): string {
  written += 1;
  return `test/${written}`;
}

/** Gives the number of a customer about whom nothing is known. */
export function newCustomer(): string {
  customers += 1;
  return `QQ${String(customers).padStart(6, '0')}C`;
}

export function numberOf(text: string): NationalInsuranceNumber {
  const number = parseNationalInsuranceNumber(text, 'synthetic');
  if (number === null) throw new Error('Not a synthetic number.');
  return number;
}

/** Gives what a good request says. */
export function goodRequest(nino: string): RequestDisclosureInput {
  return {
    clientReference: newReference(),
    nino: numberOf(nino),
    purpose: 'ASYLUM_SUPPORT',
    reason: 'To find out where support is paid.',
    otherLinesOfEnquiryPursued: true,
    countersignedBy: 'ho-line-manager-7',
    countersignerGrade: 'HEO',
    isNorthernIrelandCustomer: false,
    isMarkedOfficial: true,
    isWitnessOrVictim: false,
  };
}

/** Gives the sentence of an answer's first error; undefined where it has none. */
export function messageOf({ errors }: Answer): string | undefined {
  return errors?.[0]?.message;
}

/** Has the Home Office ask on the day of the context; gives the request's id. */
export function received(
  context: AgencyContext,
  nino: string,
  changes: Partial<RequestDisclosureInput> = {},
): Promise<string> {
  return requestDisclosure(context, { ...goodRequest(nino), ...changes });
}

const MATTER_FIELDS = `id version request kind raisedByBody { code } raisedBy raisedOn statement recipient basis
  askedOf addressedTo outcome answer answeredBy answeredOn releasedOn exemption`;
export const REQUEST_FIELDS = `id version purpose reason otherLinesOfEnquiryPursued isNorthernIrelandCustomer marking
  isWitnessOrVictim isList narrowing requestedBy requesterGrade countersignedBy countersignerGrade state decision gateway
  answeredBy refusalReason returnReason returnCriterion receivedOn purposeEndedOn proceedingsBegunOn proceedingsEndedOn
  appealPeriodBegunOn appealPeriodEndedOn destroyedOn surplusDestructionConfirmed
  decisions { number decision gateway isSubstantialChance prejudiceFinding withheld office letter decidedBy deciderGrade
    reviews decidedOn }
  disclosures { disclosed disclosedTo disclosedOn hasSurplus } matters { ${MATTER_FIELDS} }
  customer { nino } localAuthority { code } history { kind happenedOn recordedBy { code } }`;

function onRequest(mutation: string, input: string): string {
  return `mutation Act($input: ${input}!) { ${mutation}(input: $input) { ${REQUEST_FIELDS} } }`;
}

function onMatter(mutation: string, input = 'RaiseDisclosureMatterInput'): string {
  return `mutation Act($input: ${input}!) { ${mutation}(input: $input) { ${MATTER_FIELDS} } }`;
}

export const ASK = onRequest('requestDisclosure', 'RequestDisclosureInput');
export const ASK_LIST = onRequest('requestDisclosureOfList', 'RequestDisclosureOfListInput');
export const ANSWER = onRequest('answerDisclosureRequest', 'AnswerDisclosureRequestInput');
export const RETURN = onRequest('returnDisclosureRequest', 'ReturnDisclosureRequestInput');
export const FIND_WITNESS = onRequest('recordWitnessOrVictim', 'RecordWitnessOrVictimInput');
export const RETAIN = onRequest('recordRetentionEvent', 'RecordRetentionEventInput');
export const DESTROY = onRequest('recordDestruction', 'RecordDestructionInput');
export const SUBMIT_LETTER = onMatter('submitWitnessLetter');
export const QUERY = onMatter('queryDisclosureDecision');
export const CHALLENGE = onMatter('reportDisclosureChallenge');
export const INCORRECT = onMatter('reportIncorrectInformation');
export const CONSULT = onMatter('consultOnDisclosure', 'ConsultOnDisclosureInput');
export const TRANSFER = onMatter('recordOnwardTransfer', 'RecordOnwardTransferInput');
export const CONSULT_RELEASE = onMatter('consultBeforeRelease', 'ConsultBeforeReleaseInput');
export const ANSWER_MATTER = onMatter('answerDisclosureMatter', 'AnswerDisclosureMatterInput');
export const RELEASE = onMatter('recordRelease', 'RecordReleaseInput');
export const REVIEW = onMatter('reviewDisclosureDecision', 'ReviewDisclosureDecisionInput');
