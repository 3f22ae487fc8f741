import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { DWP_CALENDAR } from '../../../shared/identity/officeCalendar.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { type CommandWork, runCommand } from '../../../shared/obligations/Command.js';
import type { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import { changeRecord, lockRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import type { NewObligation } from '../../../shared/obligations/Ledger.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { checkAnswer } from './checkAnswer.js';
import { checkRequest, LONGEST_REASON, requireRequester } from './checkRequest.js';
import { DISCLOSURE_REQUEST, DisclosureRequest } from './DisclosureRequest.js';
import type {
  AnswerDisclosureRequestInput,
  RecordDestructionInput,
  RequestDisclosureInput,
  ReturnDisclosureRequestInput,
} from './inputs.js';
import { requireRunning } from './requireRunning.js';

const PARTIES = [CHILD_MAINTENANCE_GROUP, HOME_OFFICE];

const RETENTION: NewObligation = {
  standard: 'HO-05',
  owedBy: HOME_OFFICE,
  owedTo: [CHILD_MAINTENANCE_GROUP],
  calendar: DWP_CALENDAR,
};

/** Takes a request of the Home Office in: HO-01 starts today, the day it is received (`Our reading`: the agreement names no start). Gives its id. */
export async function requestDisclosure(
  context: AgencyContext,
  input: RequestDisclosureInput,
): Promise<string> {
  const principal = requirePrincipal(context.principal);
  const party = requireParty(principal, HOME_OFFICE);
  const requester = requireRequester(principal);
  checkRequest(input, requester.requestedBy);
  const record = { id: randomUUID(), nino: input.nino, localAuthorityCode: null };
  const order = {
    name: 'REQUEST_DISCLOSURE',
    party,
    input,
    recordKind: DISCLOSURE_REQUEST,
    record: record.id,
    customerKey: customerKeyOf(input.nino),
  };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const subject = subjectOf(DISCLOSURE_REQUEST, record);
    const receivedOn = context.clock.today();
    const event = await ledger.record({
      kind: 'DISCLOSURE_REQUEST_RECEIVED',
      subject,
      happenedOn: receivedOn,
      byClock: true,
      parties: PARTIES,
      field: 'input',
    });
    await manager.insert(DisclosureRequest, {
      ...record,
      ...requester,
      version: 1,
      recordedAt: context.clock.now(),
      purpose: input.purpose,
      reason: input.reason,
      otherLinesOfEnquiryPursued: input.otherLinesOfEnquiryPursued,
      isNorthernIrelandCustomer: input.isNorthernIrelandCustomer,
      countersignedBy: input.countersignedBy,
      countersignerGrade: input.countersignerGrade,
      state: 'RECEIVED',
    });
    await ledger.start(event, receivedOn, subject, [information(input.isNorthernIrelandCustomer)]);
  });
}

/** Discloses in full or in part, or refuses: ends HO-01. A disclosure starts HO-05, the Home Office's duty to destroy it. */
export async function answerDisclosureRequest(
  context: AgencyContext,
  input: AnswerDisclosureRequestInput,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), CHILD_MAINTENANCE_GROUP);
  checkAnswer(input);
  const { decision, gateway = null, reason = null, answeredOn } = input;
  const act: Act = {
    name: 'ANSWER_DISCLOSURE_REQUEST',
    party,
    ends: 'HO-01',
    kind: 'DISCLOSURE_REQUEST_ANSWERED',
    day: answeredOn,
    field: 'input.answeredOn',
  };
  return actOnRequest(context, input, act, async ({ manager, ledger }, request, event) => {
    if (decision !== 'REFUSED') {
      await ledger.start(event, answeredOn, subjectOf(DISCLOSURE_REQUEST, request), [RETENTION]);
    }
    const answer = { state: 'ANSWERED', decision, gateway, refusalReason: reason } as const;
    await changeRecord(manager, DisclosureRequest, request, answer);
  });
}

/** Returns a request that does not meet the criteria to the originator: ends HO-01. */
export async function returnDisclosureRequest(
  context: AgencyContext,
  input: ReturnDisclosureRequestInput,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), CHILD_MAINTENANCE_GROUP);
  requireText('input.reason', input.reason, LONGEST_REASON);
  const act: Act = {
    name: 'RETURN_DISCLOSURE_REQUEST',
    party,
    ends: 'HO-01',
    kind: 'DISCLOSURE_REQUEST_RETURNED',
    day: input.returnedOn,
    field: 'input.returnedOn',
  };
  return actOnRequest(context, input, act, async ({ manager }, request) => {
    const answer = { state: 'RETURNED', returnReason: input.reason } as const;
    await changeRecord(manager, DisclosureRequest, request, answer);
  });
}

/** Records that the Home Office destroyed what was disclosed to it: ends HO-05. */
export async function recordDestruction(
  context: AgencyContext,
  input: RecordDestructionInput,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), HOME_OFFICE);
  const act: Act = {
    name: 'RECORD_DESTRUCTION',
    party,
    ends: 'HO-05',
    kind: 'DISCLOSED_INFORMATION_DESTROYED',
    day: input.destroyedOn,
    field: 'input.destroyedOn',
  };
  return actOnRequest(context, input, act, async ({ manager }, request) => {
    await changeRecord(manager, DisclosureRequest, request, { state: 'DESTROYED' });
  });
}

interface Act {
  readonly name: string;
  readonly party: string;
  /** The standard whose obligation it ends. */
  readonly ends: 'HO-01' | 'HO-05';
  /** The event's kind, its day, and the input's field that holds the day. */
  readonly kind: string;
  readonly day: PlainDate;
  readonly field: string;
}

/** What follows a request ends what one body owes the other about it: only what still runs, by an event that both see. */
async function actOnRequest(
  context: AgencyContext,
  input: RecordCommandInput,
  { name, party, ends, kind, day, field }: Act,
  change: (work: CommandWork, request: DisclosureRequest, event: string) => Promise<void>,
): Promise<string> {
  const id = requireUuid('input.id', input.id);
  const order = { name, party, input, recordKind: DISCLOSURE_REQUEST, record: id };
  return runCommand(context, order, async (work) => {
    const { manager, ledger } = work;
    const request = await lockRecord(manager, DisclosureRequest, id, input.version);
    await requireRunning(manager, id, ends);
    const subject = subjectOf(DISCLOSURE_REQUEST, request);
    const event = await ledger.record({ kind, subject, happenedOn: day, parties: PARTIES, field });
    await ledger.end(event, day, subject, [ends], field);
    await change(work, request, event);
  });
}

/** `Our reading`: customers of the Northern Ireland service bring its calendar, since the agreement is made with that service too (C37). */
function information(isNorthernIrelandCustomer: boolean): NewObligation {
  return {
    standard: 'HO-01',
    owedBy: CHILD_MAINTENANCE_GROUP,
    owedTo: [HOME_OFFICE],
    calendar: isNorthernIrelandCustomer ? 'NORTHERN_IRELAND' : DWP_CALENDAR,
  };
}
