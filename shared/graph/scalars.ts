import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { InvalidValue } from '../errors/InvalidValue.js';
import {
  type NationalInsuranceNumber,
  NUMBER_RULE,
  type NumberMode,
  parseNationalInsuranceNumber,
} from '../identity/NationalInsuranceNumber.js';
import { type PlainDate, parsePlainDate } from '../time/PlainDate.js';

const DATE_RULE = 'Write a day that exists as YYYY-MM-DD, like 2026-06-19.';

/** A day in London, without a time: `2026-06-19`. */
export const DateScalar = new GraphQLScalarType<PlainDate, string>({
  name: 'Date',
  description: 'A day in London, without a time, as YYYY-MM-DD (ISO 8601).',
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(textOf(node)),
  serialize: own(parseDay),
});

function parseDay(value: unknown): PlainDate {
  const day = typeof value === 'string' ? parsePlainDate(value) : null;
  if (day === null) throw new InvalidValue(DATE_RULE);
  return day;
}

/** Stands for the scalar in decorators; which numbers it takes depends on the deployment. */
export class NationalInsuranceNumberType {}

/** Gives the scalar for deployments that take real numbers, or synthetic ones: never both. */
export function nationalInsuranceNumberScalar(
  mode: NumberMode,
): GraphQLScalarType<NationalInsuranceNumber, string> {
  const parse = (value: unknown): NationalInsuranceNumber => {
    const number = typeof value === 'string' ? parseNationalInsuranceNumber(value, mode) : null;
    if (number === null) throw new InvalidValue(NUMBER_RULE[mode]);
    return number;
  };
  return new GraphQLScalarType({
    name: 'NationalInsuranceNumber',
    description:
      'A National Insurance number. Spaces, dashes and any case are taken; answers have none: QQ123456C. Send it as a variable, never in the document.',
    parseValue: parse,
    parseLiteral: (node) => parse(textOf(node)),
    serialize: own(parse),
  });
}

/** For values of ours on their way out: one that breaks the rule is a fault of ours, not of whoever asks. */
function own<Value>(parse: (value: unknown) => Value): (value: unknown) => Value {
  return (value) => {
    try {
      return parse(value);
    } catch {
      throw new Error('A value to be answered breaks the rule of its scalar.');
    }
  };
}

function textOf(node: ValueNode): string | null {
  return node.kind === Kind.STRING ? node.value : null;
}
