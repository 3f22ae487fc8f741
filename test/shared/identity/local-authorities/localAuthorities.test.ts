import { describe, expect, it } from 'vitest';
import {
  authoritiesHeldBy,
  existedOn,
  findLocalAuthority,
  heirOf,
  kinOf,
  listLocalAuthorities,
} from '../../../../shared/identity/local-authorities/localAuthorities.js';
import { addDays, parsePlainDate, toPlainDate } from '../../../../shared/time/PlainDate.js';

const register = listLocalAuthorities();
const count = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(
    [...new Set(keys)].sort().map((key) => [key, keys.filter((other) => other === key).length]),
  );

describe('the register of local authorities', () => {
  it('has 470, each code once, in the order of their codes', () => {
    const codes = register.map(({ code }) => code);
    expect(codes).toHaveLength(470);
    expect(new Set(codes).size).toBe(470);
    expect(codes).toEqual([...codes].sort());
    expect(codes.filter((code) => !/^[A-Z-]{3,5}$/.test(code))).toEqual([]);
  });

  it('has the authorities of the four nations, each with the bank holidays of its own', () => {
    expect(count(register.map(({ nation, calendar }) => `${nation} ${calendar}`))).toEqual({
      'ENGLAND ENGLAND_AND_WALES': 380,
      'NORTHERN_IRELAND NORTHERN_IRELAND': 36,
      'SCOTLAND SCOTLAND': 32,
      'WALES ENGLAND_AND_WALES': 22,
    });
  });

  it('gives each to whom an Office for National Statistics code belongs or belonged, and no code to two', () => {
    const codes = register.flatMap(({ code, gss, formerGss }) => [
      code,
      ...(gss === null ? [] : [gss]),
      ...formerGss,
    ]);
    expect(new Set(codes).size).toBe(codes.length);
    for (const authority of register) {
      for (const code of [authority.code, authority.gss, ...authority.formerGss]) {
        if (code !== null) expect(findLocalAuthority(code)).toBe(authority);
      }
    }
    expect(register.flatMap(({ formerGss }) => formerGss).length).toBeGreaterThan(0);
    expect(
      register.every(({ gss, formerGss }) =>
        [...formerGss, gss ?? 'E00000000'].every((code) => /^[EWSN]\d{8}$/.test(code)),
      ),
    ).toBe(true);
  });

  it.each([
    ['the register code', 'MAN', 'Manchester City Council'],
    ['another', 'GLG', 'Glasgow City Council'],
    ['the current code of the Office for National Statistics', 'S12000049', 'Glasgow City Council'],
    ['its former code', 'S12000046', 'Glasgow City Council'],
    ['an abolished one', 'ALL', 'Allerdale Borough Council'],
  ])('finds an authority by %s', (_why, code, name) => {
    expect(findLocalAuthority(code)?.name).toBe(name);
  });

  it.each(['', 'man', 'MAN ', 'XXX', 'LA:MAN', 'constructor', '__proto__', 'Manchester'])(
    'finds none by %j',
    (code) => {
      expect(findLocalAuthority(code)).toBeNull();
    },
  );

  it('names successors that it has, which began on the day the authority went', () => {
    const abolished = register.filter(({ successors }) => successors.length > 0);
    expect(abolished).toHaveLength(48);
    for (const { code, abolishedOn, successors } of abolished) {
      expect(parsePlainDate(abolishedOn ?? ''), code).toBe(abolishedOn);
      for (const successor of successors) expect(findLocalAuthority(successor)?.code, code).toBe(successor);
      const days = successors.map((successor) => findLocalAuthority(successor)?.startedOn);
      expect(
        days.every((day) => day == null || day <= (abolishedOn ?? '')),
        code,
      ).toBe(true);
    }
    // The register does not say who followed Northern Ireland's districts of before 2015, which paid no Housing Benefit.
    const unfollowed = register.filter(
      ({ abolishedOn, successors }) => abolishedOn !== null && successors.length === 0,
    );
    expect(count(unfollowed.map(({ type, abolishedOn }) => `${type} ${abolishedOn}`))).toEqual({
      'NI district 2015-04-01': 25,
    });
  });

  it('does not let an authority end before it begins', () => {
    for (const { code, startedOn, abolishedOn } of register) {
      expect(startedOn === null || abolishedOn === null || startedOn < abolishedOn, code).toBe(true);
    }
  });

  it('pays no Housing Benefit from counties, combined authorities and Northern Ireland’s districts', () => {
    const paying = register.filter(({ administersHousingBenefit }) => administersHousingBenefit);
    expect(count(paying.map(({ type }) => type))).toEqual({
      'City corporation': 1,
      'London borough': 32,
      'Metropolitan district': 36,
      'Non-metropolitan district': 204,
      'Scottish unitary authority': 32,
      'Unitary authority': 65,
      'Welsh unitary authority': 22,
    });
  });
});

