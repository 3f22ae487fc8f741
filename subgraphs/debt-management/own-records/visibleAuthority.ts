import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';
import { findLocalAuthority } from '../../../shared/identity/local-authorities/localAuthorities.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';

/** Stands for an authority that the caller may not see: no code is empty. */
const NOBODY = '';

/**
 * Gives the register code of an authority whose traffic the caller may see; for another's, and for what is no
 * authority's code, one that nobody has, so that what is hidden is not even looked for.
 */
export function visibleAuthority(context: AgencyContext, code: string): string {
  const { parties } = casesOf(context);
  const authority = findLocalAuthority(code)?.code ?? NOBODY;
  const sees = parties.includes(DEBT_MANAGEMENT) || parties.includes(localAuthorityParty(authority));
  return sees ? authority : NOBODY;
}
