import { SqlMigration } from '../../database/SqlMigration.js';

/**
 * How an obligation counted towards each of its claims when its clock stopped (`outcomesOf`): null while it runs, and on
 * older rows until it has been worked out (`setDerived`).
 */
export class KeepOutcomes1767228000000 extends SqlMigration {
  protected readonly statements = [
    'ALTER TABLE obligations ADD COLUMN outcomes text',
    // Not valid: older rows are filled in at the start, by the calendars.
    `ALTER TABLE obligations ADD CONSTRAINT outcomes_of_what_is_closed
   CHECK ((ended_on IS NULL AND withdrawn_on IS NULL) = (outcomes IS NULL)) NOT VALID`,
    `DO $$ BEGIN
     EXECUTE format('GRANT UPDATE (outcomes) ON obligations TO %I', current_setting('app.role'));
   END $$`,
    'DROP INDEX obligations_without_due_day',
    `CREATE INDEX obligations_to_work_out ON obligations (id)
   WHERE due_on IS NULL OR outcomes IS NULL AND (ended_on IS NOT NULL OR withdrawn_on IS NOT NULL)`,
  ];
}
