import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listAgreements } from '../../../shared/agreements/agreements.js';
import type { Agreement, AgreementId } from '../../../shared/agreements/Standard.js';
import { readCatalogue } from '../../support/readCatalogue.js';

const agreements = listAgreements();
const { documents } = readCatalogue();

// White space and bold marks come from the conversion to text, not from the documents.
const normalise = (text: string): string => text.replaceAll('*', '').replace(/\s+/g, ' ').trim();

const documentOf = new Map(
  agreements.map(({ id }) => {
    const file = new URL(`../../fixtures/agreements/${documents[id]}`, import.meta.url);
    return [id, normalise(readFileSync(file, 'utf8'))];
  }),
);

function quotesOf({
  id,
  arrangement,
  standards,
  duties,
  contradictions,
}: Agreement): [string, AgreementId, string][] {
  return [
    ...standards.flatMap((row) =>
      row.clauses.map(({ quote }): [string, AgreementId, string] => [row.id, id, quote]),
    ),
    ...[
      ...duties,
      ...arrangement.ladders,
      ...arrangement.issueKinds,
      ...arrangement.nominatedRoles,
      ...arrangement.meetingKinds,
    ].map((row): [string, AgreementId, string] => [row.id, id, row.clause.quote]),
    ...contradictions.flatMap((row) =>
      row.quotes
        .filter((quote) => quote.agreement === id)
        .map(({ quote }): [string, AgreementId, string] => [row.id, id, quote]),
    ),
  ];
}

describe('quotes', () => {
  const quotes = agreements.flatMap(quotesOf);

  it.each(quotes)('%s quotes %s as it stands: %s', (_id, agreement, quote) => {
    expect(normalise(quote)).not.toBe('');
    expect(documentOf.get(agreement)).toContain(normalise(quote));
  });

  it.each(agreements.map((agreement) => [agreement.id, agreement.title]))(
    '%s is titled as it names itself',
    (id, title) => {
      expect(documentOf.get(id)?.toLowerCase()).toContain(title.toLowerCase());
    },
  );
});

describe('privacy: no person and no way to reach one', () => {
  function textsIn(value: unknown): string[] {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
  }
  const texts = [...new Set([...textsIn(agreements), ...documentOf.values()])];

  it.each([
    ['an e-mail address', /\S@\S/],
    ['a telephone number', /(\+44|\b0\d{2,4}[ -]?\d{3})|\b\d{6,}\b/],
    ['a name with a title', /\b(Mr|Mrs|Ms|Miss|Dr|Sir)\b\.? [A-Z]/],
    ['a National Insurance number', /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/],
  ])('%s is nowhere in the data or in our copies of the documents', (_why, pattern) => {
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => pattern.test(text))).toEqual([]);
  });
});
