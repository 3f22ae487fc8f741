import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../../../gateway/supergraph/subgraphs.js';
import { listStandards } from '../../../shared/agreements/agreements.js';
import type { DatabaseUrls } from '../../../shared/database/Database.js';
import type { Agency } from '../../../shared/identity/Party.js';
import { recount } from '../../../shared/obligations/counts/recount.js';
import { setDerived } from '../../../shared/obligations/setDerived.js';
import { judge } from '../../../shared/sla/judge.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { debtManagement } from '../../../subgraphs/debt-management/subgraph.js';
import { openTestSubgraph, type TestSubgraph } from '../../support/openTestSubgraph.js';
import { createTestDatabase } from '../../support/testPostgres.js';
import { standardsOf } from '../rows/caseKinds.js';
import type { LedgerPlan } from '../rows/LedgerSource.js';
import { loadedTables } from './loadedTables.js';
import { loadLedger } from './loadLedger.js';

const TODAY = toPlainDate('2026-11-20');
const ROWS = 12_000;

interface Loaded {
  readonly agency: Agency;
  readonly urls: DatabaseUrls;
  readonly subgraph: TestSubgraph;
  readonly shapeBefore: readonly unknown[];
}

const loaded: Loaded[] = [];
beforeAll(async () => {
  for (const definition of subgraphs) {
    const { agency } = definition.names;
    const urls = await createTestDatabase(agency.toLowerCase());
    const subgraph = await openTestSubgraph(definition, { today: TODAY, urls });
    const shapeBefore = await shapeOf(subgraph.database);
    await loadLedger(urls, planOf(agency));
    loaded.push({ agency, urls, subgraph, shapeBefore });
  }
});
afterAll(() => Promise.all(loaded.map(({ subgraph }) => subgraph.close())));

function planOf(agency: Agency, changes: Partial<LedgerPlan> = {}): LedgerPlan {
  return { agency, rows: ROWS, today: TODAY, seed: 7, ...changes };
}

const agencies = subgraphs.map(({ names }) => names.agency);

function ledgerOf(agency: Agency): Loaded {
  const found = loaded.find((one) => one.agency === agency);
  if (found === undefined) throw new Error(`Nothing was loaded for ${agency}.`);
  return found;
}

/** Gives a ledger's indexes, keys, references, checks and triggers, with their state; PostgreSQL nests what it reads anew otherwise. */
async function shapeOf(database: Client): Promise<readonly unknown[]> {
  const { rows } = await database.query(
    `SELECT 'index' AS what, indexdef AS definition, '' AS state FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT conrelid::regclass::text, conname || ' ' || pg_get_constraintdef(oid), convalidated::text
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT 'trigger', translate(pg_get_triggerdef(oid), '()', ''), tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
     ORDER BY 1, 2`,
  );
  return rows;
}

/** Gives one value that differs where any row of a table does. */
async function digestOf(database: Client): Promise<readonly unknown[]> {
  const digests: unknown[] = [];
  for (const { name } of loadedTables) {
    const { rows } = await database.query(`SELECT sum(hashtext(t::text)::bigint) AS digest FROM ${name} t`);
    digests.push(rows[0]?.digest);
  }
  return digests;
}

