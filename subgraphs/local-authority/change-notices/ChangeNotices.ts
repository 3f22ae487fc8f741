import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { calendarOfAuthority } from '../../../shared/identity/officeCalendar.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { type CommandWork, runCommand } from '../../../shared/obligations/Command.js';
import { changeRecord, lockRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { ChangeOfCircumstances } from '../changes/ChangeOfCircumstances.js';
import { requireActingAuthority } from '../own-records/authorities.js';
import { CHANGE_NOTICE, ChangeNotice } from './ChangeNotice.js';
import { contactCentreFor } from './contactCentreFor.js';
import type { SendChangeNoticeInput } from './inputs.js';
import { type Addressee, noticeDuties } from './noticeDuties.js';

/** Why and since when a notice is owed. */
interface NoticeOwed {
  readonly addressee: Addressee;
  readonly startsOn: PlainDate;
  /** The input's field that holds the day, to name in errors. */
  readonly field: string;
}

/** Makes the notice that the authority now owes a body, within a command, and starts its clock. Gives its id. */
export async function oweNotice(
  context: AgencyContext,
  { manager, ledger }: CommandWork,
  { nino, localAuthorityCode }: Pick<ChangeOfCircumstances, 'nino' | 'localAuthorityCode'>,
  { addressee, startsOn, field }: NoticeOwed,
): Promise<string> {
  const { standard, startsBy } = noticeDuties[addressee];
  const record = { id: randomUUID(), nino, localAuthorityCode };
  const subject = subjectOf(CHANGE_NOTICE, record);
  const authority = localAuthorityParty(localAuthorityCode);
  const event = await ledger.record({
    kind: startsBy,
    subject,
    happenedOn: startsOn,
    recordedBy: authority,
    parties: [addressee],
    field,
  });
  await manager.insert(ChangeNotice, {
    ...record,
    version: 1,
    recordedAt: context.clock.now(),
    addressee,
    document: null,
    state: 'OWED',
  });
  await ledger.start(event, startsOn, subject, [
    {
      standard,
      owedBy: authority,
      owedTo: [addressee],
      calendar: calendarOfAuthority(localAuthorityCode),
    },
  ]);
  return record.id;
}

/** Records that a notice was sent: ends its own clock and no other, and leaves the sender's end of the document's way. Gives its id. */
export async function sendChangeNotice(
  context: AgencyContext,
  input: SendChangeNoticeInput,
): Promise<string> {
  const party = requireActingAuthority(context);
  const id = requireUuid('input.id', input.id);
  const document = requireUuid('input.document', input.document ?? randomUUID());
  const order = { name: 'SEND_CHANGE_NOTICE', party, input, recordKind: CHANGE_NOTICE, record: id };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const notice = await lockRecord(manager, ChangeNotice, id, input.version);
    const { standard, document: form, clause } = noticeDuties[notice.addressee];
    checkReason(notice, input);
    if (notice.state === 'SENT') throw ruleBroken('The notice has been sent already.', clause);
    const { sentOn } = input;
    const subject = subjectOf(CHANGE_NOTICE, notice);
    const field = 'input.sentOn';
    const sentBy = localAuthorityParty(notice.localAuthorityCode);
    const sentTo = notice.addressee;
    const event = await ledger.record({
      kind: 'CHANGE_NOTICE_SENT',
      subject,
      happenedOn: sentOn,
      recordedBy: sentBy,
      parties: [sentTo],
      field,
    });
    await ledger.end(event, sentOn, subject, [standard], field);
    const end = { document: form, reference: document, sentBy, sentTo, sentOn, receivedOn: null };
    await ledger.handOff('SENT', end, notice.nino, event);
    const said = await proformaOf(manager, notice, input);
    await changeRecord(manager, ChangeNotice, notice, { state: 'SENT', document, ...said });
  });
}

/** @throws AppError BAD_USER_INPUT where a proforma has no reason, or another notice has one. See Appendix 7. */
function checkReason({ addressee }: ChangeNotice, { reason = null }: SendChangeNoticeInput): void {
  const isProforma = addressee === DEBT_MANAGEMENT;
  if (isProforma && reason === null)
    throw badInput('input.reason', 'give it: the proforma (Appendix 7) names one of five');
  if (!isProforma && reason !== null)
    throw badInput('input.reason', 'leave it out: only the proforma (Appendix 7) has one');
}

/** What a proforma says and where it goes; nothing on other notices. */
async function proformaOf(
  manager: EntityManager,
  { nino, localAuthorityCode }: ChangeNotice,
  { reason = null, sentOn }: SendChangeNoticeInput,
): Promise<Partial<Pick<ChangeNotice, 'reason' | 'contactCentre'>>> {
  if (reason === null) return {};
  return { reason, contactCentre: await contactCentreFor(manager, localAuthorityCode, nino, sentOn) };
}
