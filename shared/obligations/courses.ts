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

const SAVE = `UPDATE obligations o SET started_on = given.started_on, ended_on = given.ended_on,
    withdrawn_on = given.withdrawn_on, start_event = given.start_event, end_event = given.end_event,
    withdraw_event = given.withdraw_event, due_on = given.due_on, outcomes = given.outcomes
  FROM unnest($1::uuid[], $2::date[], $3::date[], $4::date[], $5::uuid[], $6::uuid[], $7::uuid[], $8::date[], $9::text[])
    AS given (id, started_on, ended_on, withdrawn_on, start_event, end_event, withdraw_event, due_on, outcomes)
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
  await manager.query(SAVE, [
    rows.map(({ id }) => id),
    rows.map(({ startedOn }) => startedOn),
    rows.map(({ endedOn }) => endedOn),
    rows.map(({ withdrawnOn }) => withdrawnOn),
    rows.map(({ startEvent }) => startEvent),
    rows.map(({ endEvent }) => endEvent),
    rows.map(({ withdrawEvent }) => withdrawEvent),
    rows.map(({ dueOn }) => dueOn),
    rows.map(({ outcomes }) => outcomes),
  ]);
}
