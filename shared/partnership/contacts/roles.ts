import type { NominatedRole } from '../../agreements/Arrangement.js';
import { findAgreement } from '../../agreements/agreements.js';
import { roleOf } from '../sides.js';

/** Gives the roles that a body fills under an agreement, in the document's order. */
export function rolesOf(agreement: string, body: string): readonly NominatedRole[] {
  const roles = findAgreement(agreement)?.arrangement.nominatedRoles ?? [];
  return roles.filter(({ of }) => of.some((kind) => kind === roleOf(body)));
}
