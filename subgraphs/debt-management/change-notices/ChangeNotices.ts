import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { type ContactCentre, DEFAULT_CONTACT_CENTRE } from '../../../shared/graph/ContactCentre.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { requireAuthority } from '../../../shared/identity/officeCalendar.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import { changeRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import { wayFromAuthority } from '../../../shared/obligations/receipts/documentWays.js';
import { orderOnRecord } from '../own-records/orderOnRecord.js';
import { owedTo } from '../own-records/owedTo.js';
import { Recovery } from '../recoveries/Recovery.js';
import { CHANGE_NOTICE, ChangeNotice } from './ChangeNotice.js';
import type { ActionChangeNoticeInput, ReceiveChangeNoticeInput } from './inputs.js';

const LONGEST_TEXT = 400;

/** Records that a proforma has arrived: DM-05 starts on that day (`Our reading`: the document names no start). Gives its id. */
export async function receiveChangeNotice(
  context: AgencyContext,
  input: ReceiveChangeNoticeInput,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), DEBT_MANAGEMENT);
  const { code } = requireAuthority('input.localAuthority', input.localAuthority, input.sentOn);
  const document = requireUuid('input.document', input.document);
  if (input.receivedOn < input.sentOn)
    throw badInput('input.receivedOn', 'it cannot be before the day it was sent');
  checkReason(input);
  const record = { id: randomUUID(), nino: input.nino, localAuthorityCode: code };
  const order = {
    name: 'RECEIVE_CHANGE_NOTICE',
    party,
    input,
    recordKind: CHANGE_NOTICE,
    record: record.id,
    customerKey: customerKeyOf(input.nino),
  };
  const authority = localAuthorityParty(code);
  return runCommand(context, order, async ({ manager, ledger }) => {
    const subject = subjectOf(CHANGE_NOTICE, record);
    const { sentOn, receivedOn } = input;
    ledger.checkDay(sentOn, 'input.sentOn');
    const event = await ledger.record({
      kind: 'CHANGE_NOTICE_RECEIVED',
      subject,
      happenedOn: receivedOn,
      parties: [authority],
      field: 'input.receivedOn',
    });
    const way = wayFromAuthority('CHANGE_OF_CIRCUMSTANCES_PROFORMA', code);
    await ledger.handOff('RECEIVED', { ...way, reference: document, sentOn, receivedOn }, input.nino, event);
    await manager.insert(ChangeNotice, {
      ...record,
      ...(await proformaOf(manager, record, input)),
      version: 1,
      recordedAt: context.clock.now(),
      document,
      state: 'RECEIVED',
    });
    await ledger.start(event, receivedOn, subject, [owedTo(code, 'DM-05', 'Contact Centre Group')]);
  });
}

/** Records that the change was appropriately actioned: ends DM-05. */
export function actionChangeNotice(context: AgencyContext, input: ActionChangeNoticeInput): Promise<string> {
  checkAction(input);
  const order = { name: 'ACTION_CHANGE_NOTICE', kind: CHANGE_NOTICE, entity: ChangeNotice, input };
  return orderOnRecord(context, order, async ({ manager, ledger }, notice) => {
    if (notice.state === 'ACTIONED')
      throw ruleBroken('The change has been actioned already.', 'Appendix 1 no 5');
    const subject = subjectOf(CHANGE_NOTICE, notice);
    const field = 'input.actionedOn';
    const event = await ledger.record({
      kind: 'CHANGE_NOTICE_ACTIONED',
      subject,
      happenedOn: input.actionedOn,
      parties: [localAuthorityParty(notice.localAuthorityCode)],
      field,
    });
    await ledger.end(event, input.actionedOn, subject, ['DM-05'], field);
    const { action = null, actionNote = null } = input;
    await changeRecord(manager, ChangeNotice, notice, { state: 'ACTIONED', action, actionNote });
  });
}

/** Gives what stands on the proforma, and where it belongs. */
async function proformaOf(
  manager: EntityManager,
  record: Pick<ChangeNotice, 'nino' | 'localAuthorityCode'>,
  { authorityReference, reason, otherReason = null, arrivedAt = null }: ReceiveChangeNoticeInput,
) {
  const contactCentre = await centreFor(manager, record, authorityReference);
  return { authorityReference, reason, otherReason, arrivedAt, contactCentre };
}

/** Gives the contact centre on the notice of recovery of this debt; where there is none, the one that Appendix 9 names. */
async function centreFor(
  manager: EntityManager,
  { nino, localAuthorityCode }: Pick<ChangeNotice, 'nino' | 'localAuthorityCode'>,
  authorityReference: string,
): Promise<ContactCentre> {
  const customerKey = customerKeyOf(nino);
  const recovery = await manager.findOne(Recovery, {
    where: { localAuthorityCode, authorityReference, customerKey },
    order: { recordedAt: 'DESC' },
  });
  return recovery?.contactCentre ?? DEFAULT_CONTACT_CENTRE;
}

function checkReason({ authorityReference, reason, otherReason = null }: ReceiveChangeNoticeInput): void {
  requireText('input.authorityReference', authorityReference, 40);
  if ((reason === 'OTHER') !== (otherReason !== null))
    throw badInput('input.otherReason', 'give it where the reason is OTHER, and only then');
  if (otherReason !== null) requireText('input.otherReason', otherReason, LONGEST_TEXT);
}

function checkAction({ action = null, actionNote = null }: ActionChangeNoticeInput): void {
  if (action === 'OTHER' && actionNote === null)
    throw badInput('input.actionNote', 'say what was done where the action is OTHER');
  if (actionNote !== null) requireText('input.actionNote', actionNote, LONGEST_TEXT);
}
