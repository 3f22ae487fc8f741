import { listStandards } from '../../agreements/agreements.js';
import { listLocalAuthorities } from '../../identity/local-authorities/localAuthorities.js';
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

type Place = Pick<PerformanceQuestion, 'localAuthority' | 'nation' | 'owedBy'>;

/** Gives the codes of the authorities that a question is about; null for all. What an authority owes is about it. */
export function authoritiesIn(question: Place): readonly string[] | null {
  const { nation } = question;
  const only = onlyAuthoritiesIn(question);
  if (only.length === 0 && nation === null) return null;
  return listLocalAuthorities()
    .filter(({ code }) => only.every((one) => one === code))
    .filter((authority) => nation === null || authority.nation === nation)
    .map(({ code }) => code);
}

/** Tells whether a question is about a single authority, which roll-ups do not tell apart. */
export function isAboutOneAuthority(question: Omit<Place, 'nation'>): boolean {
  return onlyAuthoritiesIn(question).length > 0;
}

function onlyAuthoritiesIn({ localAuthority, owedBy }: Omit<Place, 'nation'>): readonly string[] {
  const owing = owedBy === null ? null : (localAuthorityOf(owedBy)?.code ?? null);
  return [localAuthority, owing].filter((code) => code !== null);
}
