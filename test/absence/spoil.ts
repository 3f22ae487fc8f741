import type { Draws } from '../../shared/demonstration/Draws.js';

const DISTORTIONS: readonly ((query: string, draws: Draws) => string)[] = [
  misspelt,
  misspelt,
  misspelt,
  (query, draws) => query.slice(0, draws.between(1, query.length)),
  (query) => query.replace('(', '(nothing: 1, '),
  (query) => query.replace(': ', ': Wrong'),
  (query) => `${query} ${query}`,
  (query) => query.replace('query', 'subscription'),
  (query) => query.replace(/\$(\w+): /, '$$other: '),
  (query) => query.replace('{', '{ disclosureRequest childMaintenanceDisclosures '),
  (query) => `${query} fragment unused on DisclosureRequests { ides }`,
];

/** Gives a document that is wrong in one way: names that are nearly right ask for suggestions. */
export function spoil(draws: Draws, query: string): string {
  return draws.pick(DISTORTIONS)(query, draws);
}

/** One name loses, gains or changes a letter. */
function misspelt(query: string, draws: Draws): string {
  const names = [...query.matchAll(/[A-Za-z]{4,}/g)];
  if (names.length === 0) return `${query}x`;
  const { index, 0: name } = draws.pick(names);
  const place = index + draws.between(1, name.length - 1);
  const letter = draws.pick(['', 's', 'x', query.charAt(place).repeat(2)]);
  return query.slice(0, place) + letter + query.slice(place + 1);
}
