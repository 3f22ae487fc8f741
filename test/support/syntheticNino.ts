import {
  type NationalInsuranceNumber,
  parseNationalInsuranceNumber,
} from '../../shared/identity/NationalInsuranceNumber.js';

/** Gives the synthetic number that the text means. */
export function syntheticNino(text: string): NationalInsuranceNumber {
  const nino = parseNationalInsuranceNumber(text, 'synthetic');
  if (nino === null) throw new Error('A synthetic number begins with QQ.');
  return nino;
}
