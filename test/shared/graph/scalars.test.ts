import { type GraphQLScalarType, parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { InvalidValue } from '../../../shared/errors/InvalidValue.js';
import { DateScalar, nationalInsuranceNumberScalar } from '../../../shared/graph/scalars.js';

const Nino = nationalInsuranceNumberScalar('synthetic');
const RealNino = nationalInsuranceNumberScalar('real');

type Scalar = GraphQLScalarType<unknown, unknown>;

describe('a scalar reads variables and literals alike', () => {
  it.each<[string, Scalar, unknown, string, unknown]>([
    ['a day', DateScalar, '2024-02-29', '"2024-02-29"', '2024-02-29'],
    ['a day in a block of text', DateScalar, '2024-02-29', '"""2024-02-29"""', '2024-02-29'],
    ['a number as it is printed', Nino, 'qq 12 34 56 c', '"qq 12 34 56 c"', 'QQ123456C'],
  ])('%s', (_why, scalar, value, literal, read) => {
    expect(scalar.parseValue(value)).toBe(read);
    expect(scalar.parseLiteral(parseValue(literal), {})).toBe(read);
    expect(scalar.serialize(read)).toBe(read);
  });

  it.each<[string, Scalar, unknown, string, string]>([
    [
      'a day that no year has',
      DateScalar,
      '2023-02-29',
      '"2023-02-29"',
      'Write a day that exists as YYYY-MM-DD, like 2026-06-19.',
    ],
    [
      'an instant for a day',
      DateScalar,
      '2024-02-29T00:00:00Z',
      '"2024-02-29T00:00:00Z"',
      'Write a day that exists as YYYY-MM-DD, like 2026-06-19.',
    ],
    [
      'a number for a day',
      DateScalar,
      20_240_229,
      '20240229',
      'Write a day that exists as YYYY-MM-DD, like 2026-06-19.',
    ],
    [
      'a word for a day',
      DateScalar,
      null,
      'today',
      'Write a day that exists as YYYY-MM-DD, like 2026-06-19.',
    ],
    [
      'a number with another last letter',
      Nino,
      'QQ123456E',
      '"QQ123456E"',
      'Enter a National Insurance number that is QQ, 6 numbers, then A, B, C or D, like QQ 12 34 56 C: this service holds synthetic numbers only.',
    ],
    [
      'a synthetic number where numbers are real',
      RealNino,
      'QQ123456C',
      '"QQ123456C"',
      'Enter a National Insurance number that is 2 letters, 6 numbers, then A, B, C or D, like QQ 12 34 56 C.',
    ],
    [
      'digits for a number',
      Nino,
      123_456,
      '123456',
      'Enter a National Insurance number that is QQ, 6 numbers, then A, B, C or D, like QQ 12 34 56 C: this service holds synthetic numbers only.',
    ],
    [
      'a list for a number',
      Nino,
      ['QQ123456C'],
      '["QQ123456C"]',
      'Enter a National Insurance number that is QQ, 6 numbers, then A, B, C or D, like QQ 12 34 56 C: this service holds synthetic numbers only.',
    ],
  ])('refuses %s by its rule', (_why, scalar, value, literal, rule) => {
    expect(() => scalar.parseValue(value)).toThrow(new InvalidValue(rule));
    expect(() => scalar.parseLiteral(parseValue(literal), {})).toThrow(new InvalidValue(rule));
  });

  it.each<[string, Scalar, unknown]>([
    ['a day', DateScalar, 'infinity'],
    ['a number', Nino, 'QQ12345'],
  ])('%s of ours that breaks the rule is no fault of whoever asks', (_why, scalar, value) => {
    expect(() => scalar.serialize(value)).toThrow(
      new Error('A value to be answered breaks the rule of its scalar.'),
    );
    expect(() => scalar.serialize(value)).not.toThrow(InvalidValue);
  });
});
