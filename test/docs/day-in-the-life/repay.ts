import { type DayInTheLife, type Held, nodesOf } from './DayInTheLife.js';
import { DEBT_MANAGER } from './personas.js';

/** A month's repayment, and what its schedule comes to. */
export interface Scheduled extends Held {
  readonly totalPence: unknown;
}

/** Sends the schedule of a month that has ended. */
export async function sendSchedule(life: DayInTheLife, month: string, sentOn: string): Promise<Scheduled> {
  const page = await life.ask(DEBT_MANAGER, 'sees which months are owed.', 'owedRepayments');
  const owed = nodesOf(page).find((repayment) => repayment.month === month) ?? {};
  const why = `sends the schedule of ${month}.`;
  return Object(await life.orderOn(DEBT_MANAGER, why, 'sendRepaymentSchedule', owed, { sentOn }));
}

/** Pays over what stands on the schedule. */
export async function payMonth(life: DayInTheLife, scheduled: Scheduled, paidOn: string): Promise<void> {
  const payment = { paidOn, amountPence: scheduled.totalPence };
  await life.orderOn(DEBT_MANAGER, 'pays it over.', 'recordRepayment', scheduled, payment);
}
