/**
 * Gives the two-sided p-value of the Mann-Whitney test: how likely two samples lie at least so far apart when they come
 * from one source. By the normal approximation, corrected for ties: for samples of some dozens and more.
 * @throws RangeError for an empty sample.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) throw new RangeError('A sample is empty.');
  const [n, m] = [a.length, b.length];
  const { rankSum, ties } = rank(a, b);
  const u = rankSum - (n * (n + 1)) / 2;
  const total = n + m;
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  if (variance <= 0) return 1;
  // The half is for a count that goes by whole steps.
  const z = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5) / Math.sqrt(variance);
  return Math.min(1, 2 * upperTail(z));
}

/** Gives the sum of the first sample's ranks among both, and the correction for equal values. */
function rank(a: readonly number[], b: readonly number[]): { rankSum: number; ties: number } {
  const all = [...a.map((value) => ({ value, isA: 1 })), ...b.map((value) => ({ value, isA: 0 }))];
  all.sort((x, y) => x.value - y.value);
  let rankSum = 0;
  let ties = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const alike = all.slice(from, to);
    // Equal values share the mean of their ranks.
    rankSum += alike.reduce((sum, { isA }) => sum + isA, 0) * ((from + 1 + to) / 2);
    ties += alike.length ** 3 - alike.length;
    from = to;
  }
  return { rankSum, ties };
}

/** The share of a normal distribution beyond z; within 1.5e-7. See Abramowitz and Stegun, 7.1.26. */
function upperTail(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  const polynomial = series.reduceRight((sum, coefficient) => (sum + coefficient) * t, 0);
  return 0.5 * polynomial * Math.exp(-x * x);
}
