import { withPredecessors } from '../../identity/local-authorities/localAuthorities.js';
import type { ObligationStatus } from '../../sla/Facts.js';
import type { BoardQuestion } from './BoardQuestion.js';

/** The statuses of what has neither ended nor been withdrawn; of what has ended; and of what has been withdrawn. */
const RUNNING: readonly ObligationStatus[] = ['RUNNING', 'DUE_SOON', 'OVERDUE'];
const ENDED: readonly ObligationStatus[] = ['MET', 'MET_LATE'];
const WITHDRAWN: readonly ObligationStatus[] = ['WITHDRAWN'];
/** Either of the first two. */
const NOT_WITHDRAWN: readonly ObligationStatus[] = ['BEYOND_TARGET', 'NO_AGREED_TIMESCALE', 'UNTIMED'];

/** Tells whether only what has neither ended nor been withdrawn can have the statuses asked for. */
export function asksForRunningOnly({ filter }: Pick<BoardQuestion, 'filter'>): boolean {
  return filter.statuses?.every((status) => RUNNING.includes(status)) ?? false;
}

/** What PostgreSQL can tell of an obligation `o` without a verdict; its values are the parameters from this number on. */
export function conditionsFrom(number: number): string {
  const [asOf, standards, owedBy, owedTo, authorities, running, ended, withdrawn] = Array.from(
    { length: 8 },
    (_, place) => `$${number + place}`,
  );
  return `o.started_on <= ${asOf}::date
    AND (${standards}::text[] IS NULL OR o.standard = ANY (${standards}))
    AND (${owedBy}::text[] IS NULL OR o.owed_by = ANY (${owedBy}))
    AND (${owedTo}::text[] IS NULL OR o.owed_to && ${owedTo})
    AND (${authorities}::text[] IS NULL OR o.local_authority = ANY (${authorities}))
    AND CASE WHEN o.withdrawn_on <= ${asOf} THEN ${withdrawn}::boolean
             WHEN o.ended_on <= ${asOf} THEN ${ended}::boolean ELSE ${running}::boolean END`;
}

/** Gives the values of the conditions. An authority's board has its predecessors' rows on it. */
export function conditionValues({
  filter,
  asOf,
}: Pick<BoardQuestion, 'filter' | 'asOf'>): readonly unknown[] {
  const { standards, owedBy, owedTo, localAuthority, statuses } = filter;
  const has = (...some: readonly ObligationStatus[]) =>
    statuses === null || statuses.some((status) => some.includes(status));
  const authorities = localAuthority === null ? null : withPredecessors(localAuthority, asOf);
  return [
    ...[asOf, standards, owedBy, owedTo, authorities],
    ...[has(...RUNNING, ...NOT_WITHDRAWN), has(...ENDED, ...NOT_WITHDRAWN), has(...WITHDRAWN)],
  ];
}

/** Tells whether the filter asks for any of these but the day of the start. */
export function hasConditions({ filter }: Pick<BoardQuestion, 'filter'>): boolean {
  const { standards, owedBy, owedTo, localAuthority, statuses } = filter;
  return [standards, owedBy, owedTo, localAuthority, statuses].some((asked) => asked !== null);
}
