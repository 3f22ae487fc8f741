import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import {
  type DebtManagementCases,
  openDebtManagement,
  referralBy,
} from '../../subgraphs/debt-management/openDebtManagement.js';
import { PARTNERSHIP_TABLES } from '../../support/partnershipTables.js';
import { textAt } from '../../support/textAt.js';

const TABLES = [
  'obligations',
  'obligation_parties',
  'events',
  'handoff_ends',
  'chain_parts',
  'commands',
  'referrals',
  'change_notices',
  'notifications',
  'notification_acknowledgements',
  'recoveries',
  'recovery_rates',
  'deductions',
  'repayments',
  'income_expenditure_applications',
  'complaints',
  'sequences_of_events',
] as const;

/** Those, and what only Debt Management reads. */
const ALL_TABLES = [...TABLES, 'notification_numbers'] as const;

let agency: DebtManagementCases;
/** A connection of the application on which nothing has been set. */
let fresh: Client;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
  await agency.order('submitReferral', referralBy('MAN', agency.newNino()), 'manchester-benefits');
  await agency.notice(agency.newNino(), '2024-06-14');
  const referral = await agency.recovering(agency.newNino());
  const deduction = { benefit: 'JSA', deductedOn: '2024-06-24', amountPence: 1 };
  await agency.order('recordDeduction', { id: referral, version: 1, ...deduction });
  const forwarded = { document: randomUUID(), forwardedOn: '2024-06-24', receivedOn: '2024-06-24' };
  await agency.order('receiveIncomeExpenditureApplication', { recovery: referral, ...forwarded });
  const complaint = { referral, kind: 'CUSTOMER_COMPLAINT', receivedOn: '2024-06-24' };
  const received = await agency.order('receiveDebtComplaint', complaint);
  await agency.order('requestSequenceOfEvents', {
    complaint: textAt(received, 'receiveDebtComplaint', 'id'),
  });
  const [notification] = (await agency.stream('manchester-benefits')).edges;
  const upTo = { localAuthority: 'MAN', upTo: notification?.cursor };
  await agency.order('acknowledgeDebtNotifications', upTo, 'manchester-benefits');
  const { options } = agency.actAs('DEBT_MANAGEMENT', toPlainDate('2024-07-31')).database.dataSource;
  if (options.type !== 'postgres' || options.url === undefined) throw new Error('There is no address.');
  fresh = new Client({ connectionString: options.url });
  await fresh.connect();
});
afterAll(async () => {
  await fresh.end();
  await agency.close();
});

