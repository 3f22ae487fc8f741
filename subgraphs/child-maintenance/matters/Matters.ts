import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import type {
  ConsultBeforeReleaseInput,
  ConsultOnDisclosureInput,
  RaiseDisclosureMatterInput,
  RecordOnwardTransferInput,
} from './inputs.js';
import type { MatterKind } from './MatterKind.js';
import { raiseMatter } from './raiseMatter.js';

const LONGEST_RECIPIENT = 400;

/** Gives the command that puts something of this kind, where the statement and its day say it all. */
function raising(kind: MatterKind) {
  return (context: AgencyContext, input: RaiseDisclosureMatterInput): Promise<string> =>
    raiseMatter(context, kind, input);
}

/** A letter to a witness or victim, to be approved. See 1.8, Witnesses or victims. */
export const submitWitnessLetter = raising('WITNESS_LETTER');

/** A decision is queried. See 1.10. */
export const queryDisclosureDecision = raising('DECISION_QUERY');

/** An individual challenges the passing of information: put to the officer who responded. See 1.9. */
export const reportDisclosureChallenge = raising('CHALLENGE');

/** What was disclosed proves to be incorrect. See 1.11(2). */
export const reportIncorrectInformation = raising('INCORRECT_INFORMATION');

/** Doubt whether to comply: guidance in the first instance, then the advisers. See 1.11(1). */
export async function consultOnDisclosure(
  context: AgencyContext,
  input: ConsultOnDisclosureInput,
): Promise<string> {
  if (!input.guidanceConsulted) {
    throw ruleBroken('Disclosure guidance is consulted in the first instance.', '1.11(1)');
  }
  return raiseMatter(context, 'CONSULTATION', input, { askedOf: input.askedOf });
}

/** What was disclosed went on to another body, since that was necessary. See 1.11(2). */
export async function recordOnwardTransfer(
  context: AgencyContext,
  input: RecordOnwardTransferInput,
): Promise<string> {
  requireText('input.recipient', input.recipient, LONGEST_RECIPIENT);
  return raiseMatter(context, 'ONWARD_TRANSFER', input, { recipient: input.recipient });
}

/** A request for information that originated from the other body is put to it: HO-08 starts. See 1.20. */
export async function consultBeforeRelease(
  context: AgencyContext,
  input: ConsultBeforeReleaseInput,
): Promise<string> {
  return raiseMatter(context, 'INFORMATION_REQUEST', input, { basis: input.basis });
}
