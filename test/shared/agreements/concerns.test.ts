import { describe, expect, it } from 'vitest';
import { findStandard, listAgreements, listStandards } from '../../../shared/agreements/agreements.js';
import { blanks } from '../../../shared/agreements/blanks.js';
import { contradictions } from '../../../shared/agreements/contradictions.js';

const standards = listStandards();
const duties = listAgreements().flatMap((agreement) => agreement.duties);
const faults = [...contradictions, ...blanks];

const agreementOf = new Map([...standards, ...duties].map((row) => [row.id, row.agreement]));
const concernsOf = new Map(faults.map((row) => [row.id, row.concerns]));
const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
  rows.map((row) => [row.id, row] as const);

/** Gives each row's id with each id of this shape that the row's own words name. */
function idsNamedBy(rows: readonly { readonly id: string }[], shape: RegExp): [string, string][] {
  return rows.flatMap((row) => {
    const words = Object.values(row).filter((value) => typeof value === 'string' && value !== row.id);
    return (words.join(' ').match(shape) ?? []).map((named): [string, string] => [row.id, named]);
  });
}

describe('contradictions and blanks', () => {
  it.each(byId(faults))(
    '%s belongs to an agreement and concerns existing rows of its agreements, once each',
    (_id, row) => {
      expect(row.agreements.length).toBeGreaterThan(0);
      expect(new Set(row.concerns).size).toBe(row.concerns.length);
      for (const id of row.concerns) expect(row.agreements).toContain(agreementOf.get(id));
    },
  );

  it.each(idsNamedBy(faults, /\b(?:DM|NFA|JCP|GP|JB|HO)-U?\d+[ab]?\b/g))(
    '%s names %s, so concerns it',
    (id, named) => {
      expect(concernsOf.get(id)).toContain(named);
    },
  );

  it.each(byId(contradictions))('%s belongs to every agreement that it quotes', (_id, row) => {
    expect(row.agreements).toEqual(expect.arrayContaining(row.quotes.map((quote) => quote.agreement)));
  });

  it.each(idsNamedBy([...standards, ...duties], /\b[CB]\d\d\b/g))(
    '%s names %s, so is concerned by it',
    (id, named) => {
      expect(concernsOf.get(named)).toContain(id);
    },
  );

  it.each(byId(standards))('%s lists the contradictions and blanks that concern it', (id, row) => {
    const concerning = faults.filter((fault) => fault.concerns.includes(id)).map((fault) => fault.id);
    expect([...row.contradictions, ...row.blanks]).toEqual(concerning);
  });

  it.each([
    ['two limits for one act', 'C01', ['DM-08a', 'DM-08b']],
    ['one change, two clocks, two agreements', 'C39', ['DM-04', 'JCP-03']],
    ['three meetings that must not be merged', 'C28', ['JCP-07', 'GP-01', 'JB-01']],
    ['a definition that no standard rests on', 'C07', []],
    ['the timescale that no document gives', 'B01', ['HO-01']],
    ['what happens beyond the 33 days', 'B27', ['JCP-06']],
  ])('%s: %s', (_why, id, concerns) => {
    expect(concernsOf.get(id)).toEqual(concerns);
  });

  it('B21, no definition of a working day, concerns every standard counted in working days', () => {
    const inWorkingDays = standards.filter((row) => row.unit.includes('working days')).map((row) => row.id);
    expect(concernsOf.get('B21')).toEqual(inWorkingDays);
  });

  it('B22, no pause rule, concerns every standard on which a clock of one case runs or will run', () => {
    const kinds = ['CASE_DEADLINE', 'TWO_TIER', 'LEG', 'PERCENTAGE_ONLY', 'UNDEFINED_TARGET'];
    const ofOneCase = standards.filter((row) => kinds.includes(row.kind) || row.id === 'HO-01');
    expect(concernsOf.get('B22')).toEqual(ofOneCase.map((row) => row.id));
  });
});

describe('disputed standards', () => {
  it('are the two complaint limits, and no others', () => {
    const disputed = standards.filter((row) => row.disputedWith.length > 0);
    expect(disputed.map((row) => [row.id, row.disputedWith])).toEqual([
      ['DM-08a', ['DM-08b']],
      ['DM-08b', ['DM-08a']],
    ]);
  });

  it.each(standards.flatMap((row) => row.disputedWith.map((other) => [row.id, other, row] as const)))(
    '%s and %s name each other, and a contradiction concerns both',
    (id, other, row) => {
      const named = findStandard(other);
      expect(named?.disputedWith).toContain(id);
      expect(row.contradictions.some((fault) => named?.contradictions.includes(fault))).toBe(true);
    },
  );
});
