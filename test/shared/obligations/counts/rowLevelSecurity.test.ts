import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listLocalAuthorities } from '../../../../shared/identity/local-authorities/localAuthorities.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { childMaintenance } from '../../../../subgraphs/child-maintenance/subgraph.js';
import { fillLedger, type LedgerEntry } from '../../../support/fillLedger.js';
import { openTestSubgraph, type TestSubgraph } from '../../../support/openTestSubgraph.js';

const ROLL_UPS = ['count_groups', 'count_deltas', 'count_days', 'count_months'] as const;

const entry: LedgerEntry = {
  ...{ standard: 'DM-01', kind: 'CASE_DEADLINE', terms: [], fixedOn: null, calendar: 'ENGLAND_AND_WALES' },
  ...{ owedBy: 'DEBT_MANAGEMENT', owedTo: ['LA:MAN'], localAuthority: 'MAN' },
  ...{ startedOn: toPlainDate('2024-06-03'), endedOn: null, withdrawnOn: null },
};

/** A group of each kind: with an authority, between two bodies, the Home Office's, between authorities only. */
const entries: readonly LedgerEntry[] = [
  entry,
  { ...entry, owedTo: ['JOBCENTRE_PLUS'], localAuthority: null },
  {
    ...entry,
    standard: 'HO-01',
    owedBy: 'CHILD_MAINTENANCE_GROUP',
    owedTo: ['HOME_OFFICE'],
    localAuthority: null,
  },
  { ...entry, owedBy: 'LA:MAN', owedTo: ['LA:GLG'] },
];

let agency: TestSubgraph;
beforeAll(async () => {
  agency = await openTestSubgraph(childMaintenance, { today: '2024-07-31' });
  await fillLedger(agency.database, entries);
  await agency.database.query('SELECT fold_counts(100)');
  await fillLedger(agency.database, entries);
});
afterAll(() => agency.close());

describe.each(ROLL_UPS)('beneath the code, %s', (table) => {
  it.each<[string, readonly string[], number]>([
    ['a body sees what it is a party to', ['DEBT_MANAGEMENT'], 2],
    ['another body sees its own', ['JOBCENTRE_PLUS'], 1],
    ['the Home Office sees its own', ['HOME_OFFICE'], 1],
    ['two bodies see both’s', ['DEBT_MANAGEMENT', 'HOME_OFFICE'], 3],
    ['an authority sees nothing: not all of it is its own', ['LA:MAN'], 0],
    ['nobody can be an authority in general', ['LA', 'LA:'], 0],
    ['a body that is no party sees nothing', ['CHILD_MAINTENANCE'], 0],
    ['nobody sees nothing', [], 0],
  ])('%s', async (_why, parties, count) => {
    expect(await agency.runAs(parties, `SELECT * FROM ${table}`)).toHaveLength(count);
  });

  it('shows an analyst everybody’s but the Home Office’s agreement', async () => {
    const sql = `SELECT (SELECT count(*) FROM ${table})::int AS n FROM set_config('app.aggregates', 'on', true)`;
    expect(await agency.runAs([], sql)).toEqual([{ n: 3 }]);
  });

  it.each([
    ['adds to it', `INSERT INTO ${table} SELECT * FROM ${table}`],
    ['changes it', `UPDATE ${table} SET ${table === 'count_groups' ? 'standard = standard' : 'n = n + 1'}`],
    ['takes from it', `DELETE FROM ${table}`],
    ['empties it', `TRUNCATE ${table}`],
  ])('the application never %s', async (_why, sql) => {
    await expect(agency.runAs(['DEBT_MANAGEMENT'], sql)).rejects.toThrow('permission denied');
  });
});

describe('the nations of authorities', () => {
  it('are those of the register', async () => {
    const { rows } = await agency.database.query('SELECT code, nation FROM authority_nations ORDER BY code');
    const register = listLocalAuthorities().map(({ code, nation }) => ({ code, nation }));
    expect(rows).toEqual(register.sort((a, b) => (a.code < b.code ? -1 : 1)));
  });

  it('are not the application’s to read or to write', async () => {
    for (const sql of ['SELECT * FROM authority_nations', `UPDATE authority_nations SET nation = 'WALES'`])
      await expect(agency.runAs(['DEBT_MANAGEMENT'], sql)).rejects.toThrow('permission denied');
  });
});

describe('what an authority owes', () => {
  it.each([
    ['is about it, not about another', 'GLG'],
    ['is about an authority', null],
  ])('%s', async (_why, localAuthority) => {
    const owed = { ...entry, owedBy: 'LA:MAN', owedTo: ['DEBT_MANAGEMENT'] };
    await expect(fillLedger(agency.database, [{ ...owed, localAuthority }])).rejects.toThrow(
      'authorities_owe_about_themselves',
    );
  });
});
