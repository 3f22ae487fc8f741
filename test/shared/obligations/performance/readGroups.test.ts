import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aggregatesOf, casesOf } from '../../../../shared/access/AgencyContext.js';
import type { Store } from '../../../../shared/access/Store.js';
import { listLocalAuthorities } from '../../../../shared/identity/local-authorities/localAuthorities.js';
import { localAuthorityParty } from '../../../../shared/identity/Party.js';
import type { PerformanceQuestion } from '../../../../shared/obligations/performance/PerformanceQuestion.js';
import { readAnybodysGroups, readSeenGroups } from '../../../../shared/obligations/performance/readGroups.js';
import { readRollUps } from '../../../../shared/obligations/performance/readRollUps.js';
import { addDays, toPlainDate } from '../../../../shared/time/PlainDate.js';
import { debtManagement } from '../../../../subgraphs/debt-management/subgraph.js';
import { fillLedger, type LedgerEntry } from '../../../support/fillLedger.js';
import { openTestSubgraph, type TestSubgraph } from '../../../support/openTestSubgraph.js';

const TODAY = toPlainDate('2026-11-20');
const ROWS = 50_000;

/** Four years of every authority's referrals: Manchester has one in fifty, the others share the rest. */
const authorities = listLocalAuthorities().slice(0, 380);
const rows: readonly LedgerEntry[] = Array.from({ length: ROWS }, (_, nth) => {
  const authority = nth % 50 === 0 ? 'MAN' : (authorities[nth % authorities.length]?.code ?? 'MAN');
  const startedOn = addDays(toPlainDate('2022-12-01'), nth % 1400);
  return {
    standard: 'DM-01',
    kind: 'CASE_DEADLINE',
    terms: [{ within: 20, unit: 'WORKING_DAYS', target: 1 }],
    fixedOn: null,
    calendar: 'ENGLAND_AND_WALES',
    owedBy: 'DEBT_MANAGEMENT',
    owedTo: [localAuthorityParty(authority)],
    localAuthority: authority,
    startedOn,
    endedOn: nth % 10 === 0 ? null : addDays(startedOn, nth % 37),
    withdrawnOn: null,
  };
});

const question: PerformanceQuestion = {
  from: toPlainDate('2025-01-01'),
  to: toPlainDate('2025-12-31'),
  asOf: TODAY,
  agreement: null,
  standards: null,
  localAuthority: null,
  nation: null,
  owedBy: null,
  byMonth: false,
};

let agency: TestSubgraph;
beforeAll(async () => {
  agency = await openTestSubgraph(debtManagement, { today: TODAY });
  for (let from = 0; from < ROWS; from += 10_000)
    await fillLedger(agency.database, rows.slice(from, from + 10_000));
  for (let folded = 1; folded > 0; )
    folded = (await agency.database.query('SELECT fold_counts(10000) AS folded')).rows[0].folded;
  await agency.database.query(
    'VACUUM ANALYZE obligations, obligation_parties, count_groups, count_deltas, count_days, count_months',
  );
});
afterAll(() => agency.close());

type Read = (manager: EntityManager) => Promise<unknown>;

/** Gives the plan by which PostgreSQL runs what is read, row-level security and all. */
async function planOf(store: Store, read: Read): Promise<string> {
  return store.write(async (manager) => {
    const lines: string[] = [];
    const explain = async (sql: string, parameters: unknown[]) => {
      const plan: { 'QUERY PLAN': string }[] = await manager.query(`EXPLAIN ${sql}`, parameters);
      lines.push(...plan.map((line) => line['QUERY PLAN']));
      return [];
    };
    const explaining = new Proxy(manager, {
      get: (target, name) => (name === 'query' ? explain : Reflect.get(target, name)),
    });
    await read(explaining);
    return lines.join('\n');
  });
}

const casesSeenBy = (party: string) => casesOf(agency.actAs(party, TODAY));
const aggregates = () => aggregatesOf(agency.actAs('DEBT_MANAGEMENT', TODAY));

describe('one authority’s year among fifty thousand obligations', () => {
  it.each([
    ['as the authority asks', 'LA:MAN', question],
    ['as a small authority asks', 'LA:GLG', question],
    ['as the body that owes them asks', 'DEBT_MANAGEMENT', { ...question, localAuthority: 'MAN' }],
  ])('is read by the index that leads with the party, %s', async (_why, party, asked) => {
    const plan = await planOf(casesSeenBy(party), (manager) => readSeenGroups(manager, asked, [party]));
    expect(plan).toContain('obligation_parties_by_start');
    expect(plan).not.toContain('Seq Scan');
  });

  it.each([
    ['where it is asked about', { ...question, localAuthority: 'MAN' }],
    ['where it is the one that owes', { ...question, owedBy: 'LA:MAN' }],
  ])('is read by the index that leads with the authority as an analyst asks, %s', async (_why, asked) => {
    const plan = await planOf(aggregates(), (manager) => readAnybodysGroups(manager, asked));
    expect(plan).toContain('obligations_about_authority');
    expect(plan).not.toContain('Seq Scan');
  });
});

describe('the nation’s year among fifty thousand obligations', () => {
  it.each([
    ['as of today', question],
    ['as of a day of the past', { ...question, asOf: toPlainDate('2025-08-14') }],
    ['for an odd period', { ...question, from: toPlainDate('2025-01-09'), to: toPlainDate('2025-12-24') }],
  ])('is read without the ledger, and the counts by day by an index, %s', async (_why, asked) => {
    const national = await planOf(casesSeenBy('DEBT_MANAGEMENT'), (manager) => readRollUps(manager, asked));
    const analyst = await planOf(aggregates(), (manager) => readRollUps(manager, asked));
    for (const plan of [national, analyst]) {
      expect(plan).not.toMatch(/\bobligations|obligation_parties/);
      expect(plan).not.toMatch(/Seq Scan on count_days/);
      expect(plan).toMatch(/Scan (using|on) count_days_(pkey|by_close)/);
    }
  });
});
