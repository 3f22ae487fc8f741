import { Overpayment } from './Overpayment.js';

/** What is to be seen of an overpayment: all of it, or its key only. */
export type Seen = Pick<Overpayment, 'localAuthorityCode' | 'reference'> & Partial<Overpayment>;

/** Gives the overpayment where all of it is to be seen; null where only its key is. */
export function wholeOf(seen: Seen): Overpayment | null {
  return isWhole(seen) ? seen : null;
}

function isWhole(seen: Seen): seen is Overpayment {
  return seen.id !== undefined;
}
