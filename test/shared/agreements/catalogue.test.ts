import { describe, expect, it } from 'vitest';
import { listAgreements, listStandards } from '../../../shared/agreements/agreements.js';
import type { Blank, Contradiction, Duty, Standard } from '../../../shared/agreements/Standard.js';
import { type Catalogue, readCatalogue } from '../../support/readCatalogue.js';

type CataloguedStandard = Catalogue['timed'][number];

const catalogue = readCatalogue();
const standards = listStandards();
const duties = listAgreements().flatMap((agreement) => agreement.duties);
const contradictions = [...new Set(listAgreements().flatMap((agreement) => agreement.contradictions))];
const blanks = [...new Set(listAgreements().flatMap((agreement) => agreement.blanks))];

// The catalogue writes an empty cell as '-' in the columns that every row has.
const dash = (text: string | null): string => text ?? '-';

function cataloguedTiers({ terms, count }: Standard): Pick<CataloguedStandard, 'tiers'> {
  const tiers = terms.map(({ target, ...term }) => ({
    ...term,
    ...(target === null ? {} : { target }),
    ...(count === null ? {} : { count }),
  }));
  return tiers.length === 0 ? {} : { tiers };
}

function cataloguedStandard(standard: Standard): CataloguedStandard {
  const { id, agreement, owedTo, endEvent, threshold, unit, owes, owed, kind } = standard;
  return {
    ...{ id, agreement, owedTo, endEvent, threshold, unit, owes, owed, kind },
    ...cataloguedTiers(standard),
    owner: standard.owedBy,
    clause: [...new Set(standard.clauses.map((clause) => clause.citation))].join('; '),
    quotes: standard.clauses.map((clause) => clause.quote),
    startEvent: dash(standard.startEvent),
    monitoring: dash(standard.monitoring),
    note: standard.note ?? '',
  };
}

function cataloguedDuty({ clause, note, ...duty }: Duty): Catalogue['duties'][number] {
  return { ...duty, clause: clause.citation, quote: clause.quote, note: note ?? '' };
}

function cataloguedContradiction(row: Contradiction): Catalogue['contradictions'][number] {
  const { id, where, what, quotes, consequence } = row;
  return { id, where, what, quotes: [...quotes], consequence: dash(consequence) };
}

function cataloguedBlank({ id, where, missing }: Blank): Catalogue['blanks'][number] {
  return { id, where, missing };
}

describe('the data against the catalogue: nothing missing, nothing extra', () => {
  it.each([
    ['what is due and when', catalogue.timed, standards, 50],
    ['what is owed without a time', catalogue.duties, duties, 94],
    ['where documents clash: C24 is withdrawn', catalogue.contradictions, contradictions, 47],
    ['what the documents leave open', catalogue.blanks, blanks, 27],
  ])('%s', (_why, catalogued, rows, count) => {
    const ids = rows.map((row) => row.id);
    expect(ids).toHaveLength(count);
    expect([...ids].sort()).toEqual(catalogued.map((row) => row.id).sort());
  });

  it('keeps standards and duties in the order of the catalogue', () => {
    expect(standards.map((row) => row.id)).toEqual(catalogue.timed.map((row) => row.id));
    expect(duties.map((row) => row.id)).toEqual(catalogue.duties.map((row) => row.id));
  });
});

describe('each row says field by field what the catalogue says', () => {
  const said = new Map<string, object>([
    ...standards.map((row) => [row.id, cataloguedStandard(row)] as const),
    ...duties.map((row) => [row.id, cataloguedDuty(row)] as const),
    ...contradictions.map((row) => [row.id, cataloguedContradiction(row)] as const),
    ...blanks.map((row) => [row.id, cataloguedBlank(row)] as const),
  ]);
  const rows = [...catalogue.timed, ...catalogue.duties, ...catalogue.contradictions, ...catalogue.blanks];

  it.each(rows.map((row) => [row.id, row] as const))('%s', (id, row) => {
    expect(said.get(id)).toStrictEqual(row);
  });
});

describe('what the catalogue does not hold', () => {
  const fullDate = /^\d{1,2} [A-Z][a-z]+ \d{4}$/;

  it.each(standards.map((row) => [row.id, row] as const))(
    '%s has a day only where one is printed in full',
    (_id, row) => {
      const printed = fullDate.test(row.threshold)
        ? new Date(`${row.threshold} UTC`).toISOString().slice(0, 10)
        : null;
      expect(row.fixedOn).toBe(printed);
    },
  );

  it('fixes the two days of the Joint Board index, and no other', () => {
    expect(standards.filter((row) => row.fixedOn !== null).map((row) => [row.id, row.fixedOn])).toEqual([
      ['JB-08a', '2007-06-15'],
      ['JB-08b', '2007-06-15'],
    ]);
  });

  it.each(standards.map((row) => [row.id, row.title] as const))(
    '%s has a plain title without a number',
    (_id, title) => {
      expect(title).toMatch(/^[A-Z][^\d"]{10,79}[^\d".]$/);
    },
  );

  it('knows a leg’s chain where the catalogue names it, and no other', () => {
    const named = catalogue.timed.map(({ id, owedTo }) => [
      id,
      /leg of ([A-Z]+-\d+)/.exec(owedTo)?.[1] ?? null,
    ]);
    expect(standards.map(({ id, legOf }) => [id, legOf])).toEqual(named);
    expect(standards.filter(({ kind }) => kind === 'LEG').map(({ id, legOf }) => [id, legOf])).toEqual([
      ['DM-02', 'DM-01'],
      ['DM-03', 'DM-01'],
    ]);
    const withLegs = standards.filter(({ legs }) => legs.length > 0);
    expect(withLegs.map(({ id, legs }) => [id, legs])).toEqual([['DM-01', ['DM-02', 'DM-03']]]);
  });

  it('gives no two standards one title', () => {
    expect(new Set(standards.map((row) => row.title)).size).toBe(standards.length);
  });
});
