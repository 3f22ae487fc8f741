import {
  type NationalInsuranceNumber,
  parseNationalInsuranceNumber,
} from '../identity/NationalInsuranceNumber.js';

/**
 * Gives a number that nobody was ever given: `QQ`, six figures, a letter from A to D.
 * @throws RangeError where the serial has more than six figures or the letter is another.
 */
export function syntheticNumber(serial: number, letter: string): NationalInsuranceNumber {
  const number = parseNationalInsuranceNumber(`QQ${String(serial).padStart(6, '0')}${letter}`, 'synthetic');
  if (number === null)
    throw new RangeError('A synthetic number is QQ, six figures and a letter from A to D.');
  return number;
}
