import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planStories } from '../../../../shared/demonstration/planStories.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { conclude } from '../../../../subgraphs/debt-management/demo/conclude.js';
import { debtManagement } from '../../../../subgraphs/debt-management/subgraph.js';
import { openTestSubgraph, type TestSubgraph } from '../../../support/openTestSubgraph.js';

const TODAY = toPlainDate('2026-06-19');

let agency: TestSubgraph;
beforeAll(async () => {
  agency = await openTestSubgraph(debtManagement, { today: TODAY });
  for (const story of planStories(TODAY)) await debtManagement.enact(story, agency.actAs);
  await conclude(TODAY, agency.actAs);
  await conclude(TODAY, agency.actAs);
}, 120_000);
afterAll(() => agency.close());

async function countsOf(column: string, table: string): Promise<Record<string, number>> {
  const { rows } = await agency.database.query(
    `SELECT ${column} AS name, count(*)::int AS count FROM ${table} GROUP BY 1 ORDER BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

describe('the demonstration of Debt Management', () => {
  it('has every standard that is kept here', async () => {
    const standards = ['DM-01', 'DM-02', 'DM-03', 'DM-05', 'DM-06', 'DM-07', 'DM-08a', 'DM-08b', 'DM-09'];
    expect(Object.keys(await countsOf('standard', 'obligations'))).toEqual(standards);
  });

  it('pays over every month whose schedule is due, late by one authority, and once', async () => {
    const { rows } = await agency.database.query(
      `SELECT o.local_authority AS authority, bool_or(o.ended_on > o.due_on) AS "isLate", count(o.ended_on)::int AS paid
       FROM obligations o WHERE o.standard = 'DM-07' GROUP BY 1`,
    );
    expect(rows.filter(({ isLate }) => isLate).map(({ authority }) => authority)).toEqual(['GLG']);
    expect(Math.min(...rows.map(({ paid }) => paid))).toBeGreaterThan(0);
    const { rows: open } = await agency.database.query(
      `SELECT 1 FROM repayments WHERE state = 'OWED' AND month < '2026-05'`,
    );
    expect(open).toEqual([]);
  });

  it('has notifications of most kinds, acknowledged by their authorities', async () => {
    const kinds = ['ACCEPTANCE', 'HBPIF', 'HBREC', 'LARET', 'SCREENING'];
    expect(Object.keys(await countsOf('kind', 'notifications'))).toEqual(kinds);
    const { rows } = await agency.database.query(
      `SELECT 1 FROM notifications n WHERE NOT EXISTS (SELECT 1 FROM handoff_ends h WHERE h.reference = n.id AND h.side = 'RECEIVED')`,
    );
    expect(rows).toEqual([]);
  });
});
