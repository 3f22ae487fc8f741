import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeAt, outcomesOf } from '../../../shared/obligations/outcomes.js';
import { claimOutcome } from '../../../shared/sla/claimOutcome.js';
import { claimsOf } from '../../../shared/sla/claimsOf.js';
import { stateAsOf } from '../../../shared/sla/stateAsOf.js';
import { addDays, toPlainDate } from '../../../shared/time/PlainDate.js';
import { deadline, ended, owed, running, twoTier, undefinedTarget, withdrawn } from '../sla/facts.js';
import { entries } from './performance/ledgers.js';

describe('outcomesOf: two tiers over Easter 2018, the last days are 4 and 9 April', () => {
  it.each([
    ['ended on the first tier’s last day', ended(twoTier, '2018-03-29', '2018-04-04'), 'WW'],
    ['ended between the tiers', ended(twoTier, '2018-03-29', '2018-04-05'), 'MW'],
    ['ended after both', ended(twoTier, '2018-03-29', '2018-04-10'), 'MM'],
    ['withdrawn by the first', withdrawn(twoTier, '2018-03-29', '2018-04-04'), 'AA'],
    ['withdrawn between them', withdrawn(twoTier, '2018-03-29', '2018-04-05'), 'MA'],
    ['no claim is made', ended(undefinedTarget, '2018-03-29', '2018-04-04'), ''],
    ['no due day either', ended(owed('RETENTION'), '2018-03-29', '2018-04-04'), ''],
    ['the calendars do not reach it', ended(deadline(5), '2028-12-29', '2029-03-01'), 'O'],
    ['a bank holiday known when it ended counts', ended(deadline(10), '2022-09-08', '2022-09-23'), 'W'],
    ['it runs', running(twoTier, '2018-03-29'), null],
  ])('%s', (_why, facts, outcomes) => {
    expect(outcomesOf(facts)).toBe(outcomes);
  });

  it('are how it counts on any later day, whatever is published meanwhile', () => {
    fc.assert(
      fc.property(entries, fc.nat(4000), (some, later) => {
        for (const facts of some) {
          const outcomes = outcomesOf(facts);
          const closedOn = facts.endedOn ?? facts.withdrawnOn;
          if (outcomes === null || closedOn === null) continue;
          const state = stateAsOf(facts, addDays(closedOn, later));
          if (state === null) throw new Error('It had started.');
          const read = claimsOf(facts).map((_, nth) => outcomeAt(outcomes, nth));
          expect(read).toEqual(claimsOf(facts).map((claim) => claimOutcome(state, claim)));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('outcomeAt', () => {
  it.each([
    ['a claim that was not kept', 'W', 1],
    ['nothing at all', '', 0],
    ['a letter that stands for nothing', 'X', 0],
  ])('refuses %s', (_why, outcomes, claim) => {
    expect(() => outcomeAt(outcomes, claim)).toThrow('keeps no outcome');
  });

  it('reads what was kept', () => {
    expect(
      [0, 1].map((claim) =>
        outcomeAt(outcomesOf(ended(twoTier, '2018-03-29', toPlainDate('2018-04-05'))) ?? '', claim),
      ),
    ).toEqual(['MISSED', 'WITHIN']);
  });
});
