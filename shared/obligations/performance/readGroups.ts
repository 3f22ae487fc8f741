import type { EntityManager } from 'typeorm';
import { earliest } from '../../time/PlainDate.js';
import { authoritiesIn, standardsIn } from '../questions/narrowing.js';
import { COUNT_AND_STARTS } from './countAndStarts.js';
import type { ObligationGroup } from './ObligationGroup.js';
import type { PerformanceQuestion } from './PerformanceQuestion.js';

/** What a question narrows the obligations by, as parameters $1 to $5; and how it is to be counted. */
const PERIOD = 'started_on BETWEEN $1 AND $2';
const ABOUT = '($3::text[] IS NULL OR local_authority = ANY ($3))';
const WHAT = '($4::text[] IS NULL OR standard = ANY ($4)) AND ($5::text IS NULL OR owed_by = $5)';
const AS_OF = '$6::date';
const BY_MONTH = '$7::boolean';
const PARTIES = '$8::text[]';

/** Leads with the caller's bodies, so that what is hidden from them costs nothing. */
const SEEN = `SELECT *, 1 AS n FROM obligations WHERE ${WHAT} AND id IN (
  SELECT obligation_id FROM obligation_parties WHERE party = ANY (${PARTIES}) AND ${PERIOD} AND ${ABOUT}
)`;

const ANYBODYS = `SELECT * FROM obligation_counts WHERE ${PERIOD} AND ${ABOUT} AND ${WHAT}`;

/** Gives the obligations that a question is about and these bodies are a party to, in groups. One statement, over their rows. */
export function readSeenGroups(
  manager: EntityManager,
  question: PerformanceQuestion,
  parties: readonly string[],
): Promise<ObligationGroup[]> {
  return manager.query(grouped(SEEN), [...parametersOf(question), parties]);
}

/** Gives everybody's obligations that a question is about, but for the Home Office's agreement, in groups. One statement, over their rows. */
export function readAnybodysGroups(
  manager: EntityManager,
  question: PerformanceQuestion,
): Promise<ObligationGroup[]> {
  return manager.query(grouped(ANYBODYS), parametersOf(question));
}

/** What ended after the day asked about was running on it. */
function grouped(source: string): string {
  return `SELECT standard, kind, terms, fixed_on AS "fixedOn", calendar, month, state,
    CASE state WHEN 'RUNNING' THEN '' ELSE outcomes END AS outcomes, ${COUNT_AND_STARTS}
  FROM (
    SELECT *, CASE WHEN ${BY_MONTH} THEN to_char(started_on, 'YYYY-MM') END AS month,
      CASE WHEN coalesce(ended_on, withdrawn_on) <= ${AS_OF} THEN state_of(ended_on, withdrawn_on)
        ELSE 'RUNNING' END AS state
    FROM (${source}) obligations
  ) stood
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`;
}

function parametersOf(question: PerformanceQuestion): unknown[] {
  const { from, to, asOf, owedBy, byMonth } = question;
  // What had not started by the day asked about counts nowhere.
  return [from, earliest(to, asOf), authoritiesIn(question), standardsIn(question), owedBy, asOf, byMonth];
}