describe('existedOn', () => {
  it.each([
    ['the last day of Allerdale', 'ALL', '2023-03-31', true],
    ['the day it was abolished', 'ALL', '2023-04-01', false],
    ['the day before Cumberland', 'CBD', '2023-03-31', false],
    ['its first day', 'CBD', '2023-04-01', true],
    ['long ago, where the register does not say since when', 'ADU', '1900-01-01', true],
  ])('%s', (_why, code, day, exists) => {
    const authority = findLocalAuthority(code);
    expect(authority && existedOn(authority, toPlainDate(day))).toBe(exists);
  });
});

describe('authoritiesHeldBy', () => {
  it('gives the cases of every authority that pays Housing Benefit to somebody, on every day that one goes', () => {
    const days = [...new Set(register.flatMap(({ abolishedOn }) => abolishedOn ?? []))].map(toPlainDate);
    for (const day of [...days, ...days.map((one) => addDays(one, -1))]) {
      const held = new Set(register.flatMap((authority) => authoritiesHeldBy(authority, day)));
      const begun = register.filter(
        ({ startedOn, administersHousingBenefit }) =>
          administersHousingBenefit && (startedOn === null || startedOn <= day),
      );
      expect(
        begun.filter(({ code }) => !held.has(code)).map(({ code }) => code),
        day,
      ).toEqual([]);
    }
  });
});

describe('heirOf and kinOf', () => {
  it.each<[string, string, string, string | null, readonly string[]]>([
    ['one that exists', 'MAN', '2023-04-01', 'MAN', ['MAN']],
    ['one on its last day', 'ALL', '2023-03-31', 'ALL', ['ALL']],
    ['one on the day it is abolished', 'ALL', '2023-04-01', 'CBD', ['CBD', 'ALL', 'CAR', 'COP', 'CMA']],
    ['a chain before its second abolition', 'TAU', '2023-03-31', 'SWT', ['SWT', 'TAU', 'WSO']],
    [
      'a chain after it',
      'TAU',
      '2023-04-01',
      'SMT',
      ['SMT', 'MEN', 'SEG', 'SOM', 'SSO', 'SWT', 'TAU', 'WSO'],
    ],
    ['one split between two: who got what is not in the register', 'CMA', '2023-04-01', null, ['CMA']],
    ['one whose successors the register does not name', 'NIR-A', '2016-01-01', null, ['NIR-A']],
    ['one that no register has', 'XXX', '2023-04-01', null, ['XXX']],
  ])('%s', (_why, code, day, heir, kin) => {
    expect(heirOf(code, toPlainDate(day))?.code ?? null).toBe(heir);
    expect([...kinOf(code, toPlainDate(day))].sort()).toEqual([...kin].sort());
  });

  it('only authorities that paid no Housing Benefit were split, so no overpayment is left without an heir', () => {
    const split = register.filter(({ successors }) => successors.length > 1);
    expect(split.map(({ code }) => code)).toEqual(['CMA', 'NTH']);
    expect(split.some(({ administersHousingBenefit }) => administersHousingBenefit)).toBe(false);
  });
});
