import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import {
  type NationalInsuranceNumber,
  parseNationalInsuranceNumber,
} from '../../../shared/identity/NationalInsuranceNumber.js';
import { requestDisclosure } from '../../../subgraphs/child-maintenance/disclosure-requests/DisclosureRequests.js';
import type { RequestDisclosureInput } from '../../../subgraphs/child-maintenance/disclosure-requests/inputs.js';
import type { Answer } from '../../support/openTestSubgraph.js';

export const CMG = 'child-maintenance-officer';
export const HOME = 'home-office-caseworker';

/** A decision as an answer gives it. */
export const IN_FULL = { decision: 'DISCLOSED_IN_FULL', gateway: 'IMMIGRATION_PURPOSE' };

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

export const REQUEST_FIELDS = `id version purpose reason otherLinesOfEnquiryPursued isNorthernIrelandCustomer
  requestedBy requesterGrade countersignedBy countersignerGrade state decision gateway refusalReason returnReason
  receivedOn customer { nino } localAuthority { code } history { kind happenedOn recordedBy { code } }`;

export const ASK = `mutation Ask($input: RequestDisclosureInput!) { requestDisclosure(input: $input) { ${REQUEST_FIELDS} } }`;
export const ANSWER = `mutation Answer($input: AnswerDisclosureRequestInput!) { answerDisclosureRequest(input: $input) { ${REQUEST_FIELDS} } }`;
export const RETURN = `mutation Return($input: ReturnDisclosureRequestInput!) { returnDisclosureRequest(input: $input) { ${REQUEST_FIELDS} } }`;
export const DESTROY = `mutation Destroy($input: RecordDestructionInput!) { recordDestruction(input: $input) { ${REQUEST_FIELDS} } }`;
