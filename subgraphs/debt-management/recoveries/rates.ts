import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { issueNotification } from '../notifications/issueNotification.js';
import type { ChangeRecoveryRateInput, ReduceRecoveryForHardshipInput } from './inputs.js';
import { orderOnRecovery, recordOn } from './orderOnRecovery.js';
import { Recovery } from './Recovery.js';
import { setRate } from './setRate.js';

const RATES = 'Appendix 1 no 4';

/** Sets another rate. No document says that the authority is told, so nothing is sent. Gives the recovery's id. */
export function changeRecoveryRate(context: AgencyContext, input: ChangeRecoveryRateInput): Promise<string> {
  const { ratePence, changedOn } = input;
  checkRate(ratePence);
  const order = { name: 'CHANGE_RECOVERY_RATE', input, from: 'IN_RECOVERY' as const, clause: RATES };
  return orderOnRecovery(context, order, async (work, recovery) => {
    if (ratePence === recovery.ratePence)
      throw ruleBroken('recovery is at this rate already.', RATES, 'input.ratePence');
    checkDay(recovery, changedOn, 'input.changedOn');
    const event = await recordOn(work, recovery, 'RECOVERY_RATE_CHANGED', changedOn, 'input.changedOn');
    await keepRate(context, work, recovery, { ratePence, forHardship: false, event });
  });
}

/** Reduces the rate for hardship and notifies the authority by LAHSAG. Gives the recovery's id. */
export function reduceRecoveryForHardship(
  context: AgencyContext,
  input: ReduceRecoveryForHardshipInput,
): Promise<string> {
  const order = { name: 'REDUCE_RECOVERY_FOR_HARDSHIP', input, from: 'IN_RECOVERY' as const, clause: RATES };
  return orderOnRecovery(context, order, (work, recovery) =>
    reduceRate(context, work, recovery, {
      ratePence: input.ratePence,
      notifiedOn: input.notifiedOn,
      field: 'input.notifiedOn',
    }),
  );
}

/** A reduction for hardship, and the input's field that holds its day. */
interface Reduction {
  readonly ratePence: number;
  readonly notifiedOn: PlainDate;
  readonly field: string;
}

/** Reduces the rate of a recovery that is locked, within the command that decided it. */
export async function reduceRate(
  context: AgencyContext,
  work: CommandWork,
  recovery: Recovery,
  { ratePence, notifiedOn, field }: Reduction,
): Promise<void> {
  checkRate(ratePence);
  if (ratePence >= recovery.ratePence)
    throw ruleBroken('a reduction is to below the rate now.', 'Appendix 5, LAHSAG', 'input.ratePence');
  checkDay(recovery, notifiedOn, field);
  const event = await recordOn(work, recovery, 'RECOVERY_REDUCED_FOR_HARDSHIP', notifiedOn, field);
  await keepRate(context, work, recovery, { ratePence, forHardship: true, event });
  const letter = { kind: 'LAHSAG' as const, event, sentOn: notifiedOn, ratePence };
  await issueNotification(context, work, recovery, letter);
}

async function keepRate(
  context: AgencyContext,
  { manager }: CommandWork,
  recovery: Recovery,
  rate: { readonly ratePence: number; readonly forHardship: boolean; readonly event: string },
): Promise<void> {
  const { id, localAuthorityCode } = recovery;
  await setRate(manager, { recovery: id, localAuthorityCode, recordedAt: context.clock.now(), ...rate });
  await changeRecord(manager, Recovery, recovery, { ratePence: rate.ratePence });
}

function checkRate(ratePence: number): void {
  if (ratePence < 1) throw badInput('input.ratePence', 'the rate is 1 penny or more');
}

function checkDay({ startsOn }: Recovery, day: PlainDate, field: string): void {
  if (day < startsOn)
    throw ruleBroken(
      `recovery commences on ${startsOn}: nothing of it is changed before.`,
      'Appendix 1 no 3',
      field,
    );
}
