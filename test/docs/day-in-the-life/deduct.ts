import type { DayInTheLife, Held } from './DayInTheLife.js';
import { DEBT_MANAGER } from './personas.js';

/** Records a deduction; gives the recovery after it. */
export async function deduct(
  life: DayInTheLife,
  recovery: Held,
  deductedOn: string,
  amountPence: number,
): Promise<Held> {
  const why = 'records a deduction from benefit.';
  const deduction = { benefit: 'JSA', deductedOn, amountPence };
  return Object(await life.orderOn(DEBT_MANAGER, why, 'recordDeduction', recovery, deduction));
}
