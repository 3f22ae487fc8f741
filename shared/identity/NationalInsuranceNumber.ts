declare const nationalInsuranceNumber: unique symbol;
declare const customerKey: unique symbol;

/** A National Insurance number without spaces, in capitals: `QQ123456C`. Never logged, never part of an address or a message. */
export type NationalInsuranceNumber = string & { readonly [nationalInsuranceNumber]: true };

/** The first eight characters of a number. They identify the person; the last letter does not. */
export type CustomerKey = string & { readonly [customerKey]: true };

/** Which numbers a deployment takes: never both, so that test data cannot meet real people. */
export type NumberMode = 'synthetic' | 'real';

const SHAPE: Readonly<Record<NumberMode, RegExp>> = {
  synthetic: /^QQ\d{6}[A-D]$/i,
  // HMRC NIM39110: letters and prefixes that are never issued.
  real: /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/i,
};

const LONGEST_WRITING = 13;

/** What to answer to a text that is no number; names the rule and never the text. */
export const NUMBER_RULE: Readonly<Record<NumberMode, string>> = {
  synthetic:
    'Enter a National Insurance number that is QQ, 6 numbers, then A, B, C or D, like QQ 12 34 56 C: this service holds synthetic numbers only.',
  real: 'Enter a National Insurance number that is 2 letters, 6 numbers, then A, B, C or D, like QQ 12 34 56 C.',
};

/** Gives the number that the text means, whatever its case, spaces or dashes; null where it is none in this mode. */
export function parseNationalInsuranceNumber(text: string, mode: NumberMode): NationalInsuranceNumber | null {
  if (text.length > LONGEST_WRITING) return null;
  const number = text.replace(/[\s-]/g, '');
  // Capitals only after the test: there are letters of other scripts whose capital is one of ours.
  return SHAPE[mode].test(number) ? (number.toUpperCase() as NationalInsuranceNumber) : null;
}

/** Gives what identifies the person: two numbers that differ in the last letter only are one customer. */
export function customerKeyOf(number: NationalInsuranceNumber): CustomerKey {
  return number.slice(0, 8) as CustomerKey;
}
