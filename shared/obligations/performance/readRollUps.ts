import type { EntityManager } from 'typeorm';
import { addDays, addMonths, earliest, type PlainDate, toPlainDate } from '../../time/PlainDate.js';
import { standardsIn } from '../questions/narrowing.js';
import { COUNT_AND_STARTS } from './countAndStarts.js';
import type { ObligationGroup } from './ObligationGroup.js';
import type { PerformanceQuestion } from './PerformanceQuestion.js';

/** The days of the period that had come by the day asked about, and the whole months that cover them. */
const [FROM, UNTIL, FIRST, LAST] = ['$1::date', '$2::date', '$3::date', '$4::date'];
const AS_OF = '$5::date';
const WHAT = `($6::text[] IS NULL OR standard = ANY ($6)) AND ($7::text IS NULL OR owed_by = $7)
  AND ($8::text IS NULL OR nation = $8)`;
const BY_MONTH = '$9::boolean';

/** What ended after the day asked about. */
const LATER = `SELECT * FROM count_days
  WHERE closed_on > ${AS_OF} AND closed_on < 'infinity' AND started_on BETWEEN ${FROM} AND ${UNTIL}`;

/** Whole months as things stand now; less the days outside the period; and what ended later ran on the day asked about. */
const STOOD = `
  SELECT group_id, started_on, state, outcomes, n FROM count_months WHERE started_on BETWEEN ${FIRST} AND ${LAST}
  UNION ALL
  SELECT group_id, started_on, state, outcomes, -n FROM count_days WHERE started_on >= ${FIRST} AND started_on < ${FROM}
  UNION ALL
  SELECT group_id, started_on, state, outcomes, -n FROM count_days WHERE started_on > ${UNTIL} AND started_on <= ${LAST}
  UNION ALL
  SELECT group_id, started_on, state, outcomes, -n FROM later
  UNION ALL
  SELECT group_id, started_on, 'RUNNING', '', sum(n)::int FROM later GROUP BY 1, 2
  UNION ALL
  SELECT group_id, started_on, CASE WHEN closed_on <= ${AS_OF} THEN state ELSE 'RUNNING' END,
    CASE WHEN closed_on <= ${AS_OF} THEN outcomes ELSE '' END, n
  FROM count_deltas WHERE started_on BETWEEN ${FROM} AND ${UNTIL}`;

const GROUPS = `WITH later AS (${LATER})
  SELECT g.standard, g.kind, g.terms, g.fixed_on AS "fixedOn", g.calendar, alike.month, alike.state,
    alike.outcomes, alike.count, alike.starts
  FROM (
    SELECT group_id, CASE WHEN ${BY_MONTH} THEN to_char(started_on, 'YYYY-MM') END AS month, state, outcomes,
      ${COUNT_AND_STARTS}
    FROM (${STOOD}) stood
    GROUP BY 1, 2, 3, 4
    HAVING sum(n) <> 0
  ) alike
  JOIN count_groups g ON g.id = alike.group_id
  WHERE ${WHAT}`;

/**
 * Gives the obligations that a question is about, in groups, from the roll-ups that row-level security shows: for a body
 * that is no authority all that it is a party to, for an analyst everybody's but the Home Office's agreement. One
 * statement. The question is not about a single authority, which roll-ups do not tell apart.
 */
export async function readRollUps(
  manager: EntityManager,
  question: PerformanceQuestion,
): Promise<ObligationGroup[]> {
  const { from, asOf, owedBy, nation, byMonth } = question;
  // What had not started by the day asked about counts nowhere.
  const until = earliest(question.to, asOf);
  if (until < from) return [];
  const months = [firstOfMonth(from), addDays(addMonths(firstOfMonth(until), 1), -1)];
  return manager.query(GROUPS, [
    from,
    until,
    ...months,
    asOf,
    standardsIn(question),
    owedBy,
    nation,
    byMonth,
  ]);
}

function firstOfMonth(day: PlainDate): PlainDate {
  return toPlainDate(`${day.slice(0, 8)}01`);
}
