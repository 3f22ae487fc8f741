import type { PlainDate } from '../time/PlainDate.js';
import type { LocalAuthorityRecord } from './local-authorities/LocalAuthorityRecord.js';
import { findLocalAuthority, heirOf } from './local-authorities/localAuthorities.js';

export const DEBT_MANAGEMENT = 'DEBT_MANAGEMENT';
export const JOBCENTRE_PLUS = 'JOBCENTRE_PLUS';
export const CHILD_MAINTENANCE_GROUP = 'CHILD_MAINTENANCE_GROUP';
export const HOME_OFFICE = 'HOME_OFFICE';

export type PartyKind = 'DWP_BODY' | 'HOME_OFFICE' | 'LOCAL_AUTHORITY' | 'OTHER';

/** The agencies that keep a ledger, each in a subgraph of its own. */
export type Agency = 'DEBT_MANAGEMENT' | 'JOBCENTRE_PLUS' | 'CHILD_MAINTENANCE' | 'LOCAL_AUTHORITY';

/** A body that owes or is owed. Its code is what the `parties` claim of a token holds. */
export interface PartyIdentity {
  readonly code: string;
  readonly name: string;
  readonly kind: PartyKind;
}

const bodies: ReadonlyMap<string, PartyIdentity> = new Map(
  [
    { code: DEBT_MANAGEMENT, name: 'DWP Debt Management', kind: 'DWP_BODY' as const },
    { code: JOBCENTRE_PLUS, name: 'Jobcentre Plus', kind: 'DWP_BODY' as const },
    { code: CHILD_MAINTENANCE_GROUP, name: 'DWP Child Maintenance Group', kind: 'DWP_BODY' as const },
    { code: HOME_OFFICE, name: 'Home Office', kind: 'HOME_OFFICE' as const },
  ].map((body) => [body.code, body]),
);

export const LANDLORD = 'LANDLORD';
export const TENANT = 'TENANT';

/** Whom authorities work with, or owe, and who is no body that a token acts for: no claim carries these codes, so they give nobody sight. */
const others: ReadonlyMap<string, PartyIdentity> = new Map(
  [
    { code: LANDLORD, name: 'Landlord', kind: 'OTHER' as const },
    { code: TENANT, name: 'Tenant', kind: 'OTHER' as const },
    {
      code: 'PENSION_DISABILITY_AND_CARERS_SERVICE',
      name: 'Pension, Disability and Carers Service',
      kind: 'OTHER' as const,
    },
    { code: 'VALUATION_OFFICE_AGENCY', name: 'Valuation Office Agency', kind: 'OTHER' as const },
    { code: 'TRIBUNALS_SERVICE', name: 'Tribunals Service', kind: 'OTHER' as const },
  ].map((other) => [other.code, other]),
);

const LOCAL_AUTHORITY_PREFIX = 'LA:';

/** Gives the party code of a local authority: `LA:MAN`. */
export function localAuthorityParty(code: string): string {
  return `${LOCAL_AUTHORITY_PREFIX}${code}`;
}

/** Gives the local authority that this party is, or null where it is another body or none of the register. */
export function localAuthorityOf(party: string): LocalAuthorityRecord | null {
  if (!party.startsWith(LOCAL_AUTHORITY_PREFIX)) return null;
  const authority = findLocalAuthority(party.slice(LOCAL_AUTHORITY_PREFIX.length));
  return authority !== null && localAuthorityParty(authority.code) === party ? authority : null;
}

/** Gives the body with this code that a token may act for, or null where there is none. */
export function findParty(code: string): PartyIdentity | null {
  const authority = localAuthorityOf(code);
  if (authority !== null) return { code, name: authority.name, kind: 'LOCAL_AUTHORITY' };
  return bodies.get(code) ?? null;
}

/**
 * Gives the party with this code, whether or not a token may act for it.
 * @throws Error where there is none: the ledger holds known codes only.
 */
export function getParty(code: string): PartyIdentity {
  const party = findParty(code) ?? others.get(code);
  if (party === undefined) throw new Error('The ledger names a party that no register has.');
  return party;
}

/** Gives the code of the body that answers for this one on a day: for an abolished authority its one successor's, else its own. */
export function heirOfParty(code: string, day: PlainDate): string {
  const authority = localAuthorityOf(code);
  const heir = authority === null ? null : heirOf(authority.code, day);
  return heir === null ? code : localAuthorityParty(heir.code);
}

/** Gives the agency in whose subgraph this body keeps its records. */
export function agencyOf(code: string): Agency {
  if (code.startsWith(LOCAL_AUTHORITY_PREFIX)) return 'LOCAL_AUTHORITY';
  if (code === DEBT_MANAGEMENT) return 'DEBT_MANAGEMENT';
  return code === JOBCENTRE_PLUS ? 'JOBCENTRE_PLUS' : 'CHILD_MAINTENANCE';
}
