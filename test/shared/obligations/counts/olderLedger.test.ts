import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../../../shared/database/openDatabase.js';
import { createLogger } from '../../../../shared/logging/createLogger.js';
import { recount } from '../../../../shared/obligations/counts/recount.js';
import { setDerived } from '../../../../shared/obligations/setDerived.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { debtManagement } from '../../../../subgraphs/debt-management/subgraph.js';
import { createTestDatabase } from '../../../support/testPostgres.js';

const TODAY = toPlainDate('2024-07-31');
/** The first migration that an older ledger has not had. */
const NEWER = 'KeepOutcomes';
const SAME = { groups: 0, days: 0, months: 0 };

let owner: Client;
beforeAll(async () => {
  const urls = await createTestDatabase('older');
  const { entities, migrations } = debtManagement;
  const log = createLogger('test', 'silent');
  const first = migrations.findIndex(({ name }) => name.startsWith(NEWER));
  const older = await openDatabase({ urls, entities, migrations: migrations.slice(0, first), log });
  await older.close();
  owner = new Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  await owner.query(`INSERT INTO events (id, kind, subject_kind, subject_reference, happened_on, recorded_at, recorded_by, parties)
    VALUES ('00000000-0000-0000-0000-000000000001', 'X', 'X', gen_random_uuid(), '2024-06-03', now(), 'X', '{}')`);
  await owner.query(
    `INSERT INTO obligations (id, standard, kind, terms, calendar, owed_by, owed_to, subject_kind, subject_reference,
       local_authority, started_on, ended_on, withdrawn_on, start_event, end_event, withdraw_event)
     SELECT gen_random_uuid(), 'DM-02', 'LEG', '[{"within": 10, "unit": "WORKING_DAYS", "target": 1}]',
       'ENGLAND_AND_WALES', 'DEBT_MANAGEMENT', '{LA:MAN}', 'X', gen_random_uuid(), 'MAN', '2024-06-03', ended, withdrawn,
       e, CASE WHEN ended IS NOT NULL THEN e END, CASE WHEN withdrawn IS NOT NULL THEN e END
     FROM (VALUES (date '2024-06-10', NULL::date), ('2024-06-10', NULL), ('2024-07-10', NULL), (NULL, '2024-06-05'),
       (NULL, NULL)) AS days (ended, withdrawn), CAST('00000000-0000-0000-0000-000000000001' AS uuid) AS e`,
  );
  const newer = await openDatabase({ urls, entities, migrations, log });
  await newer.close();
});
afterAll(() => owner.end());

it('an older ledger is counted when it is brought up to date, and its outcomes are worked out at the start, once', async () => {
  expect(await recount(owner, 'VERIFY')).toEqual(SAME);
  expect(await setDerived(owner, 'MISSING', TODAY)).toBe(5);
  expect(await recount(owner, 'VERIFY')).toEqual(SAME);
  expect(await setDerived(owner, 'MISSING', TODAY)).toBe(0);
  await owner.query('SELECT fold_counts(100)');
  const { rows } = await owner.query('SELECT state, outcomes, n FROM count_months ORDER BY state, outcomes');
  expect(rows).toEqual([
    { state: 'ENDED', outcomes: 'M', n: 1 },
    { state: 'ENDED', outcomes: 'W', n: 2 },
    { state: 'RUNNING', outcomes: '', n: 1 },
    { state: 'WITHDRAWN', outcomes: 'A', n: 1 },
  ]);
});
