import { badInput } from '../../../shared/errors/AppError.js';
import type { ContactCentre } from '../../../shared/graph/ContactCentre.js';
import { FIRST_DAY } from '../../../shared/obligations/Ledger.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { RecordReferralOutcomeInput } from './inputs.js';

/** What the authority is told where recovery starts. */
interface Start {
  readonly startsOn: PlainDate;
  readonly ratePence: number;
  readonly contactCentre: ContactCentre;
}

/**
 * Gives date, rate and contact centre of a recovery that starts; null for another outcome. "Recovery will commence
 * from a given date at a given rate" needs both, and the contact centre that the notice of recovery names (Appendix 9);
 * nothing else has them. The date may be any from 2010 on: the agreement does not say how it lies to the day of the
 * notice.
 * @throws AppError BAD_USER_INPUT naming the field. See Appendix 1 no 3.
 */
export function checkOutcome(input: RecordReferralOutcomeInput): Start | null {
  if (input.outcome !== 'RECOVERY_STARTS') return checkReturn(input);
  const { recoveryStartsOn = null, ratePence = null, contactCentre = null, returnedBy = null } = input;
  const needed =
    'give it: recovery starts on a date at a rate, and the notice of recovery names a contact centre';
  if (recoveryStartsOn === null) throw badInput('input.recoveryStartsOn', needed);
  if (recoveryStartsOn < FIRST_DAY)
    throw badInput('input.recoveryStartsOn', `days before ${FIRST_DAY} are not kept`);
  if (ratePence === null) throw badInput('input.ratePence', needed);
  if (ratePence < 1) throw badInput('input.ratePence', 'the rate is 1 penny or more');
  if (contactCentre === null) throw badInput('input.contactCentre', needed);
  if (returnedBy !== null)
    throw badInput('input.returnedBy', 'leave it out: recovery starts, so nothing is returned');
  return { startsOn: recoveryStartsOn, ratePence, contactCentre };
}

function checkReturn(input: RecordReferralOutcomeInput): null {
  for (const name of ['recoveryStartsOn', 'ratePence', 'contactCentre'] as const) {
    if ((input[name] ?? null) !== null)
      throw badInput(`input.${name}`, 'leave it out unless recovery starts');
  }
  return null;
}
