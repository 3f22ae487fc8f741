import { AppError, unauthenticated } from '../errors/AppError.js';
import type { Principal, Scope } from './Principal.js';

/**
 * Gives the principal.
 * @throws AppError UNAUTHENTICATED where there is none.
 */
export function requirePrincipal(principal: Principal | null): Principal {
  if (principal === null) throw unauthenticated('Send a valid bearer token.');
  return principal;
}

/**
 * Decided from the token alone, so that a refusal says nothing about records.
 * @throws AppError FORBIDDEN where the token lacks the scope.
 */
export function requireScope(principal: Principal, scope: Scope): void {
  if (!principal.scopes.has(scope)) {
    throw new AppError('FORBIDDEN', `This needs a token with the scope ${scope}.`);
  }
}

/**
 * Gives the one body of these for which the caller acts.
 * @throws AppError FORBIDDEN where the token names none of them.
 */
export function requireParty(principal: Principal, ...anyOf: readonly string[]): string {
  const party = anyOf.find((code) => principal.parties.includes(code));
  if (party === undefined)
    throw new AppError('FORBIDDEN', 'Your body does not take this part in the agreement.');
  return party;
}
