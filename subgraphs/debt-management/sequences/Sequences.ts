import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput, notFound, ruleBroken } from '../../../shared/errors/AppError.js';
import { DEBT_MANAGEMENT, localAuthorityOf, localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import { changeRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { Complaint } from '../complaints/Complaint.js';
import { orderOnRecord } from '../own-records/orderOnRecord.js';
import { owedTo } from '../own-records/owedTo.js';
import { standingEntries } from '../own-records/standingEntries.js';
import { Referral } from '../referrals/Referral.js';
import type { RequestSequenceInput, SupplySequenceInput } from './inputs.js';
import { readSequence } from './readSequence.js';
import { SEQUENCE, SequenceOfEvents } from './SequenceOfEvents.js';

/** Asks for a sequence of events to answer a complaint, by the authority or for it: DM-09 starts. Gives its id. */
export async function requestSequence(context: AgencyContext, input: RequestSequenceInput): Promise<string> {
  const party = actingParty(context);
  if (input.requestedOn && party !== DEBT_MANAGEMENT)
    throw badInput('input.requestedOn', 'only Debt Management gives it; yours is requested today');
  const requestedOn = input.requestedOn ?? context.clock.today();
  const complaintId = requireUuid('input.complaint', input.complaint);
  const id = randomUUID();
  const order = { name: 'REQUEST_SEQUENCE_OF_EVENTS', party, input, recordKind: SEQUENCE, record: id };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const complaint = await manager.findOneBy(Complaint, { id: complaintId });
    if (complaint === null) throw notFound();
    await checkReceipt(manager, complaint, requestedOn);
    const { nino, localAuthorityCode, referral } = complaint;
    const record = { id, nino, localAuthorityCode };
    const subject = subjectOf(SEQUENCE, record);
    const authority = localAuthorityParty(localAuthorityCode);
    const event = await ledger.record({
      kind: 'SEQUENCE_OF_EVENTS_REQUESTED',
      subject,
      happenedOn: requestedOn,
      recordedBy: party === DEBT_MANAGEMENT ? party : authority,
      parties: [DEBT_MANAGEMENT, authority],
      field: 'input.requestedOn',
      byClock: party !== DEBT_MANAGEMENT,
    });
    const asked = { complaint: complaintId, referral, state: 'REQUESTED' as const };
    const recordedAt = context.clock.now();
    await manager.insert(SequenceOfEvents, { ...record, ...asked, version: 1, recordedAt });
    await ledger.start(event, requestedOn, subject, [
      owedTo(localAuthorityCode, 'DM-09', 'Contact Centre Group'),
    ]);
  });
}

/** Supplies a sequence of events, produced from the recorded history: ends DM-09. What was supplied stays as it was. Gives its id. */
export function supplySequence(context: AgencyContext, input: SupplySequenceInput): Promise<string> {
  const order = { name: 'SUPPLY_SEQUENCE_OF_EVENTS', kind: SEQUENCE, entity: SequenceOfEvents, input };
  return orderOnRecord(context, order, async ({ manager, ledger }, sequence) => {
    if (sequence.state === 'SUPPLIED')
      throw ruleBroken('The sequence of events has been supplied.', 'Appendix 1 no 8');
    const { suppliedOn } = input;
    const field = 'input.suppliedOn';
    const subject = subjectOf(SEQUENCE, sequence);
    const sentTo = localAuthorityParty(sequence.localAuthorityCode);
    const kind = 'SEQUENCE_OF_EVENTS_SUPPLIED';
    const event = await ledger.record({ kind, subject, happenedOn: suppliedOn, parties: [sentTo], field });
    await ledger.end(event, suppliedOn, subject, ['DM-09'], field);
    const end = { document: SEQUENCE, reference: sequence.id, sentBy: DEBT_MANAGEMENT, sentTo };
    await ledger.handOff('SENT', { ...end, sentOn: suppliedOn, receivedOn: null }, sequence.nino, event);
    const referral = await manager.findOneByOrFail(Referral, { id: sequence.referral });
    const entries = await readSequence(manager, referral, suppliedOn);
    await changeRecord(manager, SequenceOfEvents, sequence, { state: 'SUPPLIED', entries });
  });
}

/** Debt Management, else an authority for which the caller acts; whose complaint it is, row-level security knows. */
function actingParty(context: AgencyContext): string {
  const principal = requirePrincipal(context.principal);
  const authorities = principal.parties.filter((party) => localAuthorityOf(party) !== null);
  return requireParty(principal, DEBT_MANAGEMENT, ...authorities);
}

async function checkReceipt(
  manager: EntityManager,
  complaint: Complaint,
  requestedOn: PlainDate,
): Promise<void> {
  const receivedOn = (await standingEntries(manager, complaint.id)).get(`${complaint.kind}_RECEIVED`);
  if (receivedOn !== undefined && requestedOn < receivedOn)
    throw badInput('input.requestedOn', 'it cannot be before the day the complaint was received');
}
