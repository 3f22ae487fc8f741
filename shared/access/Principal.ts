import { authoritiesHeldBy } from '../identity/local-authorities/localAuthorities.js';
import { findParty, localAuthorityOf, localAuthorityParty } from '../identity/Party.js';
import type { PlainDate } from '../time/PlainDate.js';

export const SCOPES = ['cases:read', 'cases:write', 'aggregates:read', 'metrics:read', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Civil Service grades in rising order. */
export const GRADES = ['AA', 'AO', 'EO', 'HEO', 'SEO', 'G7', 'G6', 'SCS'] as const;
export type Grade = (typeof GRADES)[number];

/** Who is asking, as their token says. */
export interface Principal {
  readonly subject: string;
  /** The bodies that the caller acts for on this day, in the order of their codes. */
  readonly parties: readonly string[];
  readonly scopes: ReadonlySet<Scope>;
  readonly grade: Grade | null;
}

/**
 * Gives the bodies that a `parties` claim stands for on a day: codes that no body has are left out, an abolished
 * authority's own is too, and a successor's brings those that it succeeded.
 */
export function partiesOn(claim: readonly string[], day: PlainDate): readonly string[] {
  const parties = claim.flatMap((code) => {
    const authority = localAuthorityOf(code);
    if (authority !== null) return authoritiesHeldBy(authority, day).map(localAuthorityParty);
    return findParty(code) === null ? [] : [code];
  });
  return [...new Set(parties)].sort();
}

/** Tells whether a grade is this one or above it. */
export function isGradeOrAbove(grade: Grade, least: Grade): boolean {
  return GRADES.indexOf(grade) >= GRADES.indexOf(least);
}
