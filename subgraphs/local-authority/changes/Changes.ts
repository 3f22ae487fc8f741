import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { requireAuthority } from '../../../shared/identity/officeCalendar.js';
import { DEBT_MANAGEMENT, JOBCENTRE_PLUS, localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { type CommandWork, runCommand } from '../../../shared/obligations/Command.js';
import { changeRecord, lockRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { oweNotice } from '../change-notices/ChangeNotices.js';
import { noticeDuties } from '../change-notices/noticeDuties.js';
import { requireActingAuthority } from '../own-records/authorities.js';
import { findOwnEntry } from '../own-records/findOwnEntry.js';
import { CHANGE_OF_CIRCUMSTANCES, ChangeOfCircumstances } from './ChangeOfCircumstances.js';
import type { ReportChangeOfCircumstancesInput, TellOverpaymentTeamInput } from './inputs.js';
import { owesJobcentrePlus } from './owesJobcentrePlus.js';

/**
 * Records a change that was reported to the authority, and the notices that it owes by it: JCP-03 from the day of the
 * report, DM-04 from the day the overpayment team was told. Gives its id.
 */
export async function reportChangeOfCircumstances(
  context: AgencyContext,
  input: ReportChangeOfCircumstancesInput,
): Promise<string> {
  const { nino, reportedOn, matter, jobcentrePlusBenefitInPayment } = input;
  const { code } = requireAuthority('input.localAuthority', input.localAuthority, reportedOn);
  const party = requireParty(requirePrincipal(context.principal), localAuthorityParty(code));
  const record = { id: randomUUID(), nino, localAuthorityCode: code };
  const order = {
    name: 'REPORT_CHANGE_OF_CIRCUMSTANCES',
    party,
    input,
    recordKind: CHANGE_OF_CIRCUMSTANCES,
    record: record.id,
    customerKey: customerKeyOf(nino),
  };
  return runCommand(context, order, async (work) => {
    const noticeToJobcentrePlus = await recordReport(context, work, record, input);
    const noticeToDebtManagement = await recordTelling(context, work, record, input);
    await work.manager.insert(ChangeOfCircumstances, {
      ...record,
      version: 1,
      recordedAt: context.clock.now(),
      matter,
      jobcentrePlusBenefitInPayment,
      noticeToDebtManagement,
      noticeToJobcentrePlus,
    });
  });
}

type NewChange = Pick<ChangeOfCircumstances, 'id' | 'nino' | 'localAuthorityCode'>;

/**
 * Records the report, and gives the notice that Jobcentre Plus is owed by it; null where none is. Where one is, its
 * entry says when the change was reported: that body sees corrections, and there is one day to correct.
 */
async function recordReport(
  context: AgencyContext,
  work: CommandWork,
  change: NewChange,
  input: ReportChangeOfCircumstancesInput,
): Promise<string | null> {
  const { reportedOn: startsOn } = input;
  const field = 'input.reportedOn';
  if (owesJobcentrePlus(input))
    return oweNotice(context, work, change, { addressee: JOBCENTRE_PLUS, startsOn, field });
  await work.ledger.record({
    kind: noticeDuties.JOBCENTRE_PLUS.startsBy,
    subject: subjectOf(CHANGE_OF_CIRCUMSTANCES, change),
    happenedOn: startsOn,
    parties: [],
    field,
  });
  return null;
}

/** Gives the notice that Debt Management is owed; null where the overpayment team was not told of a debt in recovery. */
async function recordTelling(
  context: AgencyContext,
  work: CommandWork,
  change: NewChange,
  { reportedOn, debtInRecovery }: ReportChangeOfCircumstancesInput,
): Promise<string | null> {
  if (debtInRecovery == null) return null;
  const toldOn = debtInRecovery.overpaymentTeamToldOn;
  const field = 'input.debtInRecovery.overpaymentTeamToldOn';
  return oweDebtManagement(context, work, change, { reportedOn, toldOn, field });
}

/**
 * Records that the overpayment team was told, after the report, of a change that touches a debt in recovery: DM-04
 * starts on that day. Gives the change's id.
 */
export async function tellOverpaymentTeam(
  context: AgencyContext,
  input: TellOverpaymentTeamInput,
): Promise<string> {
  const party = requireActingAuthority(context);
  const id = requireUuid('input.id', input.id);
  const order = {
    name: 'TELL_OVERPAYMENT_TEAM',
    party,
    input,
    recordKind: CHANGE_OF_CIRCUMSTANCES,
    record: id,
  };
  return runCommand(context, order, async (work) => {
    const change = await lockRecord(work.manager, ChangeOfCircumstances, id, input.version);
    if (change.noticeToDebtManagement !== null)
      throw ruleBroken('The overpayment team has been told already.', noticeDuties.DEBT_MANAGEMENT.clause);
    const noticeToDebtManagement = await oweDebtManagement(context, work, change, {
      reportedOn: await getReportedOn(work.manager, change),
      toldOn: input.toldOn,
      field: 'input.toldOn',
    });
    await changeRecord(work.manager, ChangeOfCircumstances, change, { noticeToDebtManagement });
  });
}

/** The team is part of the authority: `Our reading`, it cannot know of a change that has not been reported. */
async function oweDebtManagement(
  context: AgencyContext,
  work: CommandWork,
  change: NewChange,
  { reportedOn, toldOn, field }: { reportedOn: PlainDate; toldOn: PlainDate; field: string },
): Promise<string> {
  if (toldOn < reportedOn) throw badInput(field, 'it cannot be before the day the change was reported');
  return oweNotice(context, work, change, { addressee: DEBT_MANAGEMENT, startsOn: toldOn, field });
}

/** Gives the day of the report as it stands after corrections, within a transaction. */
async function getReportedOn(manager: EntityManager, change: ChangeOfCircumstances): Promise<PlainDate> {
  const report = change.noticeToJobcentrePlus ?? change.id;
  const entry = await findOwnEntry(manager, report, noticeDuties.JOBCENTRE_PLUS.startsBy);
  if (entry === null) throw new Error('A change has no entry of its report.');
  return entry.day;
}
