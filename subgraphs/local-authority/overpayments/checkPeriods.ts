import { badInput } from '../../../shared/errors/AppError.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { OverpaymentPeriod } from './Overpayment.js';

const MOST_PERIODS = 20;

/**
 * Gives the periods, the earliest first.
 * @throws AppError BAD_USER_INPUT where there are none or too many, or one ends before it begins or after the day it
 * was established, or two have a day in common.
 */
export function checkPeriods(
  periods: readonly OverpaymentPeriod[],
  establishedOn: PlainDate,
): readonly OverpaymentPeriod[] {
  const field = 'input.periods';
  if (periods.length < 1 || periods.length > MOST_PERIODS)
    throw badInput(field, `give 1 to ${MOST_PERIODS} periods`);
  const inOrder = periods.map(({ from, to }) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [index, { from, to }] of inOrder.entries()) {
    if (to < from) throw badInput(field, 'a period cannot end before it begins');
    if (to > establishedOn) throw badInput(field, 'a period cannot end after the day it was established');
    const before = inOrder[index - 1];
    if (before !== undefined && from <= before.to)
      throw badInput(field, 'two periods cannot have a day in common');
  }
  return inOrder;
}
