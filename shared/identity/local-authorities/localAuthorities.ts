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
  return existedOn(authority, day) ? withPredecessors(authority.code, day) : [];
}

/**
 * Gives the codes under which what an authority is asked about may stand on a day: its own, and those of the
 * authorities abolished into it by then, directly or through others.
 */
export function withPredecessors(code: string, day: PlainDate): readonly string[] {
  return [...new Set([code, ...abolishedInto(code, day)])];
}

function abolishedInto(code: string, day: PlainDate): string[] {
  return (predecessorsOf.get(code) ?? [])
    .filter((predecessor) => predecessor.abolishedOn !== null && predecessor.abolishedOn <= day)
    .flatMap((predecessor) => [predecessor.code, ...abolishedInto(predecessor.code, day)]);
}

/**
 * Gives the authority that answers on this day for the one with this register code: itself until it is abolished, then
 * the one that it was abolished into, directly or through others. Null where the register splits it between several,
 * since who got what is not in it, and where it names none.
 */
export function heirOf(code: string, day: PlainDate): LocalAuthorityRecord | null {
  const authority = findLocalAuthority(code);
  if (authority === null || authority.abolishedOn === null || day < authority.abolishedOn) return authority;
  const [successor, ...others] = authority.successors;
  return successor === undefined || others.length > 0 ? null : heirOf(successor, day);
}

/**
 * Gives the codes under which what is now one authority's affair may stand on this day: its own, and those of the
 * authorities that it succeeded by then. The code alone where it was abolished into none or into several.
 */
export function kinOf(code: string, day: PlainDate): readonly string[] {
  const heir = heirOf(code, day);
  const held = heir === null ? [] : authoritiesHeldBy(heir, day);
  return held.includes(code) ? held : [code];
}
