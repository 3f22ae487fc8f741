import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PerformanceCell } from '../../../../shared/obligations/performance/PerformanceCell.js';
import type { PerformanceQuestion } from '../../../../shared/obligations/performance/PerformanceQuestion.js';
import { keyOf } from '../../../../shared/obligations/performance/questionKey.js';
import { setDerived } from '../../../../shared/obligations/setDerived.js';
import { judge } from '../../../../shared/sla/judge.js';
import { addDays, earliest, type PlainDate, toPlainDate } from '../../../../shared/time/PlainDate.js';
import { debtManagement } from '../../../../subgraphs/debt-management/subgraph.js';
import { fillLedger, type LedgerEntry } from '../../../support/fillLedger.js';
import { openTestSubgraph, type TestSubgraph } from '../../../support/openTestSubgraph.js';
import { askCells } from './askCells.js';
import { dayIn, entries, everything, question, seenBy } from './ledgers.js';
import { recalculate } from './recalculate.js';

const on = toPlainDate;

let agency: TestSubgraph;
beforeAll(async () => {
  agency = await openTestSubgraph(debtManagement, { today: '2026-11-20' });
});
afterAll(() => agency.close());

/** Fills the ledger; some of its counts are folded already, some not. */
async function keep(rows: readonly LedgerEntry[]): Promise<void> {
  await agency.database.query(
    'TRUNCATE obligations, obligation_parties, events, handoff_ends, count_groups, count_deltas, count_days, count_months',
  );
  await fillLedger(agency.database, rows);
  await agency.database.query('SELECT fold_counts($1)', [Math.ceil((rows.length * 2) / 3)]);
}

const ask = (who: string | readonly string[], questions: readonly PerformanceQuestion[]) =>
  askCells(agency, who, questions);

/** The days on which an obligation's part in the figures turns, in the years that can be asked about. */
function turningDays(row: LedgerEntry): PlainDate[] {
  const dueOn = judge(row, on('2028-12-31'))?.dueOn ?? null;
  return [row.startedOn, row.endedOn, row.withdrawnOn, dueOn, dueOn && addDays(dueOn, 1)].flatMap((day) =>
    day !== null && day >= everything.from && day <= everything.asOf ? day : [],
  );
}

const several = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 6, maxLength: 6 });

const callers = [
  ['DEBT_MANAGEMENT'],
  ['DEBT_MANAGEMENT', 'CHILD_MAINTENANCE_GROUP'],
  ['LA:MAN'],
  ['LA:GLG', 'LA:MAN', 'DEBT_MANAGEMENT'],
  ['LA:EDH'],
] as const;

