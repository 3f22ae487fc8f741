import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput, notFound, ruleBroken } from '../../../shared/errors/AppError.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import { changeRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import { orderOnRecord } from '../own-records/orderOnRecord.js';
import { owedTo } from '../own-records/owedTo.js';
import { standingEntries } from '../own-records/standingEntries.js';
import { Referral } from '../referrals/Referral.js';
import { COMPLAINT, Complaint } from './Complaint.js';
import type { ForwardComplaintInput, ReceiveComplaintInput } from './inputs.js';

/**
 * Takes in a complaint or an MP enquiry about a referred debt. Both limits for a complaint run from its receipt
 * (`Our reading`: the document names no start); for an enquiry there is none, and the authority sees it once it is
 * forwarded. Gives its id.
 */
export async function receiveComplaint(
  context: AgencyContext,
  input: ReceiveComplaintInput,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), DEBT_MANAGEMENT);
  const referralId = requireUuid('input.referral', input.referral);
  const id = randomUUID();
  const order = { name: 'RECEIVE_COMPLAINT', party, input, recordKind: COMPLAINT, record: id };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const referral = await manager.findOneBy(Referral, { id: referralId });
    if (referral === null) throw notFound();
    const { kind, receivedOn } = input;
    const { nino, localAuthorityCode } = referral;
    const record = { id, nino, localAuthorityCode };
    const subject = subjectOf(COMPLAINT, record);
    const isTimed = kind === 'CUSTOMER_COMPLAINT';
    const event = await ledger.record({
      kind: `${kind}_RECEIVED`,
      subject,
      happenedOn: receivedOn,
      parties: isTimed ? [localAuthorityParty(localAuthorityCode)] : [],
      field: 'input.receivedOn',
    });
    const recordedAt = context.clock.now();
    const state = 'RECEIVED' as const;
    await manager.insert(Complaint, { ...record, version: 1, recordedAt, referral: referralId, kind, state });
    const limits = isTimed ? ['DM-08a', 'DM-08b'] : [];
    const duties = limits.map((standard) => owedTo(localAuthorityCode, standard, 'Contact Centre Group'));
    await ledger.start(event, receivedOn, subject, duties);
  });
}

/** Forwards a complaint or an MP enquiry to the authority: ends both limits of a complaint. Gives its id. */
export function forwardComplaint(context: AgencyContext, input: ForwardComplaintInput): Promise<string> {
  const order = { name: 'FORWARD_COMPLAINT', kind: COMPLAINT, entity: Complaint, input };
  return orderOnRecord(context, order, async ({ manager, ledger }, complaint) => {
    if (complaint.state === 'FORWARDED')
      throw ruleBroken('It has been forwarded already.', 'Appendix 1 no 8');
    const { forwardedOn: sentOn } = input;
    const field = 'input.forwardedOn';
    const receivedOn = (await standingEntries(manager, complaint.id)).get(`${complaint.kind}_RECEIVED`);
    if (receivedOn !== undefined && sentOn < receivedOn)
      throw badInput(field, 'it cannot be before the day of receipt');
    const subject = subjectOf(COMPLAINT, complaint);
    const sentTo = localAuthorityParty(complaint.localAuthorityCode);
    const kind = `${complaint.kind}_FORWARDED`;
    const event = await ledger.record({ kind, subject, happenedOn: sentOn, parties: [sentTo], field });
    await ledger.end(event, sentOn, subject, ['DM-08a', 'DM-08b'], field);
    const end = { document: complaint.kind, reference: complaint.id, sentBy: DEBT_MANAGEMENT, sentTo };
    await ledger.handOff('SENT', { ...end, sentOn, receivedOn: null }, complaint.nino, event);
    await changeRecord(manager, Complaint, complaint, { state: 'FORWARDED' });
  });
}
