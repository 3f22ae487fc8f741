import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import type { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import { changeRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { issueNotification } from '../notifications/issueNotification.js';
import { orderOnRecord } from '../own-records/orderOnRecord.js';
import { owedTo } from '../own-records/owedTo.js';
import { standingEntries } from '../own-records/standingEntries.js';
import { startRecovery } from '../recoveries/startRecovery.js';
import type {
  RecordReadReceiptInput,
  RecordReferralInputInput,
  RecordReferralOutcomeInput,
  ScreenOutReferralInput,
} from './inputs.js';
import { checkOutcome } from './outcome.js';
import { REFERRAL, Referral, type ReferralState } from './Referral.js';

/** Records the input onto Debt Manager: ends DM-02, starts DM-03, and sends the automatic acceptance (7.3), which ends no clock. */
export function recordReferralInput(
  context: AgencyContext,
  input: RecordReferralInputInput,
): Promise<string> {
  return changeReferral(context, 'RECORD_REFERRAL_INPUT', input, 'RECEIVED', async (work, referral) => {
    const { ledger, manager } = work;
    const subject = subjectOf(REFERRAL, referral);
    const { inputOn } = input;
    const field = 'input.inputOn';
    const event = await recordEntry(work, referral, 'REFERRAL_INPUT', inputOn, field);
    await ledger.end(event, inputOn, subject, ['DM-02'], field);
    const duty = owedTo(referral.localAuthorityCode, 'DM-03', 'Contact Centre Group');
    await ledger.start(event, inputOn, subject, [duty]);
    await changeRecord(manager, Referral, referral, { state: 'INPUT' });
    await issueNotification(context, work, referral, { kind: 'ACCEPTANCE', event, sentOn: inputOn });
  });
}

/** Turns a referral down at Porth for one of the four reasons, by a clerical notification: DM-01 ends, DM-02 is withdrawn, DM-03 never starts. */
export function screenOutReferral(context: AgencyContext, input: ScreenOutReferralInput): Promise<string> {
  return changeReferral(context, 'SCREEN_OUT_REFERRAL', input, 'RECEIVED', async (work, referral) => {
    const { ledger, manager } = work;
    const subject = subjectOf(REFERRAL, referral);
    const { notifiedOn, reason } = input;
    const field = 'input.notifiedOn';
    const event = await recordEntry(work, referral, 'REFERRAL_SCREENED_OUT', notifiedOn, field);
    await ledger.end(event, notifiedOn, subject, ['DM-01'], field);
    await ledger.withdraw(event, notifiedOn, subject, ['DM-02'], field);
    await changeRecord(manager, Referral, referral, { state: 'SCREENED_OUT', screeningReason: reason });
    await issueNotification(context, work, referral, {
      kind: 'SCREENING',
      event,
      sentOn: notifiedOn,
      reason,
    });
  });
}

/**
 * Records that the authority was told the outcome: ends DM-01 and DM-03. A referral that is not recovered is returned
 * by LARET, or LARETM for missing data; which reason comes by which, no document says (C11).
 */
export function recordReferralOutcome(
  context: AgencyContext,
  input: RecordReferralOutcomeInput,
): Promise<string> {
  const start = checkOutcome(input);
  return changeReferral(context, 'RECORD_REFERRAL_OUTCOME', input, 'INPUT', async (work, referral) => {
    const { ledger, manager } = work;
    const { notifiedOn, outcome } = input;
    const field = 'input.notifiedOn';
    const event = await recordEntry(work, referral, 'REFERRAL_OUTCOME_NOTIFIED', notifiedOn, field);
    await ledger.end(event, notifiedOn, subjectOf(REFERRAL, referral), ['DM-01', 'DM-03'], field);
    const returnedBy = start === null ? (input.returnedBy ?? 'LARET') : null;
    await changeRecord(manager, Referral, referral, {
      state: 'CLOSED',
      outcome,
      recoveryStartsOn: start?.startsOn ?? null,
      ratePence: start?.ratePence ?? null,
      contactCentre: start?.contactCentre ?? null,
      returnedBy,
    });
    if (start !== null)
      await startRecovery(manager, referral, { ...start, event, recordedAt: context.clock.now() });
    const letter = { kind: returnedBy ?? ('HBREC' as const), event, sentOn: notifiedOn };
    await issueNotification(context, work, referral, { ...letter, ...start });
  });
}

/** Records the read receipt by which the authority knows that its e-mail has arrived at Porth. It starts and ends nothing. */
export function recordReferralReadReceipt(
  context: AgencyContext,
  input: RecordReadReceiptInput,
): Promise<string> {
  const order = { name: 'RECORD_READ_RECEIPT', kind: REFERRAL, entity: Referral, input };
  return orderOnRecord(context, order, async (work, referral) => {
    if (referral.readReceiptSet !== true)
      throw ruleBroken('The authority set no read receipt on this referral.', '7.1, Appendix 8');
    await checkReading(work, referral.id, input.readOn);
    await recordEntry(work, referral, 'REFERRAL_READ', input.readOn, 'input.readOn');
    await changeRecord(work.manager, Referral, referral, {});
  });
}

/** An e-mail is read once, and not before it has arrived. */
async function checkReading({ manager }: CommandWork, referral: string, readOn: PlainDate): Promise<void> {
  const entries = await standingEntries(manager, referral);
  if (entries.has('REFERRAL_READ'))
    throw ruleBroken('Its read receipt has been recorded.', '7.1, Appendix 8');
  if (readOn < (entries.get('REFERRAL_RECEIVED') ?? readOn))
    throw badInput('input.readOn', 'it cannot be before the day of receipt');
}

/** Only Debt Management moves a referral on, and only from the state before. */
function changeReferral(
  context: AgencyContext,
  name: string,
  input: RecordCommandInput,
  from: ReferralState,
  change: (work: CommandWork, referral: Referral) => Promise<void>,
): Promise<string> {
  return orderOnRecord(context, { name, kind: REFERRAL, entity: Referral, input }, async (work, referral) => {
    if (referral.state !== from)
      throw ruleBroken(
        `The referral is ${referral.state}; this follows ${from} only.`,
        '7.2, 7.3, Appendix 2 no 3',
      );
    await change(work, referral);
  });
}

function recordEntry(
  { ledger }: CommandWork,
  referral: Referral,
  kind: string,
  happenedOn: PlainDate,
  field: string,
): Promise<string> {
  const parties = [DEBT_MANAGEMENT, localAuthorityParty(referral.localAuthorityCode)];
  return ledger.record({ kind, subject: subjectOf(REFERRAL, referral), happenedOn, parties, field });
}
