import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JobcentrePlusCases, openJobcentrePlus } from './openJobcentrePlus.js';

const TABLES = ['customers', 'interviews'] as const;
const INSERTS = {
  customers: `INSERT INTO customers (id, version, customer_number, recorded_at, full_name, date_of_birth,
      address_lines, postcode, benefits_in_payment)
    VALUES (gen_random_uuid(), 1, 'QQ200000A', now(), 'Asha Test', '1980-02-29', '{1}', 'ZZ1 1ZZ', '{}')`,
  interviews: `INSERT INTO interviews (id, version, customer_number, local_authority, recorded_at, decision, state)
    VALUES (gen_random_uuid(), 1, 'QQ200000A', 'MAN', now(), 'HELD', 'DECIDED')`,
};
let cases: JobcentrePlusCases;

beforeAll(async () => {
  cases = await openJobcentrePlus('2018-06-01');
  await cases.interview(cases.newNino());
});
afterAll(() => cases.close());

describe.each(TABLES)('row-level security of %s', (table) => {
  it.each([
    ['Jobcentre Plus, which keeps it', ['JOBCENTRE_PLUS'], 1],
    ['the authority that is owed', ['LA:MAN'], 1],
    ['it among others', ['LA:GLG', 'LA:MAN'], 1],
    ['another authority', ['LA:GLG'], 0],
    ['Debt Management', ['DEBT_MANAGEMENT'], 0],
    ['the Child Maintenance Group', ['CHILD_MAINTENANCE_GROUP'], 0],
    ['the Home Office', ['HOME_OFFICE'], 0],
    ['nobody', [], 0],
  ])('shows a row to %s or not', async (_why, parties, rows) => {
    expect(await cases.runAs(parties, `SELECT id FROM ${table}`)).toHaveLength(rows);
  });

  it('reads only the row’s own parties, not all obligations of the caller, to decide', async () => {
    const plan = JSON.stringify(await cases.runAs(['LA:MAN'], `EXPLAIN SELECT id FROM ${table}`));
    expect(plan).toContain('SubPlan');
    expect(plan).not.toContain('hashed');
  });

  it.each([
    ['change', `UPDATE ${table} SET version = 9`],
    ['add', INSERTS[table]],
  ])('lets the authority that sees a row not %s one', async (_verb, sql) => {
    await expect(cases.runAs(['LA:MAN'], sql)).rejects.toThrow('row-level security');
    expect(await cases.runAs(['JOBCENTRE_PLUS'], `${sql} RETURNING id`)).toHaveLength(1);
  });

  it('lets nobody delete a row', async () => {
    await expect(cases.runAs(['JOBCENTRE_PLUS'], `DELETE FROM ${table}`)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('identity', () => {
  it('stays hidden from a body that is no authority, even as party to an obligation', async () => {
    await cases.database.query(
      `INSERT INTO obligations (id, standard, kind, terms, calendar, owed_by, owed_to, subject_kind,
         subject_reference, customer_number, started_on, start_event)
       SELECT gen_random_uuid(), standard, kind, terms, calendar, owed_by, '{DEBT_MANAGEMENT,LA:CDF}', subject_kind,
         subject_reference, customer_number, started_on, start_event FROM obligations LIMIT 1`,
    );
    expect(await cases.runAs(['LA:CDF'], 'SELECT id FROM customers')).toHaveLength(1);
    expect(await cases.runAs(['DEBT_MANAGEMENT'], 'SELECT id FROM customers')).toEqual([]);
  });
});
