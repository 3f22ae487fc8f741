/** The tables of how two bodies run their agreements: tested of themselves, wherever they are switched on. */
export const PARTNERSHIP_TABLES = ['partnership_issues', 'issue_steps'] as const;
