import type { Answer } from './openTestSubgraph.js';

/** Gives the codes of an answer's errors; empty where it has none. */
export function codesOf({ errors = [] }: Answer): unknown[] {
  return errors.map(({ extensions }) => extensions?.code);
}
