import type { AgreementDocument } from './AgreementDocument.js';
import type { Agreement, AgreementId, Blank, Contradiction } from './Standard.js';

interface Concerning {
  readonly id: string;
  readonly concerns: readonly string[];
  readonly agreements: readonly AgreementId[];
}

function idsConcerning(rows: readonly Concerning[], id: string): readonly string[] {
  return rows.filter((row) => row.concerns.includes(id)).map((row) => row.id);
}

function belongingTo<T extends Concerning>(rows: readonly T[], agreement: AgreementId): readonly T[] {
  return rows.filter((row) => row.agreements.includes(agreement));
}

/**
 * Gives the agreements, in the order of their documents, with what follows from other rows filled in: a
 * standard's contradictions and blanks are those that concern it, an agreement's are those that belong to it, and its
 * legs are those that name it.
 */
export function assembleAgreements(
  documents: readonly AgreementDocument[],
  contradictions: readonly Contradiction[],
  blanks: readonly Blank[],
): readonly Agreement[] {
  return documents.map((document) => ({
    ...document,
    standards: document.standards.map((row) => ({
      count: null,
      fixedOn: null,
      disputedWith: [],
      legOf: null,
      ...row,
      agreement: document.id,
      legs: document.standards.filter(({ legOf }) => legOf === row.id).map(({ id }) => id),
      contradictions: idsConcerning(contradictions, row.id),
      blanks: idsConcerning(blanks, row.id),
    })),
    duties: document.duties.map((row) => ({ ...row, agreement: document.id })),
    contradictions: belongingTo(contradictions, document.id),
    blanks: belongingTo(blanks, document.id),
  }));
}
