import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { audit } from '../../../shared/access/audit.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import {
  customerKeyOf,
  type NationalInsuranceNumber,
} from '../../../shared/identity/NationalInsuranceNumber.js';
import { DWP_CALENDAR } from '../../../shared/identity/officeCalendar.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import { type CommandWork, runCommand } from '../../../shared/obligations/Command.js';
import { subjectOf } from '../../../shared/obligations/caseRecords.js';
import type { NewObligation } from '../../../shared/obligations/startObligations.js';
import type { Owed } from '../../../shared/sla/Facts.js';
import { agreedTimescale } from '../timescales/Timescales.js';
import { checkRequest, LONGEST_REASON, requireRequester } from './checkRequest.js';
import { DISCLOSURE_REQUEST, DisclosureRequest } from './DisclosureRequest.js';
import type { RequestDisclosureInput, RequestDisclosureOfListInput } from './inputs.js';

const LONGEST_LIST = 50;

/** What every request of one command says, be it about one customer or about each of a list. */
interface Template
  extends Omit<RequestDisclosureInput, 'nino' | 'clientReference' | 'isNorthernIrelandCustomer'>,
    ReturnType<typeof requireRequester> {
  readonly list: string | null;
  readonly narrowing: string | null;
}

interface Person {
  readonly id: string;
  readonly nino: NationalInsuranceNumber;
  readonly isNorthernIrelandCustomer: boolean;
}

/** Takes a request of the Home Office in: HO-01 starts today, the day it is received (`Our reading`: the agreement names no start). Gives its id. */
export async function requestDisclosure(
  context: AgencyContext,
  input: RequestDisclosureInput,
): Promise<string> {
  const principal = requirePrincipal(context.principal);
  const party = requireParty(principal, HOME_OFFICE);
  const requester = requireRequester(principal);
  checkRequest(input, requester.requestedBy);
  const { nino, isNorthernIrelandCustomer } = input;
  const id = randomUUID();
  const order = {
    ...{ name: 'REQUEST_DISCLOSURE', party, input, recordKind: DISCLOSURE_REQUEST, record: id },
    customerKey: customerKeyOf(nino),
  };
  return runCommand(context, order, async (work) => {
    const template = { ...input, ...requester, list: null, narrowing: null };
    const person = { id, nino, isNorthernIrelandCustomer };
    await receive(context, work, template, person, await agreedTimescale(work.manager));
  });
}

/**
 * Takes a list of the Home Office in: a request for each customer on it, which says how the list was narrowed first.
 * Gives the id that the requests of the list share.
 * @throws AppError BAD_USER_INPUT for a list of one, of too many, or with a customer twice. See 1.8, Requests for lists.
 */
export async function requestDisclosureOfList(
  context: AgencyContext,
  input: RequestDisclosureOfListInput,
): Promise<string> {
  const principal = requirePrincipal(context.principal);
  const party = requireParty(principal, HOME_OFFICE);
  const requester = requireRequester(principal);
  checkRequest(input, requester.requestedBy);
  requireText('input.narrowing', input.narrowing, LONGEST_REASON);
  checkList(input);
  const list = randomUUID();
  const order = {
    name: 'REQUEST_DISCLOSURE_OF_LIST',
    party,
    input,
    recordKind: 'DISCLOSURE_LIST',
    record: list,
  };
  return runCommand(context, order, async (work) => {
    const template = { ...input, ...requester, list };
    const timescale = await agreedTimescale(work.manager);
    const people = input.customers.map((customer) => ({ ...customer, id: randomUUID() }));
    for (const person of people) await receive(context, work, template, person, timescale);
    // The command's own line names one customer; each has one.
    const lines = people.map(({ id, nino }) => ({
      ...{ action: 'REQUEST_DISCLOSURE', scope: 'cases:write' as const, recordKind: DISCLOSURE_REQUEST },
      ...{ recordReference: id, customerKey: customerKeyOf(nino) },
    }));
    await audit(work.manager, context, lines);
  });
}

function checkList({ customers }: RequestDisclosureOfListInput): void {
  if (customers.length < 2 || customers.length > LONGEST_LIST) {
    throw badInput('input.customers', `a list has 2 to ${LONGEST_LIST} customers`);
  }
  const keys = new Set(customers.map(({ nino }) => customerKeyOf(nino)));
  if (keys.size < customers.length) throw badInput('input.customers', 'name each customer once');
}

async function receive(
  context: AgencyContext,
  { manager, ledger }: CommandWork,
  template: Template,
  { id, nino, isNorthernIrelandCustomer }: Person,
  timescale: Owed | null,
): Promise<void> {
  const subject = subjectOf(DISCLOSURE_REQUEST, { id, nino, localAuthorityCode: null });
  const receivedOn = context.clock.today();
  const event = await ledger.record({
    kind: 'DISCLOSURE_REQUEST_RECEIVED',
    subject,
    happenedOn: receivedOn,
    byClock: true,
    parties: [CHILD_MAINTENANCE_GROUP, HOME_OFFICE],
    field: 'input',
  });
  await manager.insert(DisclosureRequest, {
    ...{ id, version: 1, nino, localAuthorityCode: null, recordedAt: context.clock.now() },
    purpose: template.purpose,
    reason: template.reason,
    otherLinesOfEnquiryPursued: template.otherLinesOfEnquiryPursued,
    marking: 'OFFICIAL',
    isWitnessOrVictim: template.isWitnessOrVictim,
    isNorthernIrelandCustomer,
    requestedBy: template.requestedBy,
    requesterGrade: template.requesterGrade,
    countersignedBy: template.countersignedBy,
    countersignerGrade: template.countersignerGrade,
    list: template.list,
    narrowing: template.narrowing,
    state: 'RECEIVED',
    hasSurplus: false,
    surplusDestructionConfirmed: false,
  });
  const owed = information(isNorthernIrelandCustomer, template.list !== null, timescale);
  await ledger.start(event, receivedOn, subject, [owed]);
}

/** `Our reading`: customers of the Northern Ireland service bring its calendar, since the agreement is made with that service too (C37). */
function information(
  isNorthernIrelandCustomer: boolean,
  isList: boolean,
  timescale: Owed | null,
): NewObligation {
  return {
    standard: 'HO-01',
    owedBy: CHILD_MAINTENANCE_GROUP,
    owedTo: [HOME_OFFICE],
    calendar: isNorthernIrelandCustomer ? 'NORTHERN_IRELAND' : DWP_CALENDAR,
    ...(isList ? { office: 'Subject Access Request Team' } : {}),
    ...(timescale === null ? {} : { agreed: timescale }),
  };
}
