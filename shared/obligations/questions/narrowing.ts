import { listStandards } from '../../agreements/agreements.js';
import type { Nation } from '../../identity/local-authorities/LocalAuthorityRecord.js';
import { listLocalAuthorities, withPredecessors } from '../../identity/local-authorities/localAuthorities.js';
import { localAuthorityOf } from '../../identity/Party.js';
import type { PlainDate } from '../../time/PlainDate.js';

interface Under {
  readonly agreement: string | null;
  readonly standards: readonly string[] | null;
}

/** What narrows a question to authorities: what an authority owes is about it. */
interface About {
  readonly localAuthority: string | null;
  readonly owedBy?: string | null;
  readonly asOf: PlainDate;
}

/** Gives the standards that are asked for, by their ids; null where none are left out. */
export function standardsIn({ agreement, standards }: Under): string[] | null {
  if (agreement === null && standards === null) return null;
  return listStandards()
    .filter((standard) => agreement === null || standard.agreement === agreement)
    .filter((standard) => standards?.includes(standard.id) ?? true)
    .map(({ id }) => id);
}

/**
 * Gives the authorities that are asked for, by their register codes; null where none are left out. One authority has its
 * predecessors with it.
 */
export function authoritiesIn(question: About & { readonly nation: Nation | null }): string[] | null {
  const { nation } = question;
  const about = narrowingsOf(question);
  if (about.length === 0 && nation === null) return null;
  return listLocalAuthorities()
    .filter(({ code }) => about.every((codes) => codes.includes(code)))
    .filter((authority) => nation === null || authority.nation === nation)
    .map(({ code }) => code);
}

/** Tells whether a question is about a single authority, which roll-ups do not tell apart. */
export function isAboutOneAuthority(question: About): boolean {
  return narrowingsOf(question).length > 0;
}

function narrowingsOf({ localAuthority, owedBy = null, asOf }: About): readonly (readonly string[])[] {
  const owing = owedBy === null ? null : localAuthorityOf(owedBy);
  return [
    ...(localAuthority === null ? [] : [withPredecessors(localAuthority, asOf)]),
    ...(owing === null ? [] : [[owing.code]]),
  ];
}
