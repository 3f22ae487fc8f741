import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';
import type { ActAs } from '../../../shared/demonstration/ActAs.js';
import { DEBT_MANAGEMENT } from '../../../shared/identity/Party.js';
import { addDays, type PlainDate } from '../../../shared/time/PlainDate.js';
import { lastDayOf } from '../repayments/months.js';
import { Repayment } from '../repayments/Repayment.js';
import { recordRepayment, sendRepaymentSchedule } from '../repayments/Repayments.js';

/** From the end of the month, in days: the schedule, and the payment in time. */
const SCHEDULED_AFTER = 18;
const PAID_AFTER = 25;

/** One authority waits for two months longer than it should. */
const LATE = 60;
const LATE_AUTHORITY = 'GLG';

/** Pays over what all stories together have recovered, month by month, as far as that has come by today. */
export async function conclude(today: PlainDate, actAs: ActAs): Promise<void> {
  const context = actAs(DEBT_MANAGEMENT, today);
  for (const repayment of await owedOnes(context)) await enactRepayment(repayment, today, actAs);
}

function owedOnes(context: AgencyContext): Promise<readonly Repayment[]> {
  return casesOf(context).read<readonly Repayment[]>([], (manager) =>
    manager.find(Repayment, { order: { localAuthorityCode: 'ASC', month: 'ASC' } }),
  );
}

async function enactRepayment(
  { id, month, localAuthorityCode }: Repayment,
  today: PlainDate,
  actAs: ActAs,
): Promise<void> {
  const monthEnd = lastDayOf(month);
  const sentOn = addDays(monthEnd, SCHEDULED_AFTER);
  if (sentOn > today) return;
  const reference = (act: string) => `demonstration/${id}/${act}`;
  const schedule = { clientReference: reference('schedule'), id, version: 1, sentOn };
  await sendRepaymentSchedule(actAs(DEBT_MANAGEMENT, sentOn), schedule);
  const paidOn = addDays(monthEnd, localAuthorityCode === LATE_AUTHORITY ? LATE : PAID_AFTER);
  if (paidOn > today) return;
  const context = actAs(DEBT_MANAGEMENT, paidOn);
  const sent = await casesOf(context).read<Repayment | null>(null, (manager) =>
    manager.findOneBy(Repayment, { id }),
  );
  const payment = { clientReference: reference('pay'), id, version: 2, paidOn };
  await recordRepayment(context, { ...payment, amountPence: sent?.totalPence ?? 0 });
}
