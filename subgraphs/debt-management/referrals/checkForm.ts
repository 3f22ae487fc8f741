import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { findLocalAuthority } from '../../../shared/identity/local-authorities/localAuthorities.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { destinationOf } from './destination.js';
import type { ReferralForm } from './ReferralForm.js';
import type { SubmitReferralInput } from './SubmitReferralInput.js';

/** What a record keeps of the form. */
export type FormColumns = Omit<
  ReferralForm,
  'id' | 'version' | 'nino' | 'customerKey' | 'localAuthorityCode' | 'recordedAt'
>;

const LARGEST_PENCE = 2 ** 31 - 1;
const LONGEST_LINE = 100;
const LONGEST_REASON = 400;

/**
 * Refuses what the agreement does not take at all, before anything else of a referral is looked at.
 * @throws AppError RULE_BROKEN for Northern Ireland, which Appendix 8 does not name.
 */
export function checkNation(localAuthority: string): void {
  const authority = findLocalAuthority(localAuthority);
  if (authority !== null && destinationOf('POST', authority.nation) === null) {
    throw ruleBroken(
      'referrals come from Welsh, Scottish and English authorities; the agreement names no way for others.',
      'Appendix 8',
      'input.localAuthority',
    );
  }
}

/**
 * Gives what a record keeps of the national form, after the checks that come before a referral counts.
 * @throws AppError RULE_BROKEN citing the clause, or BAD_USER_INPUT, each naming the field.
 */
export function checkForm(input: SubmitReferralInput, receivedOn: PlainDate): FormColumns {
  checkDuties(input);
  checkDays(input, receivedOn);
  checkTexts(input);
  checkAmounts(input);
  return {
    formDatedOn: input.formDatedOn,
    authorityAddress: input.authorityAddress ?? null,
    authorityPostcode: input.authorityPostcode ?? null,
    authorityTelephone: input.authorityTelephone ?? null,
    cisCheckedOn: input.cisCheckedOn ?? null,
    benefitsInPayment: input.benefitsInPayment ?? null,
    customerName: input.customerName,
    customerAddress: input.customerAddress,
    customerPostcode: input.customerPostcode,
    customerDateOfBirth: input.customerDateOfBirth,
    cause: input.cause ?? null,
    classification: input.classification ?? null,
    overpaymentReason: input.overpaymentReason,
    overpaidFrom: input.overpaidFrom,
    overpaidTo: input.overpaidTo,
    recoveredByAuthorityPence: input.recoveredByAuthorityPence,
    civilPenaltyPence: input.civilPenaltyPence ?? null,
    channel: input.channel,
    readReceiptSet: input.readReceiptSet,
  };
}

/** The duties of the authority before it refers, and what the form asks it to tick. */
function checkDuties(input: SubmitReferralInput): void {
  const { cisCheckedOn = null, benefitsInPayment = null, hasHousingBenefitAward = null } = input;
  if (cisCheckedOn === null)
    throw ruleBroken('the authority checks CIS before it refers: give the day.', '7.1', 'input.cisCheckedOn');
  if (cisCheckedOn > input.formDatedOn)
    throw ruleBroken('CIS is checked before the referral, not after it.', '7.1', 'input.cisCheckedOn');
  checkBenefits(benefitsInPayment ?? []);
  if (hasHousingBenefitAward !== false)
    throw ruleBroken(
      'only where there is no current award to recover from can a debt be referred: say that there is none.',
      '2.2',
      'input.hasHousingBenefitAward',
    );
  if (!input.cause)
    throw ruleBroken('the form has one of two causes ticked.', 'Appendix 6: “Tick one”', 'input.cause');
  if (!input.classification)
    throw ruleBroken('the form says whether it is error or fraud.', 'Appendix 6', 'input.classification');
  if (input.readReceiptSet && input.channel !== 'SECURE_EMAIL')
    throw ruleBroken(
      'a read receipt goes with secure e-mail only.',
      '7.1, Appendix 8',
      'input.readReceiptSet',
    );
}

/** Universal Credit beside one of the 14 is no bar: recovery is from the other. */
function checkBenefits(benefits: readonly string[]): void {
  const field = 'input.benefitsInPayment';
  if (benefits.some((benefit) => benefit !== 'UC')) return;
  throw benefits.length > 0
    ? ruleBroken('recovery from Universal Credit is not within the agreement.', '2.5', field)
    : ruleBroken(
        'the customer must be in receipt of one of the 14 prescribed benefits.',
        '2.2, 2.3, 7.1, Appendix 4',
        field,
      );
}

function checkDays(input: SubmitReferralInput, receivedOn: PlainDate): void {
  const { formDatedOn, customerDateOfBirth, overpaidFrom, overpaidTo } = input;
  if (formDatedOn > receivedOn) throw badInput('input.formDatedOn', 'it cannot be after the day of receipt');
  if (customerDateOfBirth > formDatedOn)
    throw badInput('input.customerDateOfBirth', 'it cannot be after the form’s date');
  if (overpaidTo < overpaidFrom) throw badInput('input.overpaidTo', 'it cannot be before overpaidFrom');
  if (overpaidTo > formDatedOn) throw badInput('input.overpaidTo', 'it cannot be after the form’s date');
}

function checkTexts(input: SubmitReferralInput): void {
  requireText('input.authorityReference', input.authorityReference, 40);
  requireText('input.customerName', input.customerName, LONGEST_LINE);
  requireText('input.customerPostcode', input.customerPostcode, 10);
  requireText('input.overpaymentReason', input.overpaymentReason, LONGEST_REASON);
  checkLines('input.customerAddress', input.customerAddress);
  if (input.authorityAddress) checkLines('input.authorityAddress', input.authorityAddress);
  for (const [name, longest] of [['authorityPostcode', 10] as const, ['authorityTelephone', 30] as const]) {
    const text = input[name] ?? null;
    if (text !== null) requireText(`input.${name}`, text, longest);
  }
}

function checkLines(field: string, lines: readonly string[]): void {
  if (lines.length < 1 || lines.length > 4) throw badInput(field, 'give 1 to 4 lines');
  lines.forEach((line, index) => {
    requireText(`${field}.${index}`, line, LONGEST_LINE);
  });
}

function checkAmounts({
  outstandingPence,
  recoveredByAuthorityPence,
  civilPenaltyPence = null,
}: SubmitReferralInput): void {
  if (outstandingPence < 1) throw badInput('input.outstandingPence', 'the balance is 1 penny or more');
  if (recoveredByAuthorityPence < 0)
    throw badInput('input.recoveredByAuthorityPence', 'it is 0 pence or more');
  if (civilPenaltyPence === null) return;
  if (civilPenaltyPence < 1) throw badInput('input.civilPenaltyPence', 'the penalty is 1 penny or more');
  if (outstandingPence + civilPenaltyPence > LARGEST_PENCE)
    throw badInput(
      'input.civilPenaltyPence',
      `balance and penalty are at most ${LARGEST_PENCE} pence together`,
    );
}
