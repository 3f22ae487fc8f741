import type { DayInTheLife, Held } from './DayInTheLife.js';
import { DEBT_MANAGER } from './personas.js';
import { payMonth, sendSchedule } from './repay.js';
import { takeNotifications } from './takeNotifications.js';

/** The end: identified, told, acknowledged, paid over. */
export async function complete(life: DayInTheLife, recovery: Held, cursor: unknown): Promise<void> {
  const identified = await life.orderOn(
    DEBT_MANAGER,
    'records that all was recovered on 27 May, which was identified on 5 June.',
    'completeRecovery',
    recovery,
    { completedOn: '2026-05-27', identifiedOn: '2026-06-05' },
  );
  await life.moveTo('2026-06-12', 'Manchester is told', 'DM-06 runs from the day it was identified.');
  const notifiedOn = '2026-06-12';
  const why = 'notifies that the debt is paid in full (HBPIF).';
  await life.orderOn(DEBT_MANAGER, why, 'notifyRecoveryEnd', identified, { notifiedOn });
  await life.moveTo('2026-06-15', 'Manchester takes over what came since April');
  await takeNotifications(life, '2026-06-15', cursor, ['LAHSAG', 'LAHSAG', 'HBPIF']);
  await life.moveTo('2026-06-26', 'May is paid over, and all is done');
  const may = await sendSchedule(life, '2026-05', '2026-06-26');
  await payMonth(life, may, '2026-06-26');
}
