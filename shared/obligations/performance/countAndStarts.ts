/** The last two columns of an ObligationGroup, from rows or counts `n` by `state` and `started_on`. */
export const COUNT_AND_STARTS = `sum(n)::int AS count,
  string_agg(started_on || ' ' || n, ',' ORDER BY started_on) FILTER (WHERE state = 'RUNNING') AS starts`;
