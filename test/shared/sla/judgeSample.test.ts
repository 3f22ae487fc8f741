import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSample } from '../../../shared/sla/judgeSample.js';

describe('judgeSample', () => {
  it.each<[string, number, number, number, string, number | null, number | null]>([
    ['an empty sample', 0, 0, 0.9, 'NOTHING_TO_MEASURE', null, null],
    ['one case says little', 1, 1, 0.9, 'TOO_FEW_TO_TELL', 0.2065, 1],
    ['40 of 40 is 91 % at least', 40, 40, 0.9, 'MET', 0.9124, 1],
    ['34 of 34 is not yet 90 %', 34, 34, 0.9, 'TOO_FEW_TO_TELL', 0.8985, 1],
    ['35 of 35 is', 35, 35, 0.9, 'MET', 0.9011, 1],
    ['the target itself, in a small sample', 9, 10, 0.9, 'TOO_FEW_TO_TELL', 0.5958, 0.9821],
    ['well below the target', 30, 40, 0.9, 'NOT_MET', 0.5981, 0.8581],
    ['none of three', 0, 3, 0.9, 'NOT_MET', 0, 0.5615],
    ['all of a large sample cannot show that it is every case', 1000, 1000, 1, 'TOO_FEW_TO_TELL', 0.9962, 1],
    ['one missed shows that it is not every case', 999, 1000, 1, 'NOT_MET', 0.9944, 0.9998],
    ['none, against a target of none', 0, 3, 0, 'TOO_FEW_TO_TELL', 0, 0.5615],
  ])('%s', (_why, within, measured, target, verdict, low, high) => {
    const given = judgeSample({ within, measured }, target);
    expect(given.verdict).toBe(verdict);
    expect(given.share).toBe(measured === 0 ? null : within / measured);
    const rounded = (end: number | undefined) =>
      end === undefined ? null : Math.round(end * 10_000) / 10_000;
    expect([rounded(given.interval?.low), rounded(given.interval?.high)]).toEqual([low, high]);
  });

  it('a target at an end of the interval lies inside it', () => {
    const { interval } = judgeSample({ within: 30, measured: 40 }, 0.9);
    expect(interval).not.toBeNull();
    expect(judgeSample({ within: 30, measured: 40 }, interval?.low ?? 0).verdict).toBe('TOO_FEW_TO_TELL');
    expect(judgeSample({ within: 30, measured: 40 }, interval?.high ?? 0).verdict).toBe('TOO_FEW_TO_TELL');
  });

  it.each([
    [2, 1],
    [-1, 1],
    [0.5, 1],
    [0, Number.NaN],
  ])('refuses %s within of %s', (within, measured) => {
    expect(() => judgeSample({ within, measured }, 0.9)).toThrow(RangeError);
  });

  it('the ends solve the equation that defines them: share and end differ by 1.96 standard errors of the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (measured, some) => {
        const within = Math.min(some, measured);
        const { share, interval } = judgeSample({ within, measured }, 0.9);
        for (const end of [interval?.low ?? Number.NaN, interval?.high ?? Number.NaN]) {
          if (end === share) continue;
          const errors = Math.abs((share ?? 0) - end) / Math.sqrt((end * (1 - end)) / measured);
          expect(errors).toBeCloseTo(1.959964, 4);
        }
      }),
    );
  });
});
