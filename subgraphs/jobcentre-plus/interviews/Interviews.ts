import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { type CustomerKey, customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { calendarOfAuthority, requireAuthority } from '../../../shared/identity/officeCalendar.js';
import { JOBCENTRE_PLUS, localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import { changeRecord, lockRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import { wayToAuthority } from '../../../shared/obligations/receipts/documentWays.js';
import { CustomerIdentity } from '../customers/CustomerIdentity.js';
import type { ForwardInputDocumentInput, RecordInterviewInput } from './inputs.js';
import { INTERVIEW, WorkFocusedInterview } from './WorkFocusedInterview.js';

/**
 * Records that an interview was held, waived or deferred: JCP-01 starts on that day. Gives its id.
 * `Our reading`: a waived or deferred one starts it too, as the clause says and the monitoring table does not (C44).
 */
export async function recordInterview(context: AgencyContext, input: RecordInterviewInput): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), JOBCENTRE_PLUS);
  const { code } = requireAuthority('input.localAuthority', input.localAuthority, input.decidedOn);
  const authority = localAuthorityParty(code);
  const record = { id: randomUUID(), nino: input.nino, localAuthorityCode: code };
  const customerKey = customerKeyOf(input.nino);
  const order = {
    name: 'RECORD_INTERVIEW',
    party,
    input,
    recordKind: INTERVIEW,
    record: record.id,
    customerKey,
  };
  return runCommand(context, order, async ({ manager, ledger }) => {
    await requireCustomer(manager, customerKey);
    const subject = subjectOf(INTERVIEW, record);
    const { decision, decidedOn } = input;
    const event = await ledger.record({
      kind: 'INTERVIEW_DECIDED',
      subject,
      happenedOn: decidedOn,
      parties: [authority],
      field: 'input.decidedOn',
    });
    await manager.insert(WorkFocusedInterview, {
      ...record,
      version: 1,
      recordedAt: context.clock.now(),
      decision,
      state: 'DECIDED',
      document: null,
    });
    const calendar = calendarOfAuthority(code);
    await ledger.start(event, decidedOn, subject, [
      { standard: 'JCP-01', owedBy: party, owedTo: [authority], calendar },
    ]);
  });
}

/** Records that the input document was forwarded to the authority: ends JCP-01, and the document is on its way. Gives the interview's id. */
export async function forwardInputDocument(
  context: AgencyContext,
  input: ForwardInputDocumentInput,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), JOBCENTRE_PLUS);
  const id = requireUuid('input.id', input.id);
  const document = requireUuid('input.document', input.document ?? randomUUID());
  const order = { name: 'FORWARD_INPUT_DOCUMENT', party, input, recordKind: INTERVIEW, record: id };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const interview = await lockRecord(manager, WorkFocusedInterview, id, input.version);
    if (interview.state !== 'DECIDED')
      throw ruleBroken('The input document has been forwarded already.', '3.1 bullet 1');
    const authority = localAuthorityParty(codeOf(interview));
    const subject = subjectOf(INTERVIEW, interview);
    const { forwardedOn } = input;
    const field = 'input.forwardedOn';
    const event = await ledger.record({
      kind: 'INPUT_DOCUMENT_FORWARDED',
      subject,
      happenedOn: forwardedOn,
      parties: [authority],
      field,
    });
    await ledger.end(event, forwardedOn, subject, ['JCP-01'], field);
    const end = {
      ...wayToAuthority('LA_INPUT_DOCUMENT', codeOf(interview)),
      reference: document,
      sentOn: forwardedOn,
      receivedOn: null,
    };
    await ledger.handOff('SENT', end, interview.nino, event);
    await changeRecord(manager, WorkFocusedInterview, interview, {
      state: 'INPUT_DOCUMENT_FORWARDED',
      document,
    });
  });
}

/** Says so openly: only Jobcentre Plus asks, and it keeps the records. */
async function requireCustomer(manager: EntityManager, customerKey: CustomerKey): Promise<void> {
  if (await manager.existsBy(CustomerIdentity, { customerKey })) return;
  throw badInput('input.nino', 'Jobcentre Plus has no record of this customer: record the customer first');
}

function codeOf({ localAuthorityCode }: WorkFocusedInterview): string {
  if (localAuthorityCode === null) throw new Error('An interview always has an authority.');
  return localAuthorityCode;
}