describe.each(agencies)('a load of the ledger of %s', (agency) => {
  it('leaves indexes, keys, references, checks and triggers as they were', async () => {
    const { subgraph, shapeBefore } = ledgerOf(agency);
    expect(await shapeOf(subgraph.database)).toEqual(shapeBefore);
  });

  it('holds so many obligations, under every standard that is owed in it', async () => {
    const { rows } = await ledgerOf(agency).subgraph.database.query(
      'SELECT standard, count(*)::int AS count FROM obligations GROUP BY 1',
    );
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(ROWS);
    expect(rows.map(({ standard }) => standard).sort()).toEqual(
      standardsOf(agency)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('places every obligation as the ledger itself does', async () => {
    const { database } = ledgerOf(agency).subgraph;
    expect(await setDerived(database, 'ALL', TODAY)).toBe(0);
    const { rows } = await database.query(
      `SELECT party, o.id, o.customer_key, o.subject_reference, o.local_authority, o.started_on, o.due_on,
         o.ended_on IS NULL AND o.withdrawn_on IS NULL
       FROM obligations o CROSS JOIN LATERAL (SELECT DISTINCT unnest(owed_by || owed_to)) AS concerned (party)
       EXCEPT
       SELECT party, obligation_id, customer_key, subject_reference, local_authority, started_on, due_on, is_open
       FROM obligation_parties`,
    );
    expect(rows).toEqual([]);
    const counts = await database.query(
      `SELECT (SELECT sum(1 + cardinality(owed_to)) FROM obligations) = (SELECT count(*) FROM obligation_parties) AS same`,
    );
    expect(counts.rows).toEqual([{ same: true }]);
  });

  it('counts every obligation as the ledger itself does', async () => {
    const { database } = ledgerOf(agency).subgraph;
    expect(await recount(database, 'VERIFY')).toEqual({ groups: 0, days: 0, months: 0 });
    const { rows } = await database.query('SELECT sum(n)::int AS counted FROM count_months');
    expect(rows).toEqual([{ counted: ROWS }]);
  });

  it('lets every obligation start, end and be withdrawn by an event of its day that its parties see', async () => {
    const { rows } = await ledgerOf(agency).subgraph.database.query(
      `SELECT o.id FROM obligations o
       CROSS JOIN LATERAL (VALUES (start_event, started_on), (end_event, ended_on), (withdraw_event, withdrawn_on))
         AS mark (event, day)
       LEFT JOIN events e ON e.id = mark.event
       WHERE mark.event IS NOT NULL AND (e.happened_on <> mark.day OR e.subject_reference <> o.subject_reference
         OR NOT e.parties @> (owed_by || owed_to) OR NOT e.recorded_by = ANY (owed_by || owed_to))`,
    );
    expect(rows).toEqual([]);
  });

  it('has synthetic numbers only, and several obligations a customer', async () => {
    const { rows } = await ledgerOf(agency).subgraph.database.query(
      `SELECT bool_and(customer_number ~ '^QQ[0-9]{6}[A-D]$') AS synthetic,
         count(customer_number)::real / count(DISTINCT customer_key) > 3 AS several FROM obligations`,
    );
    expect(rows).toEqual([{ synthetic: true, several: true }]);
  });
});

describe('loaded ledgers', () => {
  it('have each standard but the one that nobody is said to owe', () => {
    const held = new Set(agencies.flatMap((agency) => standardsOf(agency).map(({ id }) => id)));
    const missing = listStandards().filter(({ id }) => !held.has(id));
    expect(missing.map(({ id }) => id)).toEqual(['JB-03']);
  });

  it('have each verdict, most of them in time, some four years back', async () => {
    const counts = new Map<string, number>();
    for (const { subgraph } of loaded) {
      const { rows } = await subgraph.database.query(
        `SELECT kind, terms, fixed_on::text AS "fixedOn", calendar, started_on::text AS "startedOn",
           ended_on::text AS "endedOn", withdrawn_on::text AS "withdrawnOn" FROM obligations`,
      );
      for (const row of rows) {
        const status = judge(row, TODAY)?.status ?? 'NONE';
        counts.set(status, (counts.get(status) ?? 0) + 1);
      }
    }
    expect([...counts.keys()].sort()).toEqual([
      ...['BEYOND_TARGET', 'DUE_SOON', 'MET', 'MET_LATE', 'NO_AGREED_TIMESCALE', 'OVERDUE', 'RUNNING'],
      ...['UNTIMED', 'WITHDRAWN'],
    ]);
    const [met = 0, late = 0] = [counts.get('MET'), counts.get('MET_LATE')];
    expect(met).toBeGreaterThan(5 * late);
    expect(late).toBeGreaterThan(100);
    const { rows } = await ledgerOf('DEBT_MANAGEMENT').subgraph.database.query(
      'SELECT min(started_on)::text AS first, max(started_on)::text AS last FROM obligations',
    );
    expect(rows).toEqual([{ first: '2022-11-21', last: TODAY }]);
  });

  it('are of authorities of very different size', async () => {
    const { rows } = await ledgerOf('LOCAL_AUTHORITY').subgraph.database.query(
      'SELECT local_authority AS code, count(*)::int AS count FROM obligations GROUP BY 1 ORDER BY 2 DESC',
    );
    expect(rows.length).toBeGreaterThan(370);
    expect(rows[0].count).toBeGreaterThan(50 * rows.at(-1).count);
  });

  it('are the same from the same seed, and others from another', async () => {
    const digests: (readonly unknown[])[] = [];
    for (const seed of [7, 7, 8]) {
      const urls = await createTestDatabase('seeded');
      const subgraph = await openTestSubgraph(debtManagement, { today: TODAY, urls });
      await loadLedger(urls, planOf('DEBT_MANAGEMENT', { seed, rows: 500 }));
      digests.push(await digestOf(subgraph.database));
      await subgraph.close();
    }
    const [first, again, other] = digests;
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('begin empty: nothing is loaded over what is there', async () => {
    const { urls, subgraph, agency } = ledgerOf('DEBT_MANAGEMENT');
    const before = [await digestOf(subgraph.database), await shapeOf(subgraph.database)];
    await expect(loadLedger(urls, planOf(agency))).rejects.toThrow('holds rows already');
    expect([await digestOf(subgraph.database), await shapeOf(subgraph.database)]).toEqual(before);
  });
});
