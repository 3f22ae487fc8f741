import { badInput } from '../../../shared/errors/AppError.js';
import { FIRST_DAY } from '../../../shared/obligations/Ledger.js';
import type { RecordReferralOutcomeInput } from './inputs.js';

/**
 * "Recovery will commence from a given date at a given rate" needs both, and nothing else has them. The date may be
 * any from 2010 on: the agreement does not say how it lies to the day of the notice.
 * @throws AppError BAD_USER_INPUT naming the field. See Appendix 1 no 3.
 */
export function checkOutcome(input: RecordReferralOutcomeInput): void {
  const { outcome, recoveryStartsOn = null, ratePence = null } = input;
  const starts = outcome === 'RECOVERY_STARTS';
  if (starts !== (recoveryStartsOn !== null)) throw badInput('input.recoveryStartsOn', needed(starts));
  if (starts !== (ratePence !== null)) throw badInput('input.ratePence', needed(starts));
  if (recoveryStartsOn !== null && recoveryStartsOn < FIRST_DAY)
    throw badInput('input.recoveryStartsOn', `days before ${FIRST_DAY} are not kept`);
  if (ratePence !== null && ratePence < 1) throw badInput('input.ratePence', 'the rate is 1 penny or more');
}

function needed(starts: boolean): string {
  return starts ? 'give it: recovery starts on a date at a rate' : 'leave it out unless recovery starts';
}
