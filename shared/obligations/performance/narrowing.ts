import { listStandards } from '../../agreements/agreements.js';
import { listLocalAuthorities, withPredecessors } from '../../identity/local-authorities/localAuthorities.js';
import { localAuthorityOf } from '../../identity/Party.js';
import type { PerformanceQuestion } from './PerformanceQuestion.js';

/** Gives the ids of the standards that a question is about; null for all. */
export function standardsIn({
  agreement,
  standards,
}: Pick<PerformanceQuestion, 'agreement' | 'standards'>): readonly string[] | null {
  if (agreement === null && standards === null) return null;
  return listStandards()
    .filter((standard) => agreement === null || standard.agreement === agreement)
    .filter((standard) => standards?.includes(standard.id) ?? true)
    .map(({ id }) => id);
}

type Place = Pick<PerformanceQuestion, 'localAuthority' | 'nation' | 'owedBy' | 'asOf'>;

/**
 * Gives the codes of the authorities that a question is about; null for all. An authority's figures have those of its
 * predecessors in them. What an authority owes is about it.
 */
export function authoritiesIn(question: Place): readonly string[] | null {
  const { nation } = question;
  const about = narrowingsOf(question);
  if (about.length === 0 && nation === null) return null;
  return listLocalAuthorities()
    .filter(({ code }) => about.every((codes) => codes.includes(code)))
    .filter((authority) => nation === null || authority.nation === nation)
    .map(({ code }) => code);
}

/** Tells whether a question is about a single authority, which roll-ups do not tell apart. */
export function isAboutOneAuthority(question: Omit<Place, 'nation'>): boolean {
  return narrowingsOf(question).length > 0;
}

function narrowingsOf({
  localAuthority,
  owedBy,
  asOf,
}: Omit<Place, 'nation'>): readonly (readonly string[])[] {
  const owing = owedBy === null ? null : localAuthorityOf(owedBy);
  return [
    ...(localAuthority === null ? [] : [withPredecessors(localAuthority, asOf)]),
    ...(owing === null ? [] : [[owing.code]]),
  ];
}
