import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { localAuthorityOf } from '../../../shared/identity/Party.js';

/** Gives the register codes of the authorities that the caller acts for today. */
export function authoritiesOf(context: AgencyContext): readonly string[] {
  const { parties } = requirePrincipal(context.principal);
  return parties.flatMap((party) => localAuthorityOf(party)?.code ?? []);
}

/**
 * Gives the authority under which the caller's commands on a record are counted: the first that the caller acts
 * for. Which authority's the record is, row-level security knows.
 * @throws AppError FORBIDDEN where the token names no authority.
 */
export function requireActingAuthority(context: AgencyContext): string {
  const principal = requirePrincipal(context.principal);
  return requireParty(principal, ...principal.parties.filter((party) => localAuthorityOf(party) !== null));
}
