import { listStandards } from '../../agreements/agreements.js';
import type { Nation } from '../../identity/local-authorities/LocalAuthorityRecord.js';
import { listLocalAuthorities } from '../../identity/local-authorities/localAuthorities.js';

interface Where {
  readonly localAuthority: string | null;
  readonly nation: Nation | null;
}

interface Under {
  readonly agreement: string | null;
  readonly standards: readonly string[] | null;
}

/** Gives the authorities that are asked for, by their register codes; null where none are left out. */
export function authoritiesIn({ localAuthority, nation }: Where): string[] | null {
  if (localAuthority === null && nation === null) return null;
  return listLocalAuthorities()
    .filter((authority) => localAuthority === null || authority.code === localAuthority)
    .filter((authority) => nation === null || authority.nation === nation)
    .map(({ code }) => code);
}

/** Gives the standards that are asked for, by their ids; null where none are left out. */
export function standardsIn({ agreement, standards }: Under): string[] | null {
  if (agreement === null && standards === null) return null;
  return listStandards()
    .filter((standard) => agreement === null || standard.agreement === agreement)
    .filter((standard) => standards?.includes(standard.id) ?? true)
    .map(({ id }) => id);
}
