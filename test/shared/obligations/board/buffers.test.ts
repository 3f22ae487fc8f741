import { AbstractLogger } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardQuestion } from '../../../../shared/obligations/board/BoardQuestion.js';
import { addDays, toPlainDate } from '../../../../shared/time/PlainDate.js';
import { debtManagement } from '../../../../subgraphs/debt-management/subgraph.js';
import { boardQuestion, FROM_THE_BEGINNING, NO_FILTER } from '../../../support/boardQuestion.js';
import { insertObligations, obligationOf } from '../../../support/insertObligations.js';
import { openTestSubgraph, type TestSubgraph } from '../../../support/openTestSubgraph.js';

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Keeps the statements that were sent, with their values. */
class Statements extends AbstractLogger {
  readonly sent: Statement[] = [];

  override logQuery(sql: string, values: unknown[] = []): void {
    this.sent.push({ sql, values });
  }

  protected override writeLog(): void {}
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

const TODAY = toPlainDate('2024-07-31');
const FIRST_START = toPlainDate('2020-01-06');
const ROWS = 50_000;
/** Of the small authority. */
const FEW = 30;
const PAGE = 20;
const LARGE = ['LA:MAN'];
const SMALL = ['LA:GLG'];
const KEEPER = ['DEBT_MANAGEMENT'];

const statements = new Statements();
let agency: TestSubgraph;

beforeAll(async () => {
  agency = await openTestSubgraph(debtManagement, { today: TODAY });
  const records = Array.from({ length: ROWS }, (_, index) => {
    const startedOn = addDays(FIRST_START, Math.floor((index * 1_650) / ROWS));
    const authority = index % Math.floor(ROWS / FEW) === 0 ? 'GLG' : index % 5 === 0 ? 'BIR' : 'MAN';
    return obligationOf({
      standard: index % 3 === 0 ? 'DM-02' : 'DM-01',
      owedBy: 'DEBT_MANAGEMENT',
      owedTo: [`LA:${authority}`],
      localAuthority: authority,
      startedOn,
      // One in 49 still runs.
      endedOn: index % 49 === 0 ? null : addDays(startedOn, index % 17),
    });
  });
  await insertObligations(agency.database, records, TODAY);
  await agency.database.query('VACUUM ANALYZE obligations');
  await agency.database.query('VACUUM ANALYZE obligation_parties');
  Object.assign(agency.actAs('DEBT_MANAGEMENT', TODAY).database.dataSource, { logger: statements });
});
afterAll(() => agency.close());

/** Asks for something of the board, and gives how PostgreSQL reads it. */
async function plansOf(
  parties: readonly string[],
  field: string,
  changes: Partial<BoardQuestion> = {},
): Promise<readonly Plan[]> {
  statements.sent.length = 0;
  const { errors } = await agency.as(parties).query(
    `query ($question: String!) {
      _entities(representations: [{ __typename: "ObligationConnection", question: $question }]) {
        ... on ObligationConnection { ${field} }
      }
    }`,
    { question: boardQuestion({ asOf: TODAY, first: PAGE, ...changes }) },
  );
  expect(errors).toBeUndefined();
  const reads = statements.sent.filter(({ sql }) => sql.includes('obligation_parties'));
  expect(reads.length).toBeGreaterThan(0);
  const plans: Plan[] = [];
  for (const { sql, values } of reads) plans.push(await explain(parties, sql, values));
  return plans;
}

async function explain(parties: readonly string[], sql: string, values: readonly unknown[]): Promise<Plan> {
  const [row] = await agency.runAs(parties, `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, values);
  const [{ Plan: plan }] = Reflect.get(Object(row), 'QUERY PLAN');
  return plan;
}

function buffersOf(plans: readonly Plan[]): number {
  return plans.reduce((sum, plan) => sum + plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], 0);
}

function nodesIn(plan: Plan): readonly Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesIn)];
}

function expectNoSequentialScan(plans: readonly Plan[]): void {
  const scans = plans.flatMap(nodesIn).filter((node) => node['Node Type'].includes('Seq Scan'));
  expect(scans.map((node) => node['Relation Name'])).toEqual([]);
}

const page = 'debtManagementPart { upTo rows { position } }';
const running: BoardQuestion['filter'] = { ...NO_FILTER, statuses: ['RUNNING', 'DUE_SOON', 'OVERDUE'] };

/** Gives where the caller's page of this number begins. */
async function startOf(number: number, party: string): Promise<BoardQuestion['after']> {
  const { rows } = await agency.database.query(
    `SELECT due_on::text || ' ' || obligation_id AS position FROM obligation_parties WHERE party = $1
     ORDER BY due_on, obligation_id OFFSET $2 LIMIT 1`,
    [party, (number - 1) * PAGE - 1],
  );
  return { ...FROM_THE_BEGINNING, DEBT_MANAGEMENT: rows[0].position };
}

describe(`the board over ${ROWS} obligations`, () => {
  it.each([
    ['an authority’s', LARGE],
    ['the keeper’s', KEEPER],
  ])('%s thousandth page reads at most 1.5 times what the first does', async (_why, parties) => {
    const first = await plansOf(parties, page);
    const thousandth = await plansOf(parties, page, { after: await startOf(1_000, parties.join()) });
    expectNoSequentialScan([...first, ...thousandth]);
    expect(buffersOf(thousandth)).toBeLessThanOrEqual(1.5 * buffersOf(first));
  });

  it.each([
    ['all', NO_FILTER],
    ['what is running', running],
  ])('a small authority’s first page of %s reads no more than a large one’s', async (_why, filter) => {
    const [large, small] = [await plansOf(LARGE, page, { filter }), await plansOf(SMALL, page, { filter })];
    expectNoSequentialScan([...large, ...small]);
    expect(buffersOf(small)).toBeLessThanOrEqual(buffersOf(large));
  });

  it('who has no part in any of them reads next to nothing', async () => {
    const plans = await plansOf(['LA:ABD'], page);
    expectNoSequentialScan(plans);
    expect(buffersOf(plans)).toBeLessThanOrEqual(4);
  });

  it('what ended long ago costs the board of what is running nothing', async () => {
    const [all, open] = [await plansOf(KEEPER, page), await plansOf(KEEPER, page, { filter: running })];
    expect(open).toHaveLength(1);
    expect(buffersOf(open)).toBeLessThanOrEqual(1.5 * buffersOf(all));
  });

  it('looks at so many in one request only, whatever is asked for, and goes on from there', async () => {
    const filter: BoardQuestion['filter'] = { ...NO_FILTER, statuses: ['WITHDRAWN'] };
    const plans = await plansOf(KEEPER, page, { filter });
    expect(plans).toHaveLength(20);
    const judged = await plansOf(KEEPER, page, { filter: { ...NO_FILTER, statuses: ['BEYOND_TARGET'] } });
    expect(judged.length).toBeLessThan(10);
    expectNoSequentialScan(plans);
  });

  it('counts what is running without a look at what ended, and everything from the index alone', async () => {
    const [all, open] = [await count(LARGE, NO_FILTER), await count(LARGE, running)];
    expectNoSequentialScan([...all, ...open]);
    const tables = all.flatMap(nodesIn).map((node) => node['Relation Name']);
    expect(tables.filter((table) => table !== undefined)).toEqual(['obligation_parties']);
    const { rows } = await agency.database.query(
      `SELECT count(*)::int AS count FROM obligation_parties WHERE party = $1 AND is_open`,
      LARGE,
    );
    // Each is looked up by its id: three blocks of the index and one of the table.
    expect(buffersOf(open)).toBeLessThanOrEqual(5 * rows[0].count);
  });
});

function count(parties: readonly string[], filter: BoardQuestion['filter']): Promise<readonly Plan[]> {
  return plansOf(parties, 'debtManagementCountPart', { filter });
}
