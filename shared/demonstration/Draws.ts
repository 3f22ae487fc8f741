const WORDS = 2 ** 32;

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A seeded source of numbers (mulberry32, public domain): the same seed gives the same draws everywhere. Only whole
 * numbers and exact fractions are worked with, so no machine rounds otherwise. Not for secrets.
 */
export class Draws {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** Gives a fraction from 0, included, to 1, excluded. */
  fraction(): number {
    return this.#word() / WORDS;
  }

  /** Gives a whole number from the one to the other, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  /** Tells whether something happens that happens in this share of cases: 0.1 is one in ten. */
  chance(share: number): boolean {
    return this.fraction() < share;
  }

  /**
   * Gives one of them.
   * @throws RangeError where there is none.
   */
  pick<T>(items: readonly T[]): T {
    const [item] = items.slice(this.between(0, items.length - 1));
    if (item === undefined) throw new RangeError('There is nothing to draw from.');
    return item;
  }

  /** Gives them all in another order. */
  shuffle<T>(items: readonly T[]): readonly T[] {
    return items
      .map((item) => ({ item, place: this.fraction() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  }

  /** Gives an id in the shape of a random UUID (version 4). */
  uuid(): string {
    const hex = hexOf(this.#word()) + hexOf(this.#word()) + hexOf(this.#word()) + hexOf(this.#word());
    const variant = '89ab'.charAt(this.between(0, 3));
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** Gives a whole number of 32 bits. */
  #word(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    const first = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    const second = (first + Math.imul(first ^ (first >>> 7), first | 61)) ^ first;
    return (second ^ (second >>> 14)) >>> 0;
  }
}

/** Gives a whole number of 32 bits in eight figures. A table: a large load draws millions. */
function hexOf(word: number): string {
  return `${BYTES[word >>> 24]}${BYTES[(word >>> 16) & 255]}${BYTES[(word >>> 8) & 255]}${BYTES[word & 255]}`;
}
