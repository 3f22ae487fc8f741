import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesOf } from '../../../../shared/access/AgencyContext.js';
import { listLocalAuthorities } from '../../../../shared/identity/local-authorities/localAuthorities.js';
import { localAuthorityParty } from '../../../../shared/identity/Party.js';
import type { PerformanceQuestion } from '../../../../shared/obligations/performance/PerformanceQuestion.js';
import { readSeenGroups } from '../../../../shared/obligations/performance/readGroups.js';
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
  await agency.database.query('VACUUM ANALYZE obligations, obligation_parties');
});
afterAll(() => agency.close());

/** Gives the plan by which PostgreSQL runs what is asked, row-level security and all. */
async function planOf(party: string, asked: PerformanceQuestion): Promise<string> {
  return casesOf(agency.actAs(party, TODAY)).write(async (manager) => {
    const lines: string[] = [];
    const explain = async (sql: string, parameters: unknown[]) => {
      const plan: { 'QUERY PLAN': string }[] = await manager.query(`EXPLAIN ${sql}`, parameters);
      lines.push(...plan.map((line) => line['QUERY PLAN']));
      return [];
    };
    const explaining = new Proxy(manager, {
      get: (target, name) => (name === 'query' ? explain : Reflect.get(target, name)),
    });
    await readSeenGroups(explaining, asked, [party]);
    return lines.join('\n');
  });
}

describe('one authority’s year among fifty thousand obligations', () => {
  it.each([
    ['as the authority asks', 'LA:MAN', question],
    ['as a small authority asks', 'LA:GLG', question],
    ['as the body that owes them asks', 'DEBT_MANAGEMENT', { ...question, localAuthority: 'MAN' }],
  ])('is read by the index that leads with the party, %s', async (_why, party, asked) => {
    const plan = await planOf(party, asked);
    expect(plan).toContain('obligation_parties_by_start');
    expect(plan).not.toContain('Seq Scan');
  });
});
