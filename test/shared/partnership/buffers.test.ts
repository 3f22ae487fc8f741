import { AbstractLogger } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { openPartnership, type Partnership, type Who } from './openPartnership.js';

const HIDDEN = 30_000;

/** Keeps the statement that reads a page, with its values. */
class PageStatement extends AbstractLogger {
  last: readonly [string, readonly unknown[]] = ['', []];

  override logQuery(statement: string, values: unknown[] = []): void {
    if (statement.includes('UNION')) this.last = [statement, values];
  }

  protected override writeLog(): void {}
}

let debt: Partnership;
const page = new PageStatement();
beforeAll(async () => {
  debt = await openPartnership('debt-management', '2024-07-31');
  await debt.database.query(
    `INSERT INTO partnership_issues (id, version, local_authority, recorded_at, agreement, kept_by, counterpart, kind, contact, ladder, place, state, description)
     SELECT gen_random_uuid(), 1, code, timestamptz '2024-01-01' + n * interval '1 second', 'DM', 'DEBT_MANAGEMENT', 'LA:' || code,
       'NON_COMPLIANCE', 'x', 'DM', 0, 'OPEN', 'x'
     FROM generate_series(1, ${HIDDEN}) AS n, LATERAL (SELECT CASE WHEN n % 3000 = 0 THEN 'GLG' ELSE 'BIR' END AS code) AS of`,
  );
  await debt.database.query('VACUUM ANALYZE partnership_issues');
  const { dataSource } = debt.actAs('DEBT_MANAGEMENT', toPlainDate('2024-07-31')).database;
  Object.assign(dataSource, { logger: page });
});
afterAll(() => debt.close());

async function buffersFor(
  who: Who,
  parties: readonly string[],
  after: string | null = null,
): Promise<number> {
  const query =
    'query ($after: String) { debtManagementIssues(first: 5, after: $after) { edges { cursor } } }';
  const { errors } = await debt.as(who).query(query, { after });
  expect(errors).toBeUndefined();
  const [statement, values] = page.last;
  // The first time, a new connection reads the catalogue too.
  await debt.runAs(parties, statement, values);
  const explained = await debt.runAs(parties, `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement}`, values);
  const [plan] = JSON.parse(JSON.stringify(explained))[0]['QUERY PLAN'];
  return plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'];
}

describe('a page of issues, beside 30,000 that are hidden', () => {
  it('costs an authority that has none what it costs one of which nobody has heard', async () => {
    const none = await buffersFor(['LA:SWA'], ['LA:SWA']);
    expect(none).toBe(await buffersFor(['LA:AGY'], ['LA:AGY']));
    expect(none).toBeLessThan(20);
  });

  it('costs a small authority what its own rows cost, and a far page what a near one does', async () => {
    expect(await buffersFor('glasgow-benefits', ['LA:GLG'])).toBeLessThan(60);
    const { rows } = await debt.database.query(
      'SELECT id FROM partnership_issues ORDER BY recorded_at, id OFFSET 25000 LIMIT 1',
    );
    expect(await buffersFor('debt-manager', ['DEBT_MANAGEMENT'])).toBeLessThan(60);
    expect(await buffersFor('debt-manager', ['DEBT_MANAGEMENT'], rows[0].id)).toBeLessThan(60);
  });
});
