import { describe, expect, it } from 'vitest';
import { mergePerformance } from '../../../gateway/coordination/mergePerformance.js';
import type { PerformanceCell, TierCell } from '../../../shared/obligations/performance/PerformanceCell.js';

const cell = (standard: string, month: string | null, started: number, tiers: readonly TierCell[] = []) => ({
  ...{ standard, month, started, tiers },
  ...{ ended: started, running: 0, overdue: 0, withdrawn: 0 },
});

const tier = (within: number, measured: number, notYetMeasured: number, target = 0.9): TierCell => ({
  ...{ withinDays: 2, unit: 'WORKING_DAYS', target, within, measured, notYetMeasured },
});

const part = (...cells: readonly PerformanceCell[]) => ({ cells });

describe('mergePerformance', () => {
  it('adds up a standard that stands in several ledgers', () => {
    const merged = mergePerformance(
      {
        jobcentrePlusPart: part(cell('JB-01', null, 3, [tier(1, 2, 1)])),
        localAuthorityPart: part(cell('JB-01', null, 4, [tier(4, 4, 0), tier(1, 1, 0, 1)])),
      },
      'EXACT',
    );
    expect(merged).toMatchObject([
      {
        standard: { id: 'JB-01' },
        started: 7,
        ended: 7,
        tiers: [
          { target: 0.9, within: 5, measured: 6, notYetMeasured: 1, share: 5 / 6 },
          { target: 1, within: 1, measured: 1, notYetMeasured: 0, share: 1 },
        ],
      },
    ]);
    expect(merged).toHaveLength(1);
  });

  it('keeps the order of the agreements, then of the months', () => {
    const merged = mergePerformance(
      {
        childMaintenancePart: part(cell('HO-01', '2026-01', 1)),
        jobcentrePlusPart: part(cell('JCP-01', '2026-02', 1), cell('JCP-01', '2025-12', 1)),
        debtManagementPart: part(cell('DM-02', '2026-01', 1), cell('DM-01', '2026-03', 1)),
      },
      'EXACT',
    );
    expect(merged.map(({ standard, month }) => `${standard.id} ${month}`)).toEqual([
      'DM-01 2026-03',
      'DM-02 2026-01',
      'JCP-01 2025-12',
      'JCP-01 2026-02',
      'HO-01 2026-01',
    ]);
  });

  it.each([
    ['no case', tier(0, 0, 0), null, 'NOTHING_TO_MEASURE'],
    ['met, whatever comes', tier(9, 9, 1), 1, 'MET'],
    ['missed, whatever comes', tier(8, 10, 1), 0.8, 'NOT_MET'],
    ['open', tier(8, 9, 1), 8 / 9, 'NOT_YET_KNOWN'],
    ['nothing measured yet', tier(0, 0, 3), null, 'NOT_YET_KNOWN'],
  ])('judges exactly: %s', (_why, counts, share, verdict) => {
    const [merged] = mergePerformance(
      { debtManagementPart: part(cell('DM-01', null, 9, [counts])) },
      'EXACT',
    );
    expect(merged?.tiers).toEqual([{ ...counts, share, verdict }]);
  });

  it.each([
    ['below 20 measured, neither', tier(15, 15, 5), null, null],
    ['from 20 on, by the rounded counts', tier(15, 20, 5), 0.75, 'NOT_MET'],
  ])('of rounded counts says, %s', (_why, counts, share, verdict) => {
    const [merged] = mergePerformance(
      { debtManagementPart: part(cell('DM-01', null, 25, [counts])) },
      'ROUNDED',
    );
    expect(merged?.tiers).toEqual([{ ...counts, share, verdict }]);
  });

  it('is empty where nothing started, or nobody answered', () => {
    expect(mergePerformance({ debtManagementPart: part(), localAuthorityPart: null }, 'EXACT')).toEqual([]);
  });
});
