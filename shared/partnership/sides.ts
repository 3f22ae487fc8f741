import { type AgencyContext, casesOf } from '../access/AgencyContext.js';
import { requireParty } from '../access/require.js';
import type { PartnerRole } from '../agreements/Arrangement.js';
import { findAgreement } from '../agreements/agreements.js';
import type { Agreement, AgreementId } from '../agreements/Standard.js';
import { badInput, ruleBroken } from '../errors/AppError.js';
import { calendarOfAuthority, DWP_CALENDAR, requireAuthority } from '../identity/officeCalendar.js';
import { type Agency, agencyOf, getParty, localAuthorityOf } from '../identity/Party.js';
import type { Calendar } from '../sla/Facts.js';
import type { PartnershipRecord } from './PartnershipRecord.js';

/** The bodies of a record as a caller names them. */
export interface NamedSides {
  readonly agreement: string;
  readonly keptBy: string;
  readonly counterpart: string;
}

/** The agreement, and the columns that say between whom it is run. */
interface Sides {
  readonly agreement: Agreement;
  readonly columns: Pick<PartnershipRecord, 'keeper' | 'other' | 'localAuthorityCode'> & {
    readonly agreement: AgreementId;
  };
}

const BODIES: readonly PartnerRole[] = [
  'DEBT_MANAGEMENT',
  'JOBCENTRE_PLUS',
  'CHILD_MAINTENANCE_GROUP',
  'HOME_OFFICE',
  'PENSION_DISABILITY_AND_CARERS_SERVICE',
  'VALUATION_OFFICE_AGENCY',
  'TRIBUNALS_SERVICE',
];

/** Gives the role that a body has in agreements; null where it has none. */
export function roleOf(party: string): PartnerRole | null {
  if (localAuthorityOf(party) !== null) return 'LOCAL_AUTHORITY';
  return BODIES.find((role) => role === party) ?? null;
}

/**
 * Gives the two bodies that run an agreement, one of which the caller acts for.
 * @throws AppError BAD_USER_INPUT where the agreement is not between them, or the first keeps its records elsewhere;
 * FORBIDDEN where the caller acts for neither: decided from the token and what was said alone.
 */
export function requireSides(
  context: AgencyContext,
  agency: Agency,
  named: NamedSides,
  at = 'input.',
): Sides {
  const { keptBy, counterpart } = named;
  const agreement = findAgreement(named.agreement);
  if (agreement === null) throw badInput(`${at}agreement`, 'no agreement has this id');
  requirePartOf(agreement, `${at}keptBy`, keptBy);
  requirePartOf(agreement, `${at}counterpart`, counterpart);
  if (agencyOf(keptBy) !== agency) throw badInput(`${at}keptBy`, 'this agency keeps no records of that body');
  const authorities = [keptBy, counterpart].flatMap((party) => localAuthorityOf(party) ?? []);
  if (keptBy === counterpart || authorities.length > 1) {
    throw badInput(`${at}counterpart`, 'name the body on the other side of the agreement');
  }
  const [authority] = authorities;
  if (authority !== undefined) {
    const field = localAuthorityOf(keptBy) === null ? `${at}counterpart` : `${at}keptBy`;
    requireAuthority(field, authority.code, context.clock.today());
  }
  requireParty(casesOf(context).principal, keptBy, counterpart);
  return {
    agreement,
    columns: {
      agreement: agreement.id,
      keeper: keptBy,
      other: counterpart,
      localAuthorityCode: authority?.code ?? null,
    },
  };
}

function requirePartOf({ id, arrangement }: Agreement, field: string, party: string): void {
  const role = roleOf(party);
  if (role === null || !arrangement.between.includes(role)) {
    throw badInput(field, `the agreement ${id} is not with a body of this code`);
  }
}

type Columns = Pick<PartnershipRecord, 'keeper' | 'other'>;

/** Gives both bodies of a record. */
export function bodiesOf({ keeper, other }: Columns): readonly string[] {
  return [keeper, other];
}

/** Gives the one of a record's bodies for which the caller acts; of both, the keeper. */
export function actingSide(context: AgencyContext, record: Columns): string {
  return requireParty(casesOf(context).principal, ...bodiesOf(record));
}

/**
 * Gives the body that does its part: the keeper, or the other. Where nobody acts for the other, the keeper keeps
 * both sides.
 * @throws AppError RULE_BROKEN where the caller sees the record and does not act for that body.
 */
export function requireSide(
  context: AgencyContext,
  { keeper, other }: Columns,
  side: 'KEEPER' | 'OTHER',
  clause: string,
): string {
  const body = side === 'KEEPER' || getParty(other).kind === 'OTHER' ? keeper : other;
  if (casesOf(context).parties.includes(body)) return body;
  throw ruleBroken(`That is for ${getParty(body).name} to do.`, clause);
}

/** Gives the calendar of the office that owes: an authority's own; Jobcentre Plus, that of the authority it deals with. */
export function calendarOf(
  party: string,
  { localAuthorityCode }: Pick<PartnershipRecord, 'localAuthorityCode'>,
): Calendar {
  const isOfNation = party === 'JOBCENTRE_PLUS' || localAuthorityOf(party) !== null;
  return isOfNation && localAuthorityCode !== null ? calendarOfAuthority(localAuthorityCode) : DWP_CALENDAR;
}
