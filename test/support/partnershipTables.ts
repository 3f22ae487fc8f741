/** The tables of how two bodies run their agreements: tested of themselves, wherever they are switched on. */
export const PARTNERSHIP_TABLES = [
  'partnership_issues',
  'issue_steps',
  'contact_points',
  'meetings',
  'agreements_in_place',
  'agreement_variations',
  'agreement_notices',
] as const;
