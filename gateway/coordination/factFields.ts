/** All that ObligationFact has, as a selection of @requires. */
export const FACT_FIELDS =
  'id standard kind terms { within unit target } fixedOn calendar owedBy owedTo office subjectKind subjectReference localAuthority startedOn endedOn withdrawnOn';
