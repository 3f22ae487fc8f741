import { findAgreement, findStandard } from '../../agreements/agreements.js';
import { badInput } from '../../errors/AppError.js';
import { findLocalAuthority } from '../../identity/local-authorities/localAuthorities.js';
import { findParty } from '../../identity/Party.js';

type Asked = string | null | undefined;

/**
 * Gives the agreement asked for, or null where none was; so do those below, each by its code.
 * @throws AppError BAD_USER_INPUT naming the argument for a code that nothing has.
 */
export function agreementAsked(id: Asked): string | null {
  return known('agreement', id, (one) => findAgreement(one)?.id);
}

/** Each once, in order. */
export function standardsAsked(ids: readonly string[] | null | undefined): string[] | null {
  if (!ids) return null;
  const found = ids.map((id) => known('standards', id, (one) => findStandard(one)?.id));
  return [...new Set(found)].flatMap((id) => id ?? []).sort();
}

/** By its register code, whichever of its codes was given. */
export function authorityAsked(code: Asked): string | null {
  return known('localAuthority', code, (one) => findLocalAuthority(one)?.code);
}

export function bodyAsked(code: Asked): string | null {
  return known('owedBy', code, (one) => findParty(one)?.code);
}

function known(argument: string, code: Asked, find: (code: string) => string | undefined): string | null {
  if (code === null || code === undefined) return null;
  const found = find(code);
  if (found === undefined) throw badInput(argument, 'nothing has this code');
  return found;
}
