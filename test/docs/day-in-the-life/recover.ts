import type { DayInTheLife, Held } from './DayInTheLife.js';
import { deduct } from './deduct.js';
import { DEBT_MANAGER, JOBCENTRE, MANCHESTER } from './personas.js';
import { DEBT } from './refer.js';

/** The recovery and the proforma as they stand after it. */
interface Recovered {
  readonly recovery: Held;
  readonly proforma: Held;
}

/** Deductions, hardship, a change of circumstances with its two clocks, income and expenditure. */
export async function recover(life: DayInTheLife, started: Held): Promise<Recovered> {
  const { recovery: first, change } = await reportChange(life, started);
  const reduced = await reduceForHardship(life, first);
  await noticeToJobcentrePlus(life, noticeTo('JOBCENTRE_PLUS', change));
  const { recovery, proforma } = await noticeToDebtManagement(
    life,
    noticeTo('DEBT_MANAGEMENT', change),
    reduced,
  );
  return { recovery: await considerApplication(life, recovery), proforma };
}

async function reportChange(life: DayInTheLife, started: Held): Promise<{ recovery: Held; change: object }> {
  await life.moveTo(
    '2026-04-22',
    'the first deduction, and a change is reported',
    'Two notices are owed: to Jobcentre Plus from the day of the report (JCP-03), to Debt Management from the day the overpayment team is told (DM-04).',
  );
  const recovery = await deduct(life, started, '2026-04-22', 1_110);
  const reported = await life.order(MANCHESTER, 'records the change.', 'reportChangeOfCircumstances', {
    ...{ localAuthority: 'MAN', nino: life.nino, reportedOn: '2026-04-22', matter: 'OTHER' },
    jobcentrePlusBenefitInPayment: true,
  });
  await life.moveTo('2026-04-28', 'the overpayment team is told');
  const toldOn = '2026-04-28';
  const change = await life.orderOn(MANCHESTER, 'notes it.', 'tellOverpaymentTeam', reported, { toldOn });
  return { recovery, change };
}

/** Gives the notice of a change that a body is owed. */
function noticeTo(body: string, { notices }: { readonly notices?: unknown }): Held {
  if (!Array.isArray(notices)) throw new Error('The change has no notices.');
  return notices.find(({ sentTo }) => sentTo.code === body);
}

async function reduceForHardship(life: DayInTheLife, before: Held): Promise<Held> {
  await life.moveTo('2026-04-29', 'recovery is reduced for hardship');
  const recovery = await deduct(life, before, '2026-04-29', 1_110);
  const why = 'reduces the rate and notifies (LAHSAG).';
  const reduction = { ratePence: 500, notifiedOn: '2026-04-29' };
  return Object(await life.orderOn(DEBT_MANAGER, why, 'reduceRecoveryForHardship', recovery, reduction));
}

async function noticeToJobcentrePlus(life: DayInTheLife, notice: Held): Promise<void> {
  await life.moveTo('2026-04-30', 'the notice to Jobcentre Plus goes, a day late');
  const sentOn = '2026-04-30';
  const sent = await life.orderOn(MANCHESTER, 'sends the documents.', 'sendChangeNotice', notice, { sentOn });
  await life.moveTo('2026-05-01', 'they arrive');
  await life.order(JOBCENTRE, 'records the receipt.', 'recordJobcentrePlusReceipt', {
    ...{ nino: life.nino, localAuthority: 'MAN', document: sent.document, sentOn, receivedOn: '2026-05-01' },
  });
}

async function noticeToDebtManagement(life: DayInTheLife, notice: Held, before: Held): Promise<Recovered> {
  await life.moveTo(
    '2026-05-06',
    'the proforma goes, on its last day',
    'The bank holiday of 4 May lies between, so this is the fifth working day after 28 April. It goes to the contact centre on the notice of recovery (Appendix 9).',
  );
  const recovery = await deduct(life, before, '2026-05-06', 500);
  const sentOn = '2026-05-06';
  const reason = 'APPEALED_OR_DISPUTED';
  const paper = { sentOn, reason };
  const sent = await life.orderOn(MANCHESTER, 'sends the proforma.', 'sendChangeNotice', notice, paper);
  await life.moveTo('2026-05-07', 'the proforma arrives');
  const proforma = await life.order(DEBT_MANAGER, 'records it.', 'receiveDebtChangeNotice', {
    ...{ localAuthority: 'MAN', nino: life.nino, document: sent.document, sentOn, receivedOn: '2026-05-07' },
    ...{ authorityReference: DEBT, reason, arrivedAt: 'CORBY' },
  });
  return { recovery, proforma: Object(proforma) };
}

async function considerApplication(life: DayInTheLife, recovery: Held): Promise<Held> {
  await life.moveTo(
    '2026-05-12',
    'an income and expenditure application reaches Manchester',
    'It forwards it: only Debt Management decides (Appendix 1 no 4). No time is agreed, so nothing is owed.',
  );
  const { nino } = life;
  const reached = await life.order(MANCHESTER, 'notes it.', 'receiveIncomeApplication', {
    ...{ localAuthority: 'MAN', nino, receivedOn: '2026-05-12' },
  });
  const forwardedOn = '2026-05-12';
  const sent = await life.orderOn(MANCHESTER, 'forwards it.', 'forwardIncomeApplication', reached, {
    forwardedOn,
  });
  await life.moveTo('2026-05-15', 'the application is decided');
  const received = await life.order(DEBT_MANAGER, 'records it.', 'receiveIncomeExpenditureApplication', {
    ...{ recovery: recovery.id, document: sent.document, forwardedOn, receivedOn: '2026-05-14' },
  });
  await life.orderOn(
    DEBT_MANAGER,
    'reduces the rate by it (LAHSAG).',
    'decideIncomeExpenditureApplication',
    received,
    { decidedOn: '2026-05-15', ratePence: 250, recoveryVersion: recovery.version },
  );
  return { id: recovery.id, version: Number(recovery.version) + 1 };
}
