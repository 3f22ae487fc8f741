import type { EntityManager } from 'typeorm';
import { listStandards } from '../../agreements/agreements.js';
import { listLocalAuthorities, withPredecessors } from '../../identity/local-authorities/localAuthorities.js';
import { earliest } from '../../time/PlainDate.js';
import type { ObligationGroup } from './ObligationGroup.js';
import type { PerformanceQuestion } from './PerformanceQuestion.js';

/** What a question narrows the obligations by, as parameters $1 to $6. */
const PERIOD = 'started_on BETWEEN $1 AND $2';
const ABOUT = '($3::text[] IS NULL OR local_authority = ANY ($3))';
const WHAT = '($4::text[] IS NULL OR standard = ANY ($4)) AND ($5::text IS NULL OR owed_by = $5)';
const AS_OF = '$6::date';
const PARTIES = '$7::text[]';

/** Leads with the caller's bodies, so that what is hidden from them costs nothing. */
const SEEN = `SELECT *, 1 AS n FROM obligations WHERE ${WHAT} AND id IN (
  SELECT obligation_id FROM obligation_parties WHERE party = ANY (${PARTIES}) AND ${PERIOD} AND ${ABOUT}
)`;

const ANYBODYS = `SELECT * FROM obligation_counts WHERE ${PERIOD} AND ${ABOUT} AND ${WHAT}`;

/** Gives the obligations that a question is about and these bodies are a party to, in groups. One statement. */
export function readSeenGroups(
  manager: EntityManager,
  question: PerformanceQuestion,
  parties: readonly string[],
): Promise<ObligationGroup[]> {
  return manager.query(grouped(SEEN), [...parametersOf(question), parties]);
}

/** Gives everybody's obligations that a question is about, but for the Home Office's agreement, in groups. One statement. */
export function readAnybodysGroups(
  manager: EntityManager,
  question: PerformanceQuestion,
): Promise<ObligationGroup[]> {
  return manager.query(grouped(ANYBODYS), parametersOf(question));
}

/** Rows that are alike are counted before they leave PostgreSQL; the kernel judges what is left. */
function grouped(source: string): string {
  return `SELECT standard, kind, terms, fixed_on AS "fixedOn", calendar, started_on AS "startedOn", sum(n)::int AS count,
    coalesce(jsonb_object_agg(ended_on, n) FILTER (WHERE ended_on IS NOT NULL), '{}') AS ended,
    coalesce(jsonb_object_agg(withdrawn_on, n) FILTER (WHERE withdrawn_on IS NOT NULL), '{}') AS withdrawn
  FROM (
    SELECT standard, kind, terms, fixed_on, calendar, started_on,
      CASE WHEN ended_on <= ${AS_OF} THEN ended_on END AS ended_on,
      CASE WHEN withdrawn_on <= ${AS_OF} THEN withdrawn_on END AS withdrawn_on,
      sum(n)::int AS n
    FROM (${source}) obligations
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  ) alike
  GROUP BY 1, 2, 3, 4, 5, 6`;
}

function parametersOf({ from, to, asOf, ...question }: PerformanceQuestion): unknown[] {
  // What had not started by the day asked about counts nowhere.
  const authorities = authoritiesIn({ asOf, ...question });
  return [from, earliest(to, asOf), authorities, standardsIn(question), question.owedBy, asOf];
}

/** An authority's figures have those of its predecessors in them. */
function authoritiesIn({
  localAuthority,
  nation,
  asOf,
}: Pick<PerformanceQuestion, 'localAuthority' | 'nation' | 'asOf'>): readonly string[] | null {
  if (localAuthority === null && nation === null) return null;
  const asked = localAuthority === null ? null : withPredecessors(localAuthority, asOf);
  return listLocalAuthorities()
    .filter((authority) => asked?.includes(authority.code) ?? true)
    .filter((authority) => nation === null || authority.nation === nation)
    .map(({ code }) => code);
}

function standardsIn({
  agreement,
  standards,
}: Pick<PerformanceQuestion, 'agreement' | 'standards'>): readonly string[] | null {
  if (agreement === null && standards === null) return null;
  return listStandards()
    .filter((standard) => agreement === null || standard.agreement === agreement)
    .filter((standard) => standards?.includes(standard.id) ?? true)
    .map(({ id }) => id);
}
