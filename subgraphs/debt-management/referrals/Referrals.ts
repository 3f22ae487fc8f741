import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { DWP_CALENDAR, requireAuthority } from '../../../shared/identity/officeCalendar.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import type { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import { changeRecord, lockRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import type { NewObligation } from '../../../shared/obligations/Ledger.js';
import type {
  RecordReferralInputInput,
  RecordReferralOutcomeInput,
  ScreenOutReferralInput,
  SubmitReferralInput,
} from './inputs.js';
import { checkOutcome } from './outcome.js';
import { REFERRAL, Referral, type ReferralState } from './Referral.js';

/** Takes a referral in: DM-01 and its first leg DM-02 start on the day it is received at Porth. Gives its id. */
export async function submitReferral(context: AgencyContext, input: SubmitReferralInput): Promise<string> {
  const receivedOn = input.receivedOn ?? context.clock.today();
  const { code } = requireAuthority('input.localAuthority', input.localAuthority, receivedOn);
  const authority = localAuthorityParty(code);
  const party = requireParty(requirePrincipal(context.principal), authority, DEBT_MANAGEMENT);
  checkSubmission(input, party);
  const record = { id: randomUUID(), nino: input.nino, localAuthorityCode: code };
  const order = {
    name: 'SUBMIT_REFERRAL',
    party,
    input,
    recordKind: REFERRAL,
    record: record.id,
    customerKey: customerKeyOf(input.nino),
  };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const subject = subjectOf(REFERRAL, record);
    const event = await ledger.record({
      kind: 'REFERRAL_RECEIVED',
      subject,
      happenedOn: receivedOn,
      parties: [DEBT_MANAGEMENT, authority],
      field: 'input.receivedOn',
      byClock: party !== DEBT_MANAGEMENT,
    });
    await manager.insert(Referral, {
      ...record,
      version: 1,
      recordedAt: context.clock.now(),
      authorityReference: input.authorityReference,
      debt: input.debt,
      outstandingPence: input.outstandingPence,
      state: 'RECEIVED',
    });
    await ledger.start(event, receivedOn, subject, [
      owedTo(code, 'DM-01', 'Contact Centre Group'),
      owedTo(code, 'DM-02', 'Contact Centre Porth'),
    ]);
  });
}

function checkSubmission(
  { authorityReference, outstandingPence, receivedOn = null }: SubmitReferralInput,
  party: string,
): void {
  requireText('input.authorityReference', authorityReference, 40);
  if (outstandingPence < 1) throw badInput('input.outstandingPence', 'the balance is 1 penny or more');
  if (receivedOn !== null && party !== DEBT_MANAGEMENT) {
    throw badInput('input.receivedOn', 'only Debt Management gives it; yours is received today');
  }
}

/** Records the input onto Debt Manager: ends DM-02 and starts DM-03. */
export function recordReferralInput(
  context: AgencyContext,
  input: RecordReferralInputInput,
): Promise<string> {
  return changeReferral(
    context,
    'RECORD_REFERRAL_INPUT',
    input,
    'RECEIVED',
    async ({ manager, ledger }, referral) => {
      const subject = subjectOf(REFERRAL, referral);
      const field = 'input.inputOn';
      const event = await ledger.record({
        kind: 'REFERRAL_INPUT',
        subject,
        happenedOn: input.inputOn,
        parties: partiesOf(referral),
        field,
      });
      await ledger.end(event, input.inputOn, subject, ['DM-02'], field);
      await ledger.start(event, input.inputOn, subject, [
        owedTo(codeOf(referral), 'DM-03', 'Contact Centre Group'),
      ]);
      await changeRecord(manager, Referral, referral, { state: 'INPUT' });
    },
  );
}

/** Turns a referral down at Porth for one of the four reasons: DM-01 ends, DM-02 is withdrawn, DM-03 never starts. */
export function screenOutReferral(context: AgencyContext, input: ScreenOutReferralInput): Promise<string> {
  return changeReferral(
    context,
    'SCREEN_OUT_REFERRAL',
    input,
    'RECEIVED',
    async ({ manager, ledger }, referral) => {
      const subject = subjectOf(REFERRAL, referral);
      const field = 'input.notifiedOn';
      const event = await ledger.record({
        kind: 'REFERRAL_SCREENED_OUT',
        subject,
        happenedOn: input.notifiedOn,
        parties: partiesOf(referral),
        field,
      });
      await ledger.end(event, input.notifiedOn, subject, ['DM-01'], field);
      await ledger.withdraw(event, input.notifiedOn, subject, ['DM-02'], field);
      await changeRecord(manager, Referral, referral, {
        state: 'SCREENED_OUT',
        screeningReason: input.reason,
      });
    },
  );
}

/** Records that the authority was told the outcome: ends DM-01 and DM-03. */
export function recordReferralOutcome(
  context: AgencyContext,
  input: RecordReferralOutcomeInput,
): Promise<string> {
  checkOutcome(input);
  return changeReferral(
    context,
    'RECORD_REFERRAL_OUTCOME',
    input,
    'INPUT',
    async ({ manager, ledger }, referral) => {
      const subject = subjectOf(REFERRAL, referral);
      const field = 'input.notifiedOn';
      const event = await ledger.record({
        kind: 'REFERRAL_OUTCOME_NOTIFIED',
        subject,
        happenedOn: input.notifiedOn,
        parties: partiesOf(referral),
        field,
      });
      await ledger.end(event, input.notifiedOn, subject, ['DM-01', 'DM-03'], field);
      await changeRecord(manager, Referral, referral, {
        state: 'CLOSED',
        outcome: input.outcome,
        recoveryStartsOn: input.recoveryStartsOn ?? null,
        ratePence: input.ratePence ?? null,
      });
    },
  );
}

/** Only Debt Management moves a referral on, and only from the state before. */
function changeReferral(
  context: AgencyContext,
  name: string,
  input: RecordCommandInput,
  from: ReferralState,
  change: (work: CommandWork, referral: Referral) => Promise<void>,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), DEBT_MANAGEMENT);
  const id = requireUuid('input.id', input.id);
  return runCommand(context, { name, party, input, recordKind: REFERRAL, record: id }, async (work) => {
    const referral = await lockRecord(work.manager, Referral, id, input.version);
    if (referral.state !== from)
      throw ruleBroken(
        `The referral is ${referral.state}; this follows ${from} only.`,
        '7.2, 7.3, Appendix 2 no 3',
      );
    await change(work, referral);
  });
}

function owedTo(authority: string, standard: string, office: string): NewObligation {
  return {
    standard,
    owedBy: DEBT_MANAGEMENT,
    owedTo: [localAuthorityParty(authority)],
    office,
    calendar: DWP_CALENDAR,
  };
}

function codeOf(referral: Referral): string {
  if (referral.localAuthorityCode === null) throw new Error('A referral always has an authority.');
  return referral.localAuthorityCode;
}

function partiesOf(referral: Referral): readonly string[] {
  return [DEBT_MANAGEMENT, localAuthorityParty(codeOf(referral))];
}
