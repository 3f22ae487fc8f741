import type {
  LocalAuthorityRecord,
  Nation,
} from '../../../shared/identity/local-authorities/LocalAuthorityRecord.js';
import {
  existedOn,
  findLocalAuthority,
  listLocalAuthorities,
} from '../../../shared/identity/local-authorities/localAuthorities.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

interface RegisterFilter {
  readonly nation: Nation | null;
  /** Whether it exists on the day; null for either. */
  readonly current: boolean | null;
}

/** Gives the authorities that the filter lets through, in the order of their codes. */
export function listRegister(
  today: PlainDate,
  { nation, current }: RegisterFilter,
): readonly LocalAuthorityRecord[] {
  return listLocalAuthorities().filter(
    (authority) =>
      (nation === null || authority.nation === nation) &&
      (current === null || existedOn(authority, today) === current),
  );
}

/** Gives the authority whose key this is; null for another code of it, so that an authority has one key only. */
export function findByRegisterCode(code: string): LocalAuthorityRecord | null {
  const authority = findLocalAuthority(code);
  return authority?.code === code ? authority : null;
}

/** Gives the authorities abolished into this one, in the order of their codes. */
export function listPredecessors(code: string): readonly LocalAuthorityRecord[] {
  return listLocalAuthorities().filter(({ successors }) => successors.includes(code));
}
