import { describe, expect, it } from 'vitest';
import {
  findAgreement,
  findStandard,
  getStandard,
  listAgreements,
  listStandards,
} from '../../../shared/agreements/agreements.js';

const UNKNOWN = [
  ['an id that nobody gave', 'DM-16'],
  ['another case of letters', 'dm-01'],
  ['white space around', ' DM-01'],
  ['the number without the letter that tells the pair apart', 'DM-08'],
  ['a duty, which is no standard', 'DM-U01'],
  ['nothing', ''],
  ['a name that every object has', 'constructor'],
] as const;

describe('listAgreements', () => {
  it('gives the six, always in one order', () => {
    expect(listAgreements().map((agreement) => agreement.id)).toEqual(['DM', 'NFA', 'JCP', 'GP', 'JB', 'HO']);
  });

  it.each([
    ['Debt Management', 'DM', 16, 23],
    ['the framework', 'NFA', 1, 5],
    ['Jobcentre Plus', 'JCP', 11, 18],
    ['good practice', 'GP', 3, 15],
    ['Joint Boards', 'JB', 11, 6],
    ['Child Maintenance Group and Home Office', 'HO', 8, 27],
  ])('%s: %s holds its own rows only', (_why, id, standards, duties) => {
    const agreement = findAgreement(id);
    expect(agreement?.standards).toHaveLength(standards);
    expect(agreement?.duties).toHaveLength(duties);
    for (const row of [...(agreement?.standards ?? []), ...(agreement?.duties ?? [])]) {
      expect(row.agreement).toBe(id);
      expect(row.id.startsWith(`${id}-`)).toBe(true);
    }
  });

  it('says of each who its parties are and what standing it has', () => {
    for (const { title, parties, status } of listAgreements()) {
      expect([title, parties, status]).not.toContain('');
    }
  });

  it('hands out what nobody can change', () => {
    const thawed = (value: unknown): unknown[] =>
      typeof value !== 'object' || value === null
        ? []
        : [...(Object.isFrozen(value) ? [] : [value]), ...Object.values(value).flatMap(thawed)];
    expect(thawed([...listAgreements()]).slice(1)).toEqual([]);
    expect(Object.isFrozen(listAgreements())).toBe(true);
    expect(Object.isFrozen(listStandards())).toBe(true);
  });
});

describe('findAgreement', () => {
  it.each([
    ['another case of letters', 'dm'],
    ['nothing', ''],
    ['a name that every object has', 'constructor'],
  ])('gives null for %s', (_why, id) => {
    expect(findAgreement(id)).toBeNull();
  });
});

describe('findStandard and getStandard', () => {
  it('give every listed standard, the very same object', () => {
    for (const standard of listStandards()) {
      expect(findStandard(standard.id)).toBe(standard);
      expect(getStandard(standard.id)).toBe(standard);
    }
  });

  it.each(UNKNOWN)('know no standard by %s', (_why, id) => {
    expect(findStandard(id)).toBeNull();
    expect(() => getStandard(id)).toThrow(RangeError);
  });

  it.each([
    ['one limit, every case', 'DM-01', [{ within: 20, unit: 'WORKING_DAYS', target: 1 }]],
    [
      'two weeks stay two weeks, and claim no share',
      'DM-05',
      [{ within: 14, unit: 'CALENDAR_DAYS', target: null }],
    ],
    [
      'two tiers on one clock',
      'JCP-01',
      [
        { within: 2, unit: 'WORKING_DAYS', target: 0.9 },
        { within: 5, unit: 'WORKING_DAYS', target: 1 },
      ],
    ],
    [
      'a share without a last day for every case',
      'JCP-06',
      [{ within: 33, unit: 'WORKING_DAYS', target: 0.86 }],
    ],
    ['a timescale not on record stays blank', 'HO-01', []],
    ['"x working days" stays blank', 'JCP-10', []],
  ])('%s: %s', (_why, id, terms) => {
    expect(getStandard(id).terms).toEqual(terms);
  });

  it.each([
    ['twice in a year', 'JCP-07', 2],
    ['twice in twelve months', 'JB-01', 2],
    ['a deadline counts nothing', 'DM-01', null],
  ])('count %s: %s', (_why, id, count) => {
    expect(getStandard(id).count).toBe(count);
  });
});
