import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldCounts } from '../../../../shared/obligations/counts/foldCounts.js';
import { recount } from '../../../../shared/obligations/counts/recount.js';
import { addDays, type PlainDate, toPlainDate } from '../../../../shared/time/PlainDate.js';
import {
  type DebtManagementCases,
  openDebtManagement,
} from '../../../subgraphs/debt-management/openDebtManagement.js';
import { codesOf } from '../../../support/codesOf.js';
import type { LedgerEntry } from '../../../support/fillLedger.js';
import { askCells } from '../performance/askCells.js';
import { dayIn, everything, question, seenBy } from '../performance/ledgers.js';
import { recalculate } from '../performance/recalculate.js';

const TODAY = toPlainDate('2024-07-31');
const SAME = { groups: 0, days: 0, months: 0 };

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement(TODAY);
});
afterAll(() => agency.close());

const database = () => agency.actAs('DEBT_MANAGEMENT', TODAY).database;

async function rows(): Promise<readonly LedgerEntry[]> {
  const { rows: kept } = await agency.database.query<LedgerEntry>(
    `SELECT standard, kind, terms, fixed_on::text AS "fixedOn", calendar, owed_by AS "owedBy", owed_to AS "owedTo",
       local_authority AS "localAuthority", started_on::text AS "startedOn", ended_on::text AS "endedOn",
       withdrawn_on::text AS "withdrawnOn"
     FROM obligations`,
  );
  return kept;
}

interface Case {
  readonly id: string;
  readonly nino: string;
  readonly receivedOn: PlainDate;
}

async function eventOf({ id }: Case, kind: string): Promise<string | undefined> {
  const { data } = await agency
    .as('debt-manager')
    .query('query ($id: ID!) { debtManagementReferral(id: $id) { history { id kind } } }', { id });
  const { debtManagementReferral: referral }: { debtManagementReferral: { history: Entry[] } } = JSON.parse(
    JSON.stringify(data),
  );
  return referral.history.find((entry) => entry.kind === kind)?.id;
}

interface Entry {
  readonly id: string;
  readonly kind: string;
}

async function correct(told: Case, kind: string, happenedOn: PlainDate): Promise<unknown> {
  const event = await eventOf(told, kind);
  return agency.order('correctDebtManagementEvent', { event, happenedOn, reason: 'misread' });
}

/** What may be done to a referral, on a day, in any order and at the same time: much of it is refused then. */
const acts: Readonly<Record<string, (told: Case, day: PlainDate) => Promise<unknown>>> = {
  input: ({ id }, inputOn) => agency.order('recordReferralInput', { id, version: 1, inputOn }),
  screenOut: ({ id }, notifiedOn) =>
    agency.order('screenOutReferral', { id, version: 1, reason: 'DUPLICATE', notifiedOn }),
  outcome: ({ id }, notifiedOn) =>
    agency.order('recordReferralOutcome', { id, version: 2, outcome: 'NOT_POSSIBLE', notifiedOn }),
  withdraw: async ({ nino }, withdrawnOn) => {
    const [owed] = await agency.obligations(nino);
    const input = { id: owed?.id, withdrawnOn, reason: 'repaid' };
    return agency.order('withdrawDebtManagementObligation', input, 'manchester-benefits');
  },
  correctStart: (told, day) => correct(told, 'REFERRAL_RECEIVED', addDays(day, -15)),
  correctInput: (told, day) => correct(told, 'REFERRAL_INPUT', day),
  fold: () => foldCounts(database()),
};

const story = fc.record({
  receivedOn: dayIn('2024-03-01', '2024-06-20'),
  steps: fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(30), fc.nat(8)), {
    minLength: 2,
    maxLength: 6,
  }),
});