describe('beneath the code, as the application’s role', () => {
  it.each(TABLES)('%s has rows for a party', async (table) => {
    const counts = [];
    for (const party of ['LA:MAN', 'DEBT_MANAGEMENT']) {
      counts.push((await agency.runAs([party], `SELECT 1 FROM ${table}`)).length);
    }
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  it.each(
    ALL_TABLES.flatMap(
      (table) =>
        [
          [table, 'another authority', ['LA:GLG']],
          [table, 'other bodies', ['CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE', 'JOBCENTRE_PLUS']],
          [table, 'a body whose code begins alike', ['LA:MA', 'LA:MANX', 'DEBT', 'LA:']],
          [table, 'nobody', []],
        ] as const,
    ),
  )('%s has none for %s', async (table, _who, parties) => {
    expect(await agency.runAs(parties, `SELECT * FROM ${table}`)).toEqual([]);
  });

  it.each(ALL_TABLES)('%s has none where nothing was set', async (table) => {
    const { rows } = await fresh.query(`SELECT * FROM ${table}`);
    expect(rows).toEqual([]);
    const { rowCount } = await fresh.query('SELECT 1 FROM pg_settings WHERE name = $1', ['app.parties']);
    expect(rowCount).toBe(0);
  });

  it('covers every table: none is without row-level security', async () => {
    const { rows } = await agency.database.query(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT relrowsecurity`,
    );
    expect(rows).toEqual([{ name: 'migrations' }]);
    const { rows: tables } = await agency.database.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1`,
      [[...ALL_TABLES, ...PARTNERSHIP_TABLES]],
    );
    expect(tables.map(({ name }) => name)).toEqual([
      'audit_lines',
      'authority_nations',
      ...['count_days', 'count_deltas', 'count_groups', 'count_months'],
      ...['database_facts', 'migrations'],
    ]);
  });
});

/** Everybody whom a token can name here, at once. */
const ALL = ['DEBT_MANAGEMENT', 'LA:MAN', 'LA:GLG'];

describe('the application never', () => {
  it('reads the audit trail, which it writes', async () => {
    expect(await agency.runAs(ALL, 'SELECT * FROM audit_lines')).toEqual([]);
    const { rows } = await agency.database.query('SELECT count(*)::int AS count FROM audit_lines');
    expect(rows[0].count).toBeGreaterThan(0);
  });

  it.each([
    [
      'lists who sees an obligation',
      `INSERT INTO obligation_parties SELECT 'LA:GLG', id, customer_key, subject_reference FROM obligations LIMIT 1`,
      'row-level security',
    ],
    ['changes who owes', `UPDATE obligations SET owed_by = 'LA:GLG'`, 'permission denied'],
    ['changes who is owed', `UPDATE obligations SET owed_to = '{LA:GLG}'`, 'permission denied'],
    ['changes what is owed', `UPDATE obligations SET terms = '[]'`, 'permission denied'],
    ['changes under which standard', `UPDATE obligations SET standard = 'DM-02'`, 'permission denied'],
    [
      'changes what an obligation is about',
      `UPDATE obligations SET subject_reference = gen_random_uuid()`,
      'permission denied',
    ],
    [
      'changes whom an obligation is about',
      `UPDATE obligations SET customer_number = 'QQ999999A'`,
      'permission denied',
    ],
    [
      'owes in the name of others',
      `INSERT INTO obligations SELECT gen_random_uuid(), standard, kind, terms, fixed_on, calendar, 'JOBCENTRE_PLUS', '{HOME_OFFICE}', office, subject_kind, subject_reference, customer_number FROM obligations LIMIT 1`,
      null,
    ],
    [
      'records in another body’s name',
      `INSERT INTO events (id, kind, subject_kind, subject_reference, happened_on, recorded_at, recorded_by, parties) VALUES (gen_random_uuid(), 'X', 'X', gen_random_uuid(), now(), now(), 'JOBCENTRE_PLUS', '{JOBCENTRE_PLUS,LA:MAN}')`,
      'row-level security',
    ],
    [
      'records what it may not see',
      `INSERT INTO events (id, kind, subject_kind, subject_reference, happened_on, recorded_at, recorded_by, parties) VALUES (gen_random_uuid(), 'X', 'X', gen_random_uuid(), now(), now(), 'LA:MAN', '{LA:GLG}')`,
      'row-level security',
    ],
    [
      'orders in another body’s name',
      `INSERT INTO commands VALUES ('JOBCENTRE_PLUS', 'x', 'X', 'x', gen_random_uuid(), now())`,
      'row-level security',
    ],
    ['reads how often it was migrated', 'SELECT * FROM migrations', 'permission denied'],
    [
      'says which numbers a database holds',
      `INSERT INTO database_facts (number_mode) VALUES ('real')`,
      'row-level security',
    ],
    ['makes tables', 'CREATE TABLE public.mine (id int)', 'permission denied'],
  ])('%s', async (_why, sql, refusal) => {
    await expect(agency.runAs(ALL, sql)).rejects.toThrow(refusal ?? /./);
  });

  it.each([...TABLES, 'audit_lines', 'database_facts', 'migrations'])('deletes from %s', async (table) => {
    await expect(agency.runAs(ALL, `DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    await expect(agency.runAs(ALL, `TRUNCATE ${table} CASCADE`)).rejects.toThrow('permission denied');
  });

  it.each([
    ['rewrites an entry', 'UPDATE events SET happened_on = happened_on RETURNING 1', ALL],
    ['rewrites the audit trail', 'UPDATE audit_lines SET at = at RETURNING 1', ALL],
    ['rewrites who sees what', 'UPDATE obligation_parties SET party = party RETURNING 1', ALL],
    ['changes another body’s command', 'UPDATE commands SET name = name RETURNING 1', ['LA:GLG']],
    [
      'changes a referral for the authority that sent it',
      'UPDATE referrals SET state = state RETURNING 1',
      ['LA:MAN'],
    ],
    [
      'changes an end of a way that another recorded',
      `UPDATE handoff_ends SET sent_on = sent_on WHERE side = 'SENT' OR sent_to <> 'LA:MAN' RETURNING 1`,
      ['LA:MAN'],
    ],
  ])('%s', async (_why, sql, parties) => {
    expect(await agency.runAs(parties, sql)).toEqual([]);
  });

  it('changes a proforma for the authority that sent it', async () => {
    await expect(agency.runAs(['LA:MAN'], 'UPDATE change_notices SET version = version')).rejects.toThrow(
      'row-level security',
    );
  });

  it('refers for another authority', async () => {
    const refer = (authority: string) =>
      agency.runAs(
        ['LA:MAN'],
        `INSERT INTO referrals (id, version, customer_number, local_authority, recorded_at, authority_reference, debt, outstanding_pence, state)
         VALUES ($1, 1, 'QQ123456A', $2, now(), 'HB/1', 'HOUSING_BENEFIT', 1, 'RECEIVED')`,
        [randomUUID(), authority],
      );
    await expect(refer('MAN')).resolves.toEqual([]);
    await expect(refer('GLG')).rejects.toThrow('row-level security');
  });
});
