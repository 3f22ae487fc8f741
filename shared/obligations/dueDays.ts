import type { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import type { ObligationFacts } from '../sla/Facts.js';
import type { PlainDate } from '../time/PlainDate.js';
import { dueOrder } from './dueOrder.js';

/** What a stored due day is worked out from, and how it stands. */
interface DueRow extends ObligationFacts {
  readonly id: string;
  /** Null until worked out. */
  readonly dueOn: string | null;
}

/** The columns of `obligations` that `keepDueDays` needs: what an UPDATE returns. */
export const DUE_COLUMNS = `id, kind, terms, fixed_on::text AS "fixedOn", calendar, started_on::text AS "startedOn",
  ended_on::text AS "endedOn", withdrawn_on::text AS "withdrawnOn", due_on::text AS "dueOn"`;

const SET = `UPDATE obligations o SET due_on = given.due_on
  FROM unnest($1::uuid[], $2::date[]) AS given (id, due_on) WHERE o.id = given.id`;

const CHUNK = 2_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Sets the stored due day of obligations that have just been changed, in the same transaction; mostly it stays. */
export async function keepDueDays(
  manager: EntityManager,
  changed: readonly DueRow[],
  today: PlainDate,
): Promise<void> {
  const moved = movedOf(changed, today);
  if (moved.length > 0) await manager.query(SET, columnsOf(moved));
}

/**
 * Works out the stored due days anew, over the owner's connection: those that are missing, or all, as after a new
 * publication of bank holidays. Gives how many changed. May run beside writers; each chunk is one transaction.
 */
export async function setDueDays(
  owner: Pick<Client, 'query'>,
  which: 'MISSING' | 'ALL',
  today: PlainDate,
): Promise<number> {
  let changed = 0;
  for (let after: string | undefined = BEFORE_ALL; after !== undefined; ) {
    await owner.query('BEGIN');
    const { rows }: { rows: DueRow[] } = await owner.query(
      `SELECT ${DUE_COLUMNS} FROM obligations WHERE id > $1 ${which === 'MISSING' ? 'AND due_on IS NULL' : ''}
       ORDER BY id LIMIT ${CHUNK} FOR NO KEY UPDATE`,
      [after],
    );
    const moved = movedOf(rows, today);
    if (moved.length > 0) await owner.query(SET, columnsOf(moved));
    await owner.query('COMMIT');
    changed += moved.length;
    after = rows.at(-1)?.id;
  }
  return changed;
}

function movedOf(rows: readonly DueRow[], today: PlainDate): readonly (readonly [string, string])[] {
  return rows.flatMap((row) => {
    const dueOn = dueOrder(row, today);
    return dueOn === row.dueOn ? [] : [[row.id, dueOn] as const];
  });
}

function columnsOf(moved: readonly (readonly [string, string])[]): [string[], string[]] {
  return [moved.map(([id]) => id), moved.map(([, dueOn]) => dueOn)];
}
