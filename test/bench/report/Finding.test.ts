import { describe, expect, it } from 'vitest';
import { type Finding, isMet, tableOf } from './Finding.js';

const figure = (...values: number[]) => ({ what: 'reading', unit: 'ms', values }) as const;

describe('isMet', () => {
  it.each<[string, Finding, boolean | null]>([
    ['nothing was asked', { figure: figure(1) }, null],
    ['the median is the bound', { figure: figure(1, 2, 9), bound: { is: 'at most', limit: 2 } }, true],
    ['the median is above it', { figure: figure(1, 3, 9), bound: { is: 'at most', limit: 2 } }, false],
    [
      'an even number of rounds has its median between two',
      { figure: figure(1, 2), bound: { is: 'at least', limit: 1.5 } },
      true,
    ],
    [
      'the ratio counts, not the figure',
      { figure: figure(30, 20), against: figure(10, 10), bound: { is: 'at most', limit: 2.5 } },
      true,
    ],
    [
      'the ratio is taken round by round',
      { figure: figure(10, 40), against: figure(1, 40), bound: { is: 'at least', limit: 6 } },
      false,
    ],
  ])('%s', (_why, finding, expected) => {
    expect(isMet(finding)).toBe(expected);
  });
});

describe('tableOf', () => {
  it('gives medians with their range, the bound, and whether it is kept', () => {
    const findings: Finding[] = [
      { figure: figure(12.345, 1, 2_000), bound: { is: 'at most', limit: 10 } },
      { figure: figure(4), against: { ...figure(2), what: 'writing' }, bound: { is: 'at most', limit: 3 } },
    ];
    expect(tableOf(findings)).toBe(
      [
        '| what | median (range) | against | ratio (range) | bound | met |',
        '| --- | --- | --- | --- | --- | --- |',
        '| reading | 12.3 (1–2,000) ms |  |  | at most 10 ms | **no** |',
        '| reading | 4 (4–4) ms | writing: 2 (2–2) ms | × 2 (2–2) | at most × 3 | yes |',
        '',
      ].join('\n'),
    );
  });
});
