import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { LONGEST_REASON, requireOfficerReference } from '../disclosure-requests/checkRequest.js';
import type { DecisionInput } from './DecisionInput.js';
import type { DisclosureDecision } from './DisclosureDecision.js';
import { isGiven } from './isGiven.js';

type Part = 'gateway' | 'disclosed' | 'withheld' | 'reason' | 'letter';

/** What each decision says: these parts, and none of the others. */
const PARTS: Readonly<Record<DisclosureDecision, readonly Part[]>> = {
  DISCLOSED_IN_FULL: ['gateway', 'disclosed'],
  DISCLOSED_IN_PART: ['gateway', 'disclosed', 'withheld'],
  REFUSED: ['reason'],
  LETTER_FORWARDED: ['letter'],
  TELEPHONED: [],
  UPHELD: ['reason'],
};

const WHY_NEEDED: Readonly<Record<Part, string>> = {
  gateway: 'one of the four of 1.8 applies to every disclosure',
  disclosed: 'what was disclosed is recorded',
  withheld: 'what was withheld from a part is recorded; the Home Office is not shown it',
  reason: 'a refusal, or a decision that is upheld, has one',
  letter: 'it is the approved letter that was forwarded',
};

const PARTS_OF_ANY: readonly Part[] = ['gateway', 'disclosed', 'withheld', 'reason', 'letter'];

/** Tells whether by this decision information goes to the Home Office. */
export function isDisclosure(decision: DisclosureDecision | null): boolean {
  return decision === 'DISCLOSED_IN_FULL' || decision === 'DISCLOSED_IN_PART';
}

/**
 * A disclosure goes through exactly one of the four gateways and says what was disclosed, a refusal gives its reason,
 * and each decision says nothing that belongs to another. `Our reading`: a partial disclosure gives the Home Office no
 * reason, which would tell it what was withheld.
 * @throws AppError BAD_USER_INPUT naming the field; RULE_BROKEN where gateway 4 rests on a mere risk. See 1.8.
 */
export function checkDecision(input: DecisionInput): void {
  const parts = PARTS[input.decision];
  for (const part of PARTS_OF_ANY) {
    const isNeeded = parts.includes(part);
    if (isNeeded === isGiven(input[part])) continue;
    throw badInput(
      `input.${part}`,
      isNeeded ? `give it: ${WHY_NEEDED[part]}` : 'leave it out of this decision',
    );
  }
  for (const field of ['disclosed', 'withheld', 'reason', 'prejudiceFinding'] as const) {
    const text = input[field];
    if (isGiven(text)) requireText(`input.${field}`, text, LONGEST_REASON);
  }
  checkDetails(input);
  checkPrejudice(input);
}

function checkDetails({ decision, disclosedTo, hasSurplus }: DecisionInput): void {
  if (isGiven(disclosedTo)) requireOfficerReference('input.disclosedTo', disclosedTo);
  if (isDisclosure(decision)) return;
  if (isGiven(disclosedTo)) throw badInput('input.disclosedTo', 'leave it out unless something is disclosed');
  if (isGiven(hasSurplus)) throw badInput('input.hasSurplus', 'leave it out unless something is disclosed');
}

/** "DWP CMG will only assist where non-disclosure would result in a substantial chance, not merely a risk": gateway 4 of 1.8. */
function checkPrejudice({ gateway, isSubstantialChance, prejudiceFinding }: DecisionInput): void {
  const needsTest = gateway === 'DISCLOSURE_GUIDANCE';
  const rule = needsTest
    ? 'give it: gateway 4 has a test of prejudice'
    : 'leave it out unless through gateway 4';
  if (needsTest !== isGiven(isSubstantialChance)) throw badInput('input.isSubstantialChance', rule);
  if (needsTest !== isGiven(prejudiceFinding)) throw badInput('input.prejudiceFinding', rule);
  if (isSubstantialChance === false) {
    throw ruleBroken('There must be a substantial chance of prejudice, not merely a risk.', '1.8(4)');
  }
}
