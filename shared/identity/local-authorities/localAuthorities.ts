import type { PlainDate } from '../../time/PlainDate.js';
import type { LocalAuthorityRecord } from './LocalAuthorityRecord.js';
import { register } from './register.js';

const byAnyCode = new Map<string, LocalAuthorityRecord>();
const predecessorsOf = new Map<string, LocalAuthorityRecord[]>();

for (const authority of register) {
  for (const code of [authority.code, authority.gss, ...authority.formerGss]) {
    if (code !== null) byAnyCode.set(code, authority);
  }
  for (const successor of authority.successors) {
    predecessorsOf.set(successor, [...(predecessorsOf.get(successor) ?? []), authority]);
  }
}

/** Gives the authority with this register code, or this current or former Office for National Statistics code; null where there is none. */
export function findLocalAuthority(code: string): LocalAuthorityRecord | null {
  return byAnyCode.get(code) ?? null;
}

/**
 * Gives the authority that a record names by its code.
 * @throws Error where the register has none of that code: records hold known codes only.
 */
export function getLocalAuthority(code: string): LocalAuthorityRecord {
  const authority = findLocalAuthority(code);
  if (authority === null) throw new Error('A record names an authority that the register has not.');
  return authority;
}

/** Gives every authority of the register, past and present, in the order of its codes. */
export function listLocalAuthorities(): readonly LocalAuthorityRecord[] {
  return register;
}

/** Tells whether the authority existed on this day; the day it was abolished is no longer such a day. */
export function existedOn(authority: LocalAuthorityRecord, day: PlainDate): boolean {
  return (
    (authority.startedOn === null || authority.startedOn <= day) &&
    (authority.abolishedOn === null || day < authority.abolishedOn)
  );
}

/**
 * Gives the codes of the authorities for which this one answers on this day: itself, and those abolished
 * by then that it succeeded, directly or through others. Empty where it does not exist on that day itself.
 */
export function authoritiesHeldBy(authority: LocalAuthorityRecord, day: PlainDate): readonly string[] {
  if (!existedOn(authority, day)) return [];
  return [authority.code, ...abolishedInto(authority.code, day)];
}

function abolishedInto(code: string, day: PlainDate): string[] {
  return (predecessorsOf.get(code) ?? [])
    .filter((predecessor) => predecessor.abolishedOn !== null && predecessor.abolishedOn <= day)
    .flatMap((predecessor) => [predecessor.code, ...abolishedInto(predecessor.code, day)]);
}
