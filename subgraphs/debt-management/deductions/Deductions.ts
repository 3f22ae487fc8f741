import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { badInput, conflict, notFound, ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { orderOnRecovery } from '../recoveries/orderOnRecovery.js';
import { Recovery } from '../recoveries/Recovery.js';
import { oweRepayment } from '../repayments/oweRepayment.js';
import { Deduction } from './Deduction.js';
import type { CorrectDeductionInput, RecordDeductionInput } from './inputs.js';

type Terms = Pick<Deduction, 'benefit' | 'deductedOn' | 'amountPence'>;

/** Records a deduction: DM-07 is owed for its month. Deductions that had ceased go on by it. Gives the recovery's id. */
export function recordDeduction(context: AgencyContext, input: RecordDeductionInput): Promise<string> {
  const { benefit, deductedOn, amountPence } = input;
  if (amountPence < 1) throw badInput('input.amountPence', 'it is 1 penny or more');
  const order = { name: 'RECORD_DEDUCTION', input, from: 'IN_RECOVERY' as const, clause: 'Appendix 1 no 6' };
  return orderOnRecovery(context, order, async (work, recovery) => {
    await addDeduction(context, work, recovery, { benefit, deductedOn, amountPence });
    await changeRecord(work.manager, Recovery, recovery, { deductionsCeased: false });
  });
}

/**
 * Corrects a deduction: the wrong entry is taken back and, unless nothing was deducted, superseded by another. What
 * has been paid over stays as it was sent; both entries go on the next schedule. Gives the recovery's id.
 */
export function correctDeduction(context: AgencyContext, input: CorrectDeductionInput): Promise<string> {
  const { amountPence, reason } = input;
  requireText('input.reason', reason, 400);
  if (amountPence < 0) throw badInput('input.amountPence', 'it is 0 pence or more');
  const wrong = requireUuid('input.deduction', input.deduction);
  const order = { name: 'CORRECT_DEDUCTION', input, from: 'IN_RECOVERY' as const, clause: 'Appendix 1 no 6' };
  return orderOnRecovery(context, order, async (work, recovery) => {
    const { manager } = work;
    const earlier = await manager.findOneBy(Deduction, { id: wrong, recovery: recovery.id });
    if (earlier === null || earlier.takesBack !== null) throw notFound();
    if (await manager.existsBy(Deduction, { takesBack: wrong }))
      throw conflict('This deduction has been corrected already: correct the one that supersedes it.');
    const { benefit, deductedOn } = earlier;
    const taken = { benefit, deductedOn, amountPence: -earlier.amountPence, takesBack: wrong, reason };
    await insert(context, work, recovery, taken);
    if (amountPence > 0) {
      const right = {
        benefit: input.benefit ?? benefit,
        deductedOn: input.deductedOn ?? deductedOn,
        amountPence,
      };
      const freed = { ...recovery, outstandingPence: recovery.outstandingPence + earlier.amountPence };
      await addDeduction(context, work, freed, { ...right, supersedes: wrong, reason });
    }
    await changeRecord(manager, Recovery, recovery, {});
  });
}

type NewEntry = Terms & Partial<Pick<Deduction, 'takesBack' | 'supersedes' | 'reason'>>;

async function addDeduction(
  context: AgencyContext,
  work: CommandWork,
  recovery: Recovery,
  entry: NewEntry,
): Promise<void> {
  const { benefit, deductedOn, amountPence } = entry;
  work.ledger.checkDay(deductedOn, 'input.deductedOn');
  if (benefit === 'UC')
    throw ruleBroken('deductions are made from the 14 benefits listed.', '2.5, Appendix 4', 'input.benefit');
  if (deductedOn < recovery.startsOn)
    throw ruleBroken(`recovery commences on ${recovery.startsOn}.`, 'Appendix 1 no 3', 'input.deductedOn');
  if (amountPence > recovery.outstandingPence)
    throw ruleBroken(
      `${recovery.outstandingPence} pence are outstanding: no more is recovered than is owed.`,
      '2.3',
      'input.amountPence',
    );
  await insert(context, work, recovery, entry);
}

async function insert(
  context: AgencyContext,
  work: CommandWork,
  { id: recovery, localAuthorityCode }: Recovery,
  entry: NewEntry,
): Promise<void> {
  await oweRepayment(context, work, localAuthorityCode, entry.deductedOn);
  await keep(work.manager, context, { recovery, localAuthorityCode, ...entry });
}

async function keep(
  manager: EntityManager,
  context: AgencyContext,
  entry: NewEntry & Pick<Deduction, 'recovery' | 'localAuthorityCode'>,
): Promise<void> {
  await manager.insert(Deduction, { id: randomUUID(), recordedAt: context.clock.now(), ...entry });
}
