import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';
import { findLocalAuthority } from '../../../shared/identity/local-authorities/localAuthorities.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';

/**
 * Gives the register code of an authority whose traffic the caller may see; null for another's and for what is no
 * authority's code, so that neither is even looked for.
 */
export function visibleAuthority(context: AgencyContext, code: string): string | null {
  const { parties } = casesOf(context);
  const authority = findLocalAuthority(code);
  if (authority === null) return null;
  const sees = parties.includes(DEBT_MANAGEMENT) || parties.includes(localAuthorityParty(authority.code));
  return sees ? authority.code : null;
}
