import type { Owed, Tier } from './Facts.js';
import { kindRules } from './kindRules.js';
import { tiersOf } from './tiersOf.js';

/** Gives the claims about many cases by which what is owed is judged; none where its kind makes no such claim. */
export function claimsOf({ kind, terms }: Owed): readonly Tier[] {
  const rule = kindRules[kind];
  return rule.dueBy !== null && rule.hasTiers ? tiersOf(terms) : [];
}