describe('figures of a ledger with any obligations in it', () => {
  it('are those that all rows give one at a time, for whoever asks and as of any day', async () => {
    await fc.assert(
      fc.asyncProperty(entries, several(question), several(fc.nat()), async (rows, some, picks) => {
        await keep(rows);
        const days = rows.flatMap(turningDays);
        const wide = picks.map((pick, nth) => ({
          ...everything,
          asOf: days[pick % days.length] ?? everything.asOf,
          byMonth: nth % 2 === 0,
        }));
        const questions = [everything, ...wide, ...some];
        for (const parties of callers) {
          const seen = seenBy(rows, parties);
          expect(await ask(parties, questions)).toEqual(questions.map((asked) => recalculate(seen, asked)));
        }
      }),
      { numRuns: 12, interruptAfterTimeLimit: 20_000 },
    );
  });

  it('by month add up to the whole', async () => {
    await fc.assert(
      fc.asyncProperty(entries, question, async (rows, asked) => {
        await keep(rows);
        const [whole = [], months = []] = await ask(callers[0], [
          { ...asked, byMonth: false },
          { ...asked, byMonth: true },
        ]);
        for (const { standard, tiers, ...counts } of whole) {
          const parts = months.filter((cell) => cell.standard === standard);
          for (const name of ['started', 'ended', 'running', 'overdue', 'withdrawn'] as const)
            expect(sum(parts.map((cell) => cell[name]))).toBe(counts[name]);
          for (const name of ['within', 'measured', 'notYetMeasured'] as const)
            expect(sum(parts.flatMap((cell) => cell.tiers.map((tier) => tier[name])))).toBe(
              sum(tiers.map((tier) => tier[name])),
            );
        }
        expect(new Set(months.map(({ standard }) => standard))).toEqual(
          new Set(whole.map(({ standard }) => standard)),
        );
      }),
      { numRuns: 8, interruptAfterTimeLimit: 20_000 },
    );
  });

  it('follow a correction of the day of the start', async () => {
    const day = dayIn('2024-01-01', '2024-03-31');
    await fc.assert(
      fc.asyncProperty(entries, day, async (rows, startedOn) => {
        await keep(rows);
        await agency.database.query('UPDATE obligations SET started_on = $1 WHERE started_on > $1', [
          startedOn,
        ]);
        await setDerived(agency.database, 'ALL', on('2026-11-20'));
        const moved = rows.map((row) => ({ ...row, startedOn: earliest(startedOn, row.startedOn) }));
        const asked = { ...everything, from: on('2024-01-01'), to: on('2024-03-31'), asOf: on('2025-01-01') };
        const seen = seenBy(moved, ['DEBT_MANAGEMENT']);
        expect(await ask(['DEBT_MANAGEMENT'], [asked])).toEqual([recalculate(seen, asked)]);
      }),
      { numRuns: 5, interruptAfterTimeLimit: 20_000 },
    );
  });
});

describe('figures for an analyst', () => {
  it('are everybody’s, rounded cell by cell, without the Home Office’s agreement', async () => {
    await fc.assert(
      fc.asyncProperty(entries, several(question.map(ofWholeMonths)), async (rows, some) => {
        await keep(rows);
        const [{ asOf } = everything] = some;
        const questions = [everything, { ...everything, asOf, byMonth: true }, ...some];
        const open = rows.filter(({ standard }) => !standard.startsWith('HO-'));
        const rounded = questions.map((asked) =>
          recalculate(open, asked)
            .map(roundCell)
            .filter((cell) => cell.started > 0),
        );
        expect(await ask('performance-analyst', questions)).toEqual(rounded);
      }),
      { numRuns: 8, interruptAfterTimeLimit: 20_000 },
    );
  });

  it.each([
    ['a period that begins within a month', { from: on('2024-01-02'), to: on('2024-01-31') }, 'from'],
    ['a period that ends within a month', { from: on('2024-02-01'), to: on('2024-02-28') }, 'to'],
  ])('are refused for %s', async (_why, period, argument) => {
    const { errors } = await agency
      .as('performance-analyst')
      .query(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SlaPerformance { debtManagementPart { cells { started } } } } }`,
        { of: [{ __typename: 'SlaPerformance', question: keyOf({ ...everything, ...period }) }] },
      );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: argument } }]);
  });
});

function ofWholeMonths(asked: PerformanceQuestion): PerformanceQuestion {
  const { from, to } = asked;
  const nextMonth = addDays(on(`${to.slice(0, 7)}-28`), 4);
  return {
    ...asked,
    from: on(`${from.slice(0, 7)}-01`),
    to: addDays(on(`${nextMonth.slice(0, 7)}-01`), -1),
  };
}

function roundCell(cell: PerformanceCell): PerformanceCell {
  const near = (count: number) => 5 * Math.floor((count + 2) / 5);
  return {
    ...cell,
    started: near(cell.started),
    ended: near(cell.ended),
    running: near(cell.running),
    overdue: near(cell.overdue),
    withdrawn: near(cell.withdrawn),
    tiers: cell.tiers.map((tier) => ({
      ...tier,
      within: near(tier.within),
      measured: near(tier.measured),
      notYetMeasured: near(tier.notYetMeasured),
    })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
