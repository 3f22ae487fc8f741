import { demonstrationAuthorities } from '../../../shared/demonstration/demonstrationAuthorities.js';
import type { LocalAuthorityRecord } from '../../../shared/identity/local-authorities/LocalAuthorityRecord.js';
import {
  existedOn,
  listLocalAuthorities,
} from '../../../shared/identity/local-authorities/localAuthorities.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** Those that customers do not deal with. */
const NO_COUNCILS = ['Combined authority', 'Strategic Regional Authority'];

const largest = demonstrationAuthorities.map(({ code }) => code);

/**
 * Gives the councils of the register that exist on a day, some 380, the largest first: those of the demonstration, then
 * the others in the order of the register. Which of them is how large is made up.
 */
export function authoritiesBySize(day: PlainDate): readonly LocalAuthorityRecord[] {
  const councils = listLocalAuthorities().filter(
    (authority) => existedOn(authority, day) && !NO_COUNCILS.includes(authority.type),
  );
  const rank = ({ code }: LocalAuthorityRecord) => (largest.indexOf(code) + 1 || largest.length + 1) - 1;
  return councils.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Gives how much of the work is with the authority of this rank, the largest being 0, as a weight: Zipf's law with its
 * head cut, 1 / (rank + 3). Of some 380 authorities the largest then has 7 % and the smallest 0.05 %.
 */
export function weightOfRank(rank: number): number {
  return 1 / (rank + 3);
}
