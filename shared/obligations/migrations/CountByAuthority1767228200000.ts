import { SqlMigration } from '../../database/SqlMigration.js';

/**
 * One authority's figures: what an authority owes is about it, so that asking for what it owes is asking about it; and
 * analysts' counts of one authority come from an index, with the outcomes that are kept.
 */
export class CountByAuthority1767228200000 extends SqlMigration {
  protected readonly statements = [
    `ALTER TABLE obligations ADD CONSTRAINT authorities_owe_about_themselves
   CHECK (owed_by NOT LIKE 'LA:%' OR local_authority IS NOT NULL AND owed_by = 'LA:' || local_authority)`,
    'CREATE INDEX obligations_about_authority ON obligations (local_authority, started_on)',
    `CREATE OR REPLACE VIEW obligation_counts AS
   SELECT standard, kind, terms, fixed_on, calendar, owed_by, local_authority, started_on, ended_on, withdrawn_on,
     count(*) AS n, outcomes
   FROM obligations
   WHERE standard NOT LIKE 'HO-%' AND current_setting('app.aggregates', true) = 'on'
   GROUP BY standard, kind, terms, fixed_on, calendar, owed_by, local_authority, started_on, ended_on, withdrawn_on,
     outcomes`,
  ];
}