describe('counts after commands at the same time, with folds between them', () => {
  it('are those of the rows, for any question of whoever asks', async () => {
    const stories = fc.array(story, { minLength: 8, maxLength: 12 });
    const questions = fc.array(question, { minLength: 4, maxLength: 4 });
    const asOfs = fc.array(dayIn('2024-03-01', TODAY), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(stories, questions, asOfs, async (told, some, days) => {
        await Promise.all(
          told.map(async ({ receivedOn, steps }) => {
            const nino = agency.newNino();
            const id = await agency.referral(nino, receivedOn);
            for (const [act, days, pauseMs] of steps) {
              await sleep(pauseMs);
              await acts[act]?.({ id, nino, receivedOn }, addDays(receivedOn, days));
            }
          }),
        );
        expect(await recount(agency.database, 'VERIFY')).toEqual(SAME);
        const asked = [everything, ...some, ...days.map((asOf) => ({ ...everything, asOf, byMonth: true }))];
        const kept = await rows();
        for (const parties of [['DEBT_MANAGEMENT'], ['LA:MAN']])
          expect(await askCells(agency, parties, asked)).toEqual(
            asked.map((one) => recalculate(seenBy(kept, parties), one)),
          );
      }),
      { numRuns: 6, interruptAfterTimeLimit: 30_000 },
    );
  });

  it('lose nothing of what 16 writers do at once', async () => {
    const before = await rows();
    const writers = Array.from({ length: 16 }, async () => {
      for (let nth = 0; nth < 5; nth += 1) {
        const id = await agency.referral(agency.newNino(), '2024-06-03');
        expect(
          codesOf(await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-04' })),
        ).toEqual([]);
      }
    });
    let isWriting = true;
    const folding = (async () => {
      while (isWriting) await foldCounts(database());
    })();
    await Promise.all(writers);
    isWriting = false;
    await folding;
    expect(await recount(agency.database, 'VERIFY')).toEqual(SAME);
    const [cells] = await askCells(agency, ['DEBT_MANAGEMENT'], [everything]);
    const started = cells?.reduce((sum, cell) => sum + cell.started, 0);
    expect(started).toBe(before.length + 16 * 5 * 3);
  });
});

describe('folding', () => {
  it('leaves nothing to fold, and no count of none', async () => {
    const id = await agency.referral(agency.newNino(), '2024-06-03');
    await foldCounts(database());
    await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-04' });
    await foldCounts(database());
    const { rows: left } = await agency.database.query(
      `SELECT 'delta' AS what FROM count_deltas UNION ALL SELECT 'day' FROM count_days WHERE n <= 0
       UNION ALL SELECT 'month' FROM count_months WHERE n <= 0`,
    );
    expect(left).toEqual([]);
  });

  it('waits for nobody: what another is at, it leaves', async () => {
    await agency.referral(agency.newNino(), '2024-06-03');
    const waiting = async () =>
      (await agency.database.query('SELECT count(*)::int AS n FROM count_deltas')).rows[0].n;
    const before = await waiting();
    expect(before).toBeGreaterThan(0);
    await agency.database.query('BEGIN');
    await agency.database.query('SELECT pg_advisory_xact_lock(5130004)');
    await foldCounts(database());
    expect(await waiting()).toBe(before);
    await agency.database.query('COMMIT');
    await foldCounts(database());
    expect(await waiting()).toBe(0);
  });
});

describe('rebuilding', () => {
  it.each([
    ['counts that were changed', 'UPDATE count_days SET n = n + 1', 'days'],
    ['counts that are gone', 'DELETE FROM count_months', 'months'],
    [
      'counts of nothing',
      `INSERT INTO count_days SELECT group_id, '2011-01-01', closed_on, state, 'X', n FROM count_days LIMIT 1`,
      'days',
    ],
    [
      'a change that was lost',
      `INSERT INTO count_deltas SELECT group_id, started_on, closed_on, state, outcomes, -1 FROM count_days LIMIT 1`,
      'days',
    ],
    ['what a group has in common', `UPDATE count_groups SET bodies = '{HOME_OFFICE}'`, 'groups'],
    ['a group that is gone', 'DELETE FROM count_groups', 'groups'],
    [
      'rows that were loaded past the triggers',
      'TRUNCATE count_groups, count_deltas, count_days, count_months',
      'groups',
    ],
  ] as const)('sets right %s', async (_why, sabotage, where) => {
    await agency.referral(agency.newNino(), '2024-06-03');
    await foldCounts(database());
    const before = await askCells(agency, ['DEBT_MANAGEMENT'], [everything]);
    await agency.database.query(sabotage);
    const found = await recount(agency.database, 'VERIFY');
    expect(found[where]).toBeGreaterThan(0);
    expect(await recount(agency.database, 'REBUILD')).toEqual(found);
    expect(await recount(agency.database, 'VERIFY')).toEqual(SAME);
    expect(await askCells(agency, ['DEBT_MANAGEMENT'], [everything])).toEqual(before);
  });

  it('beside writers loses nothing of what they do', async () => {
    await agency.database.query('TRUNCATE count_groups, count_deltas, count_days, count_months');
    let isWriting = true;
    const writers = Array.from({ length: 4 }, async () => {
      while (isWriting) await agency.referral(agency.newNino(), '2024-06-03');
    });
    for (let round = 0; round < 5; round += 1) await recount(agency.database, 'REBUILD');
    isWriting = false;
    await Promise.all(writers);
    expect(await recount(agency.database, 'VERIFY')).toEqual(SAME);
  });
});
