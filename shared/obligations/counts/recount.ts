import type { Client } from 'pg';
import { isSerializationConflict } from '../../database/isSerializationConflict.js';

/** As in `fold_counts`. */
const FOLDING_LOCK = 5_130_004;

/** What of each kind of roll-up is not as the rows have it: groups, and counts by day and by month. */
export interface Differences {
  readonly groups: number;
  readonly days: number;
  readonly months: number;
}

const KINDS = 'standard, kind, terms, fixed_on, calendar, owed_by, owed_to, local_authority';

/** The names that obligations have in common are put together once for all that have them. */
const COUNT_ROWS = [
  `CREATE TEMP TABLE row_kinds ON COMMIT DROP AS
   SELECT kinds.*, count_group_of(${KINDS}) AS alike
   FROM (SELECT DISTINCT ${KINDS} FROM obligations) kinds`,
  'ANALYZE row_kinds',
  `CREATE TEMP TABLE row_days ON COMMIT DROP AS
   SELECT (k.alike).id AS group_id, o.started_on, coalesce(o.ended_on, o.withdrawn_on, 'infinity') AS closed_on,
     state_of(o.ended_on, o.withdrawn_on) AS state, coalesce(o.outcomes, '') AS outcomes, count(*)::int AS n
   FROM obligations o JOIN row_kinds k
     ON (o.standard, o.kind, o.terms, o.calendar, o.owed_by, o.owed_to)
       = (k.standard, k.kind, k.terms, k.calendar, k.owed_by, k.owed_to)
     AND coalesce(o.fixed_on, 'infinity') = coalesce(k.fixed_on, 'infinity')
     AND coalesce(o.local_authority, '') = coalesce(k.local_authority, '')
   GROUP BY 2, 3, 1, 4, 5`,
  `CREATE TEMP TABLE other_groups ON COMMIT DROP AS
   SELECT DISTINCT (alike).* FROM row_kinds EXCEPT SELECT * FROM count_groups`,
  `CREATE TEMP TABLE other_days ON COMMIT DROP AS
   SELECT group_id, started_on, closed_on, state, outcomes, sum(n)::int AS n FROM (
     SELECT group_id, started_on, closed_on, state, outcomes, n FROM row_days
     UNION ALL SELECT group_id, started_on, closed_on, state, outcomes, -n FROM count_days
     UNION ALL SELECT group_id, started_on, closed_on, state, outcomes, -n FROM count_deltas
   ) counts GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0`,
  `CREATE TEMP TABLE other_months ON COMMIT DROP AS
   SELECT group_id, started_on, state, outcomes, sum(n)::int AS n FROM (
     SELECT group_id, counted_on(started_on, state) AS started_on, state, outcomes, n FROM row_days
     UNION ALL SELECT group_id, started_on, state, outcomes, -n FROM count_months
     UNION ALL SELECT group_id, counted_on(started_on, state), state, outcomes, -n FROM count_deltas
   ) counts GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0`,
];

const SET_RIGHT = [
  `INSERT INTO count_groups SELECT * FROM other_groups
   ON CONFLICT (id) DO UPDATE SET (standard, kind, terms, fixed_on, calendar, owed_by, bodies, nation)
     = (EXCLUDED.standard, EXCLUDED.kind, EXCLUDED.terms, EXCLUDED.fixed_on, EXCLUDED.calendar, EXCLUDED.owed_by,
        EXCLUDED.bodies, EXCLUDED.nation)`,
  // In the order of the key: far quicker where there are many.
  `INSERT INTO count_days SELECT * FROM other_days ORDER BY started_on, closed_on, group_id, state, outcomes
   ON CONFLICT (started_on, closed_on, group_id, state, outcomes) DO UPDATE SET n = count_days.n + EXCLUDED.n`,
  'DELETE FROM count_days WHERE n = 0',
  `INSERT INTO count_months SELECT * FROM other_months
   ON CONFLICT (started_on, group_id, state, outcomes) DO UPDATE SET n = count_months.n + EXCLUDED.n`,
  'DELETE FROM count_months WHERE n = 0',
];

/**
 * Compares the roll-ups with the rows, over the owner's connection, and with REBUILD sets right what differs. Gives how
 * much differed. Both sides are of one moment, and nothing is folded meanwhile; it may run beside writers.
 */
export async function recount(
  owner: Pick<Client, 'query'>,
  what: 'VERIFY' | 'REBUILD',
): Promise<Differences> {
  await owner.query('SELECT pg_advisory_lock($1)', [FOLDING_LOCK]);
  try {
    return await recountOnce(owner, what);
  } catch (error) {
    await owner.query('ROLLBACK');
    // A writer began a group that was missing.
    if (!isSerializationConflict(error)) throw error;
    return await recountOnce(owner, what);
  } finally {
    await owner.query('SELECT pg_advisory_unlock($1)', [FOLDING_LOCK]);
  }
}

async function recountOnce(owner: Pick<Client, 'query'>, what: 'VERIFY' | 'REBUILD'): Promise<Differences> {
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await owner.query(`SET LOCAL work_mem = '256MB'`);
  // It takes rows that agree in so much for rare, and would sort them all to find their kind.
  await owner.query('SET LOCAL enable_mergejoin = off');
  for (const statement of COUNT_ROWS) await owner.query(statement);
  const { rows }: { rows: Differences[] } = await owner.query(
    `SELECT (SELECT count(*) FROM other_groups)::int AS groups, (SELECT count(*) FROM other_days)::int AS days,
       (SELECT count(*) FROM other_months)::int AS months`,
  );
  if (what === 'REBUILD') for (const statement of SET_RIGHT) await owner.query(statement);
  await owner.query('COMMIT');
  return rows[0] ?? { groups: 0, days: 0, months: 0 };
}

/** Tells whether the roll-ups were as the rows have it. */
export function isSame({ groups, days, months }: Differences): boolean {
  return groups + days + months === 0;
}

/** Gives the differences in words. */
export function describeDifferences({ groups, days, months }: Differences): string {
  return `${groups} groups, ${days} counts by day and ${months} by month differ`;
}
