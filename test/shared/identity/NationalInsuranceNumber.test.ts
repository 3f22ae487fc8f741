import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  customerKeyOf,
  NUMBER_RULE,
  parseNationalInsuranceNumber,
} from '../../../shared/identity/NationalInsuranceNumber.js';

describe('parseNationalInsuranceNumber', () => {
  it.each([
    ['as it is kept', 'QQ123456C'],
    ['as it is printed', 'QQ 12 34 56 C'],
    ['in small letters', 'qq123456c'],
    ['with dashes', 'QQ-12-34-56-C'],
    ['with spaces about it', '  QQ123456C  '],
    ['with another kind of space', 'QQ\u00a0123456C'],
  ])('takes a number %s', (_why, text) => {
    expect(parseNationalInsuranceNumber(text, 'synthetic')).toBe('QQ123456C');
    expect(parseNationalInsuranceNumber(text, 'real')).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['without its last letter', 'QQ123456'],
    ['a last letter that none has', 'QQ123456E'],
    ['a digit too few', 'QQ12345C'],
    ['a digit too many', 'QQ1234567C'],
    ['digits of another script', 'QQ１２３４５６C'],
    ['letters of another script', 'ＱＱ123456C'],
    ['other dashes', 'QQ–12–34–56–C'],
    ['one more letter', 'QQQ123456C'],
    ['words about it', 'no QQ123456C'],
    ['two lines', 'QQ123456C\nQQ123456C'],
    ['endless spaces', `QQ123456C${' '.repeat(100_000)}`],
  ])('takes no number %s', (_why, text) => {
    expect(parseNationalInsuranceNumber(text, 'synthetic')).toBeNull();
    expect(parseNationalInsuranceNumber(text, 'real')).toBeNull();
  });

  // HMRC NIM39110: never issued, so none of these can be a person's.
  it.each([
    'BG',
    'GB',
    'KN',
    'NK',
    'NT',
    'TN',
    'ZZ',
    'DA',
    'AD',
    'FA',
    'AF',
    'IA',
    'AI',
    'QA',
    'AQ',
    'UA',
    'AU',
    'VA',
    'AV',
    'AO',
  ])('a deployment with real numbers takes none that begins with %s', (prefix) => {
    expect(parseNationalInsuranceNumber(`${prefix}123456A`, 'real')).toBeNull();
  });

  it('knows the 373 prefixes that may be issued, and each deployment takes what the other does not', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const taken = letters.flatMap((first) =>
      letters.filter((second) => parseNationalInsuranceNumber(`${first}${second}000000A`, 'real') !== null),
    );
    expect(taken).toHaveLength(373);
    const synthetic = letters.flatMap((first) =>
      letters.flatMap((second) =>
        parseNationalInsuranceNumber(`${first}${second}000000A`, 'synthetic') === null
          ? []
          : [`${first}${second}`],
      ),
    );
    expect(synthetic).toEqual(['QQ']);
  });

  it('gives capitals of the letters that were written, and of no others', () => {
    // The capital of the long s is S.
    expect(parseNationalInsuranceNumber('\u017fA000000A', 'real')).toBeNull();
  });

  it('takes its own answers, and nothing else that is random', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 14 }), (text) => {
        const number = parseNationalInsuranceNumber(text, 'synthetic');
        expect(number === null || parseNationalInsuranceNumber(number, 'synthetic') === number).toBe(true);
      }),
    );
  });

  it('two numbers that differ in the last letter only are one customer', () => {
    const numbers = ['QQ123456A', 'qq 12 34 56 d'].map((text) =>
      parseNationalInsuranceNumber(text, 'synthetic'),
    );
    expect(numbers.map((number) => number && customerKeyOf(number))).toEqual(['QQ123456', 'QQ123456']);
  });

  it('the rule names no number but the published example', () => {
    for (const rule of Object.values(NUMBER_RULE))
      expect(rule.match(/[A-Z]{2} \d\d \d\d \d\d [A-Z]/g)).toEqual(['QQ 12 34 56 C']);
  });
});
