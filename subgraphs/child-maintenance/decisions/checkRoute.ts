import { ruleBroken } from '../../../shared/errors/AppError.js';
import type { DisclosureRequest } from '../disclosure-requests/DisclosureRequest.js';
import { isDisclosure } from './checkDecision.js';
import type { DecisionInput } from './DecisionInput.js';

type Route = Pick<DisclosureRequest, 'isList' | 'isWitnessOrVictim'>;

/**
 * What may be decided depends on the request's route. `Our reading`, the stricter: "not normally" provided on a
 * witness or victim is never, and the Subject Access Request Team, which considers lists, decides on them.
 * @throws AppError RULE_BROKEN. See 1.8, Witnesses or victims, Requests for lists.
 */
export function checkRoute({ isList, isWitnessOrVictim }: Route, { decision, office }: DecisionInput): void {
  const isContact = decision === 'LETTER_FORWARDED' || decision === 'TELEPHONED';
  if (isWitnessOrVictim && isDisclosure(decision)) {
    throw ruleBroken('No information is provided on a witness or victim.', '1.8, Witnesses or victims');
  }
  if (isContact && !isWitnessOrVictim) {
    throw ruleBroken('Only witnesses and victims are written to or telephoned.', '1.8, Witnesses or victims');
  }
  if (isList && office !== 'SUBJECT_ACCESS_REQUEST_TEAM') {
    throw ruleBroken(
      'A list is not decided at a local level: the Subject Access Request Team decides.',
      '1.8, Requests for lists',
    );
  }
}
