import { badInput } from '../errors/AppError.js';
import type { Calendar } from '../sla/Facts.js';
import type { PlainDate } from '../time/PlainDate.js';
import type { LocalAuthorityRecord } from './local-authorities/LocalAuthorityRecord.js';
import { existedOn, findLocalAuthority, getLocalAuthority } from './local-authorities/localAuthorities.js';

/** Debt Management's sites, the Child Maintenance Group and the Home Office. `Our reading`: the sites that the agreements name are there. */
export const DWP_CALENDAR: Calendar = 'ENGLAND_AND_WALES';

/** Gives the calendar of an authority: its own nation's. Jobcentre Plus keeps the one of the authority it deals with. `Our reading`. */
export function calendarOfAuthority(code: string): Calendar {
  return getLocalAuthority(code).calendar;
}

/**
 * Gives the authority that a caller named.
 * @throws AppError BAD_USER_INPUT where the register has none of that code, or it did not exist or pay Housing Benefit then.
 */
export function requireAuthority(field: string, code: string, day: PlainDate): LocalAuthorityRecord {
  const authority = findLocalAuthority(code);
  if (authority === null) throw badInput(field, 'no local authority has this code');
  if (!existedOn(authority, day)) throw badInput(field, `${authority.name} did not exist on ${day}`);
  if (!authority.administersHousingBenefit)
    throw badInput(field, `${authority.name} administers no Housing Benefit`);
  return authority;
}
