import { randomUUID } from 'node:crypto';
import { AbstractLogger } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DaysHeldQuestion,
  writeDaysHeldQuestion,
} from '../../../../shared/obligations/days-held/DaysHeldQuestion.js';
import {
  type FallingDueQuestion,
  writeFallingDueQuestion,
} from '../../../../shared/obligations/falling-due/FallingDueQuestion.js';
import { addDays, toPlainDate } from '../../../../shared/time/PlainDate.js';
import { debtManagement } from '../../../../subgraphs/debt-management/subgraph.js';
import { insertObligations, obligationOf } from '../../../support/insertObligations.js';
import { openTestSubgraph, type TestSubgraph } from '../../../support/openTestSubgraph.js';

/** Keeps the statements that were sent, with their values. */
class Statements extends AbstractLogger {
  readonly sent: { readonly sql: string; readonly values: readonly unknown[] }[] = [];

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
/** Each with two legs. */
const CHAINS = 12_000;
/** Of the small authority. */
const FEW = 24;

const statements = new Statements();
let agency: TestSubgraph;

beforeAll(async () => {
  agency = await openTestSubgraph(debtManagement, { today: TODAY });
  const records = Array.from({ length: CHAINS }, (_, index) => {
    const startedOn = addDays(FIRST_START, Math.floor((index * 1_650) / CHAINS));
    const localAuthority = index % (CHAINS / FEW) === 0 ? 'GLG' : index % 5 === 0 ? 'BIR' : 'MAN';
    const subjectReference = randomUUID();
    const inputOn = addDays(startedOn, 4 + (index % 13));
    const endedOn = addDays(inputOn, 5 + (index % 11));
    const from = { owedBy: 'DEBT_MANAGEMENT', owedTo: [`LA:${localAuthority}`], localAuthority };
    // One in 49 still runs.
    const end = index % 49 === 0 ? null : endedOn;
    return [
      obligationOf({ ...from, standard: 'DM-01', startedOn, endedOn: end }),
      obligationOf({ ...from, standard: 'DM-02', startedOn, endedOn: inputOn }),
      obligationOf({ ...from, standard: 'DM-03', startedOn: inputOn, endedOn: end }),
    ].map((record) => ({ ...record, subjectReference }));
  });
  await insertObligations(agency.database, records.flat(), TODAY);
  for (const table of ['obligations', 'obligation_parties', 'chain_parts'])
    await agency.database.query(`VACUUM ANALYZE ${table}`);
  Object.assign(agency.actAs('DEBT_MANAGEMENT', TODAY).database.dataSource, { logger: statements });
});
afterAll(() => agency.close());

/** Asks a question, and gives how PostgreSQL reads for it. */
async function plansOf(
  parties: readonly string[],
  entity: 'DaysHeld' | 'FallingDue',
  question: string,
): Promise<readonly Plan[]> {
  statements.sent.length = 0;
  const { errors } = await agency.as(parties).query(
    `query ($question: ID!) {
      _entities(representations: [{ __typename: "${entity}", question: $question }]) {
        ... on ${entity} { debtManagementPart { cellsLeftOut } }
      }
    }`,
    { question },
  );
  expect(errors).toBeUndefined();
  const reads = statements.sent.filter(({ sql }) => /chain_parts|obligation_parties/.test(sql));
  expect(reads).toHaveLength(2);
  const plans: Plan[] = [];
  for (const { sql, values } of reads) {
    const [row] = await agency.runAs(parties, `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, values);
    const [{ Plan: plan }] = Reflect.get(Object(row), 'QUERY PLAN');
    plans.push(plan);
  }
  return plans;
}

function held(changes: Partial<DaysHeldQuestion> = {}): string {
  return writeDaysHeldQuestion({
    ...{ from: toPlainDate('2023-08-01'), to: TODAY, asOf: TODAY, first: 100 },
    ...{ standard: null, localAuthority: null, nation: null, ...changes },
  });
}

function due(changes: Partial<FallingDueQuestion> = {}): string {
  return writeFallingDueQuestion({
    ...{ asOf: TODAY, first: 100, inWorkingDays: 5 },
    ...{ agreement: null, standards: null, localAuthority: null, owedBy: null, ...changes },
  });
}

function nodesIn(plan: Plan): readonly Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesIn)];
}

function buffersOf(plans: readonly Plan[]): number {
  return plans.reduce((sum, plan) => sum + plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], 0);
}

function expectNoSequentialScan(plans: readonly Plan[]): void {
  const scans = plans.flatMap(nodesIn).filter((node) => node['Node Type'].includes('Seq Scan'));
  expect(scans.map((node) => node['Relation Name'])).toEqual([]);
}

const NATION = ['DEBT_MANAGEMENT'];
const LARGE = ['LA:MAN'];
const SMALL = ['LA:GLG'];
const YEAR_OF_SMALL = (FEW * 365) / 1_650;

describe(`over ${CHAINS} chains`, () => {
  it('a year of the nation’s days held looks at that year only', async () => {
    const [year, all] = [
      await plansOf(NATION, 'DaysHeld', held()),
      await plansOf(NATION, 'DaysHeld', held({ from: FIRST_START })),
    ];
    expectNoSequentialScan(year);
    expect(buffersOf(year)).toBeLessThan(buffersOf(all) / 2.5);
  });

  it('a small authority’s year touches its own rows only', async () => {
    const small = await plansOf(SMALL, 'DaysHeld', held());
    expectNoSequentialScan(small);
    // Each chain and leg twice, a block of the table and one of the index at most, and the way down the index.
    expect(buffersOf(small)).toBeLessThanOrEqual(2 * (3 * 2 * (YEAR_OF_SMALL + 2) + 8));
    expect(buffersOf(small)).toBeLessThan(buffersOf(await plansOf(LARGE, 'DaysHeld', held())));
  });

  it('who has no part in any chain reads next to nothing', async () => {
    for (const plans of [
      await plansOf(['LA:ABD'], 'DaysHeld', held()),
      await plansOf(['LA:ABD'], 'FallingDue', due()),
    ]) {
      expectNoSequentialScan(plans);
      expect(buffersOf(plans)).toBeLessThanOrEqual(8);
    }
  });

  it.each([
    ['as of today', due()],
    ['as of a past day', due({ asOf: toPlainDate('2023-05-02') })],
    ['far ahead', due({ inWorkingDays: 20 })],
  ])('what falls due is found by its place in due order, %s', async (_why, question) => {
    const plans = await plansOf(NATION, 'FallingDue', question);
    expectNoSequentialScan(plans);
    const indexes = plans.flatMap(nodesIn).map((node) => Reflect.get(node, 'Index Name'));
    const isNow = question !== due({ asOf: toPlainDate('2023-05-02') });
    expect(indexes).toContain(`obligation_parties_${isNow ? 'open_' : ''}in_due_order`);
    expect(buffersOf(await plansOf(SMALL, 'FallingDue', question))).toBeLessThan(buffersOf(plans) / 4);
  });
});
