import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { existedOn } from '../../../shared/identity/local-authorities/localAuthorities.js';
import { localAuthorityOf } from '../../../shared/identity/Party.js';

/** Gives the register codes of the authorities that the caller acts for today. */
export function authoritiesOf(context: AgencyContext): readonly string[] {
  const { parties } = requirePrincipal(context.principal);
  return parties.flatMap((party) => localAuthorityOf(party)?.code ?? []);
}

/**
 * Gives the authority under which the caller's commands on a record are counted: the first that the caller acts
 * for and that exists today, so that a successor's client references never meet its predecessors'. Which authority's
 * the record is, row-level security knows.
 * @throws AppError FORBIDDEN where the token names no authority.
 */
export function requireActingAuthority(context: AgencyContext): string {
  const principal = requirePrincipal(context.principal);
  const today = context.clock.today();
  const existing = principal.parties.filter((party) => {
    const authority = localAuthorityOf(party);
    return authority !== null && existedOn(authority, today);
  });
  return requireParty(principal, ...existing);
}
