import { AbstractLogger } from 'typeorm';
import { aggregatesOf } from '../../shared/access/AgencyContext.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';
import type { TestSubgraph } from './openTestSubgraph.js';

/** A node of a plan that was carried out, as PostgreSQL tells of it. */
export interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Keeps the statements that were sent, with their values. */
export class Statements extends AbstractLogger {
  readonly sent: Statement[] = [];

  override logQuery(sql: string, values: unknown[] = []): void {
    this.sent.push({ sql, values });
  }

  protected override writeLog(): void {}
}

/** Who asks: whoever acts for these bodies, or somebody who may see counts only. */
export type Asker = readonly string[] | 'performance-analyst';

/** Asks an agency as it would be asked, and gives how PostgreSQL does each statement on these tables that it sends. */
export async function explain(
  agency: TestSubgraph,
  statements: Statements,
  who: Asker,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<readonly Plan[]> {
  statements.sent.length = 0;
  const { errors } = await agency.as(who).query(query, variables);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const reads = statements.sent.filter(({ sql }) =>
    /\b(FROM|JOIN|UPDATE|INTO) (obligation|event|handoff|count_)/.test(sql),
  );
  if (reads.length === 0) throw new Error('Nothing was read.');
  const plans: Plan[] = [];
  for (const { sql, values } of reads) {
    const read = () => runAs(agency, who, `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, values);
    // The first time, a connection reads of an index what it then remembers.
    await read();
    const [row] = await read();
    plans.push(Reflect.get(Object(row), 'QUERY PLAN')[0].Plan);
  }
  return plans;
}

function runAs(
  agency: TestSubgraph,
  who: Asker,
  sql: string,
  values: readonly unknown[],
): Promise<unknown[]> {
  if (who !== 'performance-analyst') return agency.runAs(who, sql, values);
  const context = agency.actAs('DEBT_MANAGEMENT', toPlainDate('2026-11-20'));
  return aggregatesOf(context).write<unknown[]>((manager) => manager.query(sql, [...values]));
}

/** Gives how many blocks were looked at, cached or not. */
export function buffersOf(plans: readonly Plan[]): number {
  return plans.reduce((sum, plan) => sum + plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], 0);
}

/** Gives all nodes of the plans. */
export function nodesIn(plans: readonly Plan[]): readonly Plan[] {
  return plans.flatMap((plan) => [plan, ...nodesIn(plan.Plans ?? [])]);
}

/** Gives the tables that are read from end to end. */
export function scannedIn(plans: readonly Plan[]): readonly (string | undefined)[] {
  return nodesIn(plans)
    .filter((node) => node['Node Type'].includes('Seq Scan'))
    .map((node) => node['Relation Name']);
}
