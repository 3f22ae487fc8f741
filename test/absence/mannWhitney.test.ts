import { describe, expect, it } from 'vitest';
import { Draws } from '../../shared/demonstration/Draws.js';
import { mannWhitney } from './mannWhitney.js';

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('the Mann-Whitney test', () => {
  // Worked out by hand: z with the correction for continuity, p = erfc(z / sqrt(2)).
  it.each([
    ['the same values', upTo(1, 20), upTo(1, 20), 1],
    ['wholly apart: U = 0 of 100, z = 49.5 / sqrt(175)', upTo(1, 10), upTo(11, 20), 0.000182672],
    ['all equal tells nothing', [5, 5, 5], [5, 5, 5, 5], 1],
    ['ties: U = 1 of 16, z = 6.5 / sqrt(10.714)', [1, 1, 2, 2], [2, 3, 3, 3], 0.0470573],
  ])('%s', (_why, a, b, p) => {
    expect(mannWhitney(a, b)).toBeCloseTo(p, 5);
    expect(mannWhitney(b, a)).toBeCloseTo(p, 5);
  });

  it('gives p below 0.05 in about one of twenty draws from one source', () => {
    const draws = new Draws(1);
    const sample = () => Array.from({ length: 60 }, () => draws.fraction());
    const low = Array.from({ length: 1_000 }, () => mannWhitney(sample(), sample())).filter((p) => p < 0.05);
    expect(low.length).toBeGreaterThan(25);
    expect(low.length).toBeLessThan(80);
  });

  it('refuses an empty sample', () => {
    expect(() => mannWhitney([], [1])).toThrow(RangeError);
  });
});
