import type { BoardQuestion } from './BoardQuestion.js';

/** What PostgreSQL can tell of an obligation `o` without a verdict; its values are the parameters from this number on. */
export function conditionsFrom(number: number): string {
  const [asOf, standards, owedBy, owedTo, localAuthority] = [0, 1, 2, 3, 4].map(
    (place) => `$${number + place}`,
  );
  return `o.started_on <= ${asOf}::date
    AND (${standards}::text[] IS NULL OR o.standard = ANY (${standards}))
    AND (${owedBy}::text[] IS NULL OR o.owed_by = ANY (${owedBy}))
    AND (${owedTo}::text[] IS NULL OR o.owed_to && ${owedTo})
    AND (${localAuthority}::text IS NULL OR o.local_authority = ${localAuthority})`;
}

export function conditionValues({ filter, asOf }: BoardQuestion): readonly unknown[] {
  return [asOf, filter.standards, filter.owedBy, filter.owedTo, filter.localAuthority];
}

/** Tells whether the filter asks for anything of these but the day of the start. */
export function hasConditions({ filter }: BoardQuestion): boolean {
  return [filter.standards, filter.owedBy, filter.owedTo, filter.localAuthority].some(
    (asked) => asked !== null,
  );
}
