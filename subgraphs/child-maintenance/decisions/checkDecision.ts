import { badInput } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { LONGEST_REASON } from './checkRequest.js';
import type { AnswerDisclosureRequestInput } from './inputs.js';

/**
 * A disclosure goes through one of the four gateways, a refusal gives its reason, and neither has the other's.
 * `Our reading`: a partial disclosure gives no reason, which would tell the Home Office what was withheld.
 * @throws AppError BAD_USER_INPUT naming the field. See 1.8.
 */
export function checkAnswer({ decision, gateway, reason }: AnswerDisclosureRequestInput): void {
  const isRefusal = decision === 'REFUSED';
  if (isRefusal === isGiven(gateway)) {
    throw badInput(
      'input.gateway',
      isRefusal ? 'leave it out of a refusal' : 'give it: one of the four of 1.8 applies to every disclosure',
    );
  }
  if (isRefusal !== isGiven(reason)) {
    throw badInput('input.reason', isRefusal ? 'give it: a refusal has one' : 'leave it out unless refused');
  }
  if (isGiven(reason)) requireText('input.reason', reason, LONGEST_REASON);
}

/** A client may leave a field out or write null: both mean nothing. */
function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
