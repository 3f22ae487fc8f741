import type { Client } from 'pg';
import type { ObligationFacts } from '../sla/Facts.js';
import type { PlainDate } from '../time/PlainDate.js';
import { type Derived, derive } from './derive.js';

interface DerivedRow extends ObligationFacts {
  readonly id: string;
  /** As they stand; null until worked out. */
  readonly dueOn: string | null;
  readonly outcomes: string | null;
}

const COLUMNS = `id, kind, terms, fixed_on::text AS "fixedOn", calendar, started_on::text AS "startedOn",
  ended_on::text AS "endedOn", withdrawn_on::text AS "withdrawnOn", due_on::text AS "dueOn", outcomes`;

/** As in the index `obligations_to_work_out`. */
const IS_MISSING = `AND (due_on IS NULL
  OR outcomes IS NULL AND (ended_on IS NOT NULL OR withdrawn_on IS NOT NULL))`;

const SET = `UPDATE obligations o SET due_on = given.due_on, outcomes = given.outcomes
  FROM unnest($1::uuid[], $2::date[], $3::text[]) AS given (id, due_on, outcomes) WHERE o.id = given.id`;

const CHUNK = 2_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Works out anew what is kept beside obligations, over the owner's connection: where it is missing, or of all, as after
 * a new publication of bank holidays. Gives how many changed. May run beside writers; each chunk is one transaction.
 */
export async function setDerived(
  owner: Pick<Client, 'query'>,
  which: 'MISSING' | 'ALL',
  today: PlainDate,
): Promise<number> {
  let changed = 0;
  for (let after: string | undefined = BEFORE_ALL; after !== undefined; ) {
    await owner.query('BEGIN');
    const { rows }: { rows: DerivedRow[] } = await owner.query(
      `SELECT ${COLUMNS} FROM obligations WHERE id > $1 ${which === 'MISSING' ? IS_MISSING : ''}
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

type Moved = Derived & { readonly id: string };

function movedOf(rows: readonly DerivedRow[], today: PlainDate): readonly Moved[] {
  return rows.flatMap((row) => {
    const { dueOn, outcomes } = derive(row, today);
    return dueOn === row.dueOn && outcomes === row.outcomes ? [] : [{ id: row.id, dueOn, outcomes }];
  });
}

function columnsOf(moved: readonly Moved[]): unknown[] {
  return [moved.map(({ id }) => id), moved.map(({ dueOn }) => dueOn), moved.map(({ outcomes }) => outcomes)];
}
