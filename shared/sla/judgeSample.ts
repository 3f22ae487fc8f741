import type { SampleMeasure, TierCounts } from './Population.js';

/** The standard normal quantile that leaves 2.5 % on either side. */
const Z = 1.959963984540054;

/**
 * Gives what a sample says about a target, a fraction: MET where the whole 95 % Wilson interval lies above it, NOT_MET
 * where it lies below, TOO_FEW_TO_TELL where the target lies inside, ends included. So a target of every case is never
 * shown to be met by a sample, only to be missed.
 * @throws RangeError where the counts are not whole numbers, or more are within than measured.
 */
export function judgeSample(sample: Pick<TierCounts, 'within' | 'measured'>, target: number): SampleMeasure {
  const { within, measured } = sample;
  if (!Number.isInteger(within) || !Number.isInteger(measured) || within < 0 || within > measured) {
    throw new RangeError(`A sample of ${measured} cannot have ${within} within.`);
  }
  if (measured === 0) return { share: null, interval: null, verdict: 'NOTHING_TO_MEASURE' };
  const interval = wilsonInterval(within, measured);
  return { share: within / measured, interval, verdict: verdictOf(interval, target) };
}

/** See E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212. */
function wilsonInterval(within: number, measured: number): { low: number; high: number } {
  const centre = within + Z ** 2 / 2;
  const half = Z * Math.sqrt((within * (measured - within)) / measured + Z ** 2 / 4);
  const weight = measured + Z ** 2;
  return {
    low: (centre - half) / weight,
    // With every case within, the interval ends at 1, which rounding must not miss.
    high: within === measured ? 1 : (centre + half) / weight,
  };
}

function verdictOf({ low, high }: { low: number; high: number }, target: number): SampleMeasure['verdict'] {
  if (target < low) return 'MET';
  return target > high ? 'NOT_MET' : 'TOO_FEW_TO_TELL';
}
