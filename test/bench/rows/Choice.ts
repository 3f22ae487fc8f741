import type { Draws } from '../../../shared/demonstration/Draws.js';

/** A choice among things of different weight. */
export class Choice<T> {
  readonly #things: readonly T[];
  /** Each thing's weight with those before it. */
  readonly #upTo: Float64Array;

  /** @throws RangeError where there is nothing to choose from. */
  constructor(things: readonly T[], weightOf: (thing: T, place: number) => number) {
    if (things.length === 0) throw new RangeError('There is nothing to choose from.');
    this.#things = things;
    let sum = 0;
    this.#upTo = Float64Array.from(things, (thing, place) => {
      sum += weightOf(thing, place);
      return sum;
    });
  }

  draw(draws: Draws): T {
    const place = this.#placeOf(draws.fraction() * (this.#upTo.at(-1) ?? 0));
    const thing = this.#things[place];
    if (thing === undefined) throw new RangeError('There is nothing at this weight.');
    return thing;
  }

  /** The first whose sum is above the weight. */
  #placeOf(weight: number): number {
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 0) > weight) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
