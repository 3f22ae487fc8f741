import type { Term } from '../agreements/Standard.js';
import type { Owed } from './Facts.js';
import { kindRules } from './kindRules.js';

/** Gives the term that decides the due day, or null where none does: the kind has no due day, no term, or a fixed day. */
export function dueTerm({ kind, terms, fixedOn }: Owed): Term | null {
  const { dueBy } = kindRules[kind];
  if (dueBy === null || (kind === 'CALENDAR_DATE' && fixedOn !== null)) return null;
  return terms.at(dueBy === 'FIRST_TERM' ? 0 : -1) ?? null;
}
