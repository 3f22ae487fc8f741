import type { NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import { addDays, toPlainDate } from '../time/PlainDate.js';
import type { Draws } from './Draws.js';
import type { DemonstrationAuthority } from './demonstrationAuthorities.js';
import type { Circumstances, Person } from './Person.js';

// 25 and 12 make 300 names, each once. Nobody is called so: the family names say that they are samples.
const GIVEN_NAMES = [
  ...['Alex', 'Ashley', 'Blair', 'Cameron', 'Casey', 'Charlie', 'Dana', 'Drew', 'Ellis', 'Frankie', 'Harper'],
  ...['Jamie', 'Jessie', 'Jordan', 'Kerry', 'Leigh', 'Lindsay', 'Morgan', 'Nicky', 'Quinn', 'Robin', 'Rowan'],
  ...['Sam', 'Taylor', 'Toni'],
];
const FAMILY_NAMES = [
  ...['Example', 'Sample', 'Specimen', 'Placeholder', 'Template', 'Prototype'],
  ...['Testcase', 'Dummy', 'Fixture', 'Mockup', 'Pretend', 'Imaginary'],
];
const STREETS = ['Example Street', 'Sample Road', 'Specimen Avenue', 'Template Close', 'Placeholder Lane'];

/** Letters that the end of a postcode may have. */
const POSTCODE_LETTERS = [...'ABDEFGHJLNPQRSTUWXYZ'];

interface Kind {
  /** Born so that the age is right on every day from 2023 to 2028. */
  readonly bornFrom: string;
  readonly bornOverDays: number;
  /** Benefits in payment, by the codes of Appendix 4. At working age Jobcentre Plus pays the first of them. */
  readonly benefits: readonly (readonly string[])[];
}

const kinds: Readonly<Record<Circumstances, Kind>> = {
  WORKING_AGE: {
    bornFrom: '1965-01-01',
    bornOverDays: 12_000,
    benefits: [['JSA'], ['ESA'], ['IS'], ['ESA', 'DLA'], ['IS', 'CA'], ['JSA']],
  },
  PENSION_AGE: {
    bornFrom: '1936-01-01',
    bornOverDays: 7_000,
    benefits: [['RP'], ['PC'], ['RP', 'PC'], ['RP', 'AA'], ['PC', 'AA']],
  },
  NO_BENEFIT: { bornFrom: '1965-01-01', bornOverDays: 12_000, benefits: [[]] },
};

/** Draws a synthetic customer of this authority. Two customers of different index, 0 to 299, differ in name. */
export function drawPerson(
  draws: Draws,
  index: number,
  nino: NationalInsuranceNumber,
  { code, town }: Pick<DemonstrationAuthority, 'code' | 'town'>,
  circumstances: Circumstances,
): Person {
  const { bornFrom, bornOverDays, benefits } = kinds[circumstances];
  return {
    nino,
    fullName: nameOf(index),
    dateOfBirth: addDays(toPlainDate(bornFrom), draws.between(0, bornOverDays)),
    addressLines: [`${draws.between(1, 199)} ${draws.pick(STREETS)}`, town],
    postcode: drawPostcode(draws),
    localAuthority: code,
    benefits: draws.pick(benefits),
    knownAgo: draws.between(480, 1000),
    overpayment: {
      reference: `${code}-OP-${10_000 + index * 37}`,
      amountPence: draws.between(8_000, 240_000),
    },
    documents: { input: draws.uuid(), proforma: draws.uuid(), change: draws.uuid() },
  };
}

function nameOf(index: number): string {
  const given = GIVEN_NAMES[index % GIVEN_NAMES.length];
  const family = FAMILY_NAMES[Math.floor(index / GIVEN_NAMES.length)];
  if (given === undefined || family === undefined) throw new RangeError('There are 300 names only.');
  return `${given} ${family}`;
}

/** No place has a postcode in ZZ. */
function drawPostcode(draws: Draws): string {
  const letter = () => draws.pick(POSTCODE_LETTERS);
  return `ZZ${draws.between(1, 29)} ${draws.between(1, 9)}${letter()}${letter()}`;
}
