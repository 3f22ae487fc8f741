/** Values of the same thing, one a round. */
export type Series = readonly number[];

/** @throws RangeError where there is no value. */
export function median(values: Series): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('There is no median of nothing.');
  return (low + high) / 2;
}

/** Gives each round's ratio of the one to the other. */
export function ratios(values: Series, against: Series): Series {
  return values.map((value, round) => value / (against[round] ?? Number.NaN));
}
