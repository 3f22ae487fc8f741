import type { EntityManager } from 'typeorm';
import type { ObligationFacts } from '../sla/Facts.js';
import type { PlainDate } from '../time/PlainDate.js';
import { derive } from './derive.js';

/** All of an obligation that can change, with what decides what is kept beside it: its days, and the events that gave them. */
export interface Course extends ObligationFacts {
  readonly id: string;
  readonly startEvent: string;
  readonly endEvent: string | null;
  readonly withdrawEvent: string | null;
}

/** The columns of `obligations` that make a Course. */
export const COURSE_COLUMNS = `id, kind, terms, fixed_on::text AS "fixedOn", calendar, started_on::text AS "startedOn",
  ended_on::text AS "endedOn", withdrawn_on::text AS "withdrawnOn", start_event AS "startEvent",
  end_event AS "endEvent", withdraw_event AS "withdrawEvent"`;

/** Of however many it is told, PostgreSQL expects as many: so it keeps one plan. */
const SAVE = `UPDATE obligations o SET started_on = "startedOn", ended_on = "endedOn", withdrawn_on = "withdrawnOn",
    start_event = "startEvent", end_event = "endEvent", withdraw_event = "withdrawEvent", due_on = "dueOn",
    outcomes = given.outcomes
  FROM json_to_recordset($1) AS given (id uuid, "startedOn" date, "endedOn" date, "withdrawnOn" date,
    "startEvent" uuid, "endEvent" uuid, "withdrawEvent" uuid, "dueOn" date, outcomes text)
  WHERE o.id = given.id`;

/**
 * Saves obligations that took another course, and what follows from it. One statement, none where there are none. To be
 * called in the transaction that locked them, in the order of their ids.
 * @throws what PostgreSQL says, as where one would end before it starts.
 */
export async function saveCourses(
  manager: EntityManager,
  courses: readonly Course[],
  today: PlainDate,
): Promise<void> {
  if (courses.length === 0) return;
  const rows = courses.map((course) => ({ ...course, ...derive(course, today) }));
  await manager.query(SAVE, [JSON.stringify(rows)]);
}
