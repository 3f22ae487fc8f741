import { describe, expect, it } from 'vitest';
import { viewChain } from '../../../../shared/obligations/chains/viewChain.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { obligationOf } from '../../../support/insertObligations.js';

type Days = readonly [from: string, to: string | null];

const START = '2024-06-03';

function owed(standard: string, [startedOn, endedOn]: Days, withdrawnOn: string | null = null) {
  return obligationOf({
    ...{ standard, owedBy: 'DEBT_MANAGEMENT', owedTo: ['LA:MAN'], startedOn },
    ...{ endedOn: withdrawnOn === null ? endedOn : null, withdrawnOn },
  });
}

/** DM-01 from 3 June is due on 1 July; each leg is due ten working days after its start. */
function seen(end: string | null, input: Days, outcome: Days | null, asOf = '2024-07-31') {
  const legs = [owed('DM-02', input), ...(outcome === null ? [] : [owed('DM-03', outcome)])];
  const view = viewChain(owed('DM-01', [START, end]), legs, toPlainDate(asOf));
  return [
    ...view.legs.map(({ standard, workingDaysHeld, status, madeChainLate }) => [
      ...[standard.id, workingDaysHeld, status, madeChainLate],
    ]),
    view.workingDaysHeldByNobody,
  ];
}

describe('DM-01 with its legs: who made it late', () => {
  it.each<[string, ReturnType<typeof seen>, readonly unknown[]]>([
    [
      'nobody: all in time',
      seen('2024-06-28', [START, '2024-06-12'], ['2024-06-12', '2024-06-26']),
      [['DM-02', 7, 'MET', false], ['DM-03', 10, 'MET', false], 2],
    ],
    [
      'the first leg',
      seen('2024-07-02', [START, '2024-06-20'], ['2024-06-20', '2024-07-02']),
      [['DM-02', 13, 'MET_LATE', true], ['DM-03', 8, 'MET', false], 0],
    ],
    [
      'the second',
      seen('2024-07-03', [START, '2024-06-12'], ['2024-06-12', '2024-07-03']),
      [['DM-02', 7, 'MET', false], ['DM-03', 15, 'MET_LATE', true], 0],
    ],
    [
      'both',
      seen('2024-07-08', [START, '2024-06-20'], ['2024-06-20', '2024-07-08']),
      [['DM-02', 13, 'MET_LATE', true], ['DM-03', 12, 'MET_LATE', true], 0],
    ],
    [
      'nobody, where a leg was late and the other made it good',
      seen('2024-06-28', [START, '2024-06-18'], ['2024-06-18', '2024-06-28']),
      [['DM-02', 11, 'MET_LATE', false], ['DM-03', 8, 'MET', false], 0],
    ],
    [
      'not to be told, where both kept theirs and nobody held it between',
      seen('2024-07-03', [START, '2024-06-17'], ['2024-06-20', '2024-07-03']),
      [['DM-02', 10, 'MET', false], ['DM-03', 9, 'MET', false], 3],
    ],
    [
      'the first, while the second still has a day',
      seen(null, [START, '2024-06-20'], ['2024-06-20', null], '2024-07-03'),
      [['DM-02', 13, 'MET_LATE', true], ['DM-03', 9, 'DUE_SOON', false], 0],
    ],
    [
      'nobody yet: the second has not started',
      seen('2024-07-08', [START, '2024-06-20'], ['2024-06-20', '2024-07-08'], '2024-06-18'),
      [['DM-02', 11, 'OVERDUE', false], 0],
    ],
  ])('%s', (_why, given, expected) => {
    expect(given).toEqual(expected);
  });

  it('a leg that was withdrawn is nobody’s lateness, and held until then', () => {
    const screenedOut = owed('DM-02', [START, null], '2024-06-24');
    const view = viewChain(owed('DM-01', [START, '2024-07-10']), [screenedOut], toPlainDate('2024-07-31'));
    expect(view.legs).toMatchObject([
      {
        status: 'WITHDRAWN',
        workingDaysHeld: 15,
        isLate: false,
        madeChainLate: false,
        withdrawnOn: '2024-06-24',
      },
    ]);
    expect(view.workingDaysHeldByNobody).toBe(12);
  });

  it('shows no end that has not happened yet', () => {
    const legs = [owed('DM-02', [START, '2024-06-20'])];
    const [leg] = viewChain(owed('DM-01', [START, '2024-07-10']), legs, toPlainDate('2024-06-10')).legs;
    expect(leg).toMatchObject({ endedOn: null, withdrawnOn: null, status: 'RUNNING', dueOn: '2024-06-17' });
  });
});
