import { describe, expect, it } from 'vitest';
import { GRADES, isGradeOrAbove, partiesOn } from '../../../shared/access/Principal.js';
import { listLocalAuthorities } from '../../../shared/identity/local-authorities/localAuthorities.js';
import { addDays, toPlainDate } from '../../../shared/time/PlainDate.js';

describe('partiesOn: the bodies that a token stands for on a day', () => {
  it.each<[string, readonly string[], string, readonly string[]]>([
    ['the last day of an authority', ['LA:ALL'], '2023-03-31', ['LA:ALL']],
    ['the day it was abolished: nobody', ['LA:ALL'], '2023-04-01', []],
    ['its successor before that day: nobody yet', ['LA:CBD'], '2023-03-31', []],
    [
      'its successor from that day: those it succeeded too',
      ['LA:CBD'],
      '2023-04-01',
      ['LA:ALL', 'LA:CAR', 'LA:CBD', 'LA:CMA', 'LA:COP'],
    ],
    [
      'predecessor and successor: each body once',
      ['LA:ALL', 'LA:CBD'],
      '2024-01-01',
      ['LA:ALL', 'LA:CAR', 'LA:CBD', 'LA:CMA', 'LA:COP'],
    ],
    ['an authority that has no predecessors', ['LA:MAN'], '2024-01-01', ['LA:MAN']],
    [
      'several bodies, in the order of their codes',
      ['JOBCENTRE_PLUS', 'LA:MAN', 'DEBT_MANAGEMENT'],
      '2024-01-01',
      ['DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', 'LA:MAN'],
    ],
    [
      'codes that no body has',
      ['LANDLORD', '', 'LA:', 'LA:man', 'toString', 'constructor', '__proto__'],
      '2024-01-01',
      [],
    ],
    ['a body for which nobody acts here', ['TRIBUNALS_SERVICE'], '2024-01-01', []],
    ['no bodies', [], '2024-01-01', []],
  ])('%s', (_why, claim, day, parties) => {
    expect(partiesOn(claim, toPlainDate(day))).toEqual(parties);
  });

  it('on the day an authority goes, its cases are with its successors and with nobody else', () => {
    const abolished = listLocalAuthorities().filter(({ abolishedOn }) => abolishedOn !== null);
    expect(abolished.length).toBeGreaterThan(50);
    for (const { code, abolishedOn, successors } of abolished) {
      const day = toPlainDate(abolishedOn ?? '');
      const party = `LA:${code}`;
      expect(partiesOn([party], addDays(day, -1)), code).toContain(party);
      expect(partiesOn([party], day), code).toEqual([]);
      const holders = listLocalAuthorities().filter((one) =>
        partiesOn([`LA:${one.code}`], day).includes(party),
      );
      expect(holders.map((one) => one.code).sort(), code).toEqual([...successors].sort());
    }
  });
});

describe('isGradeOrAbove', () => {
  it('rises from AA to SCS', () => {
    for (const [rank, grade] of GRADES.entries()) {
      const least = GRADES.filter((other) => isGradeOrAbove(grade, other));
      expect(least).toEqual(GRADES.slice(0, rank + 1));
    }
    expect(GRADES).toEqual(['AA', 'AO', 'EO', 'HEO', 'SEO', 'G7', 'G6', 'SCS']);
  });
});
