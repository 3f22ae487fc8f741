import { SqlMigration } from '../../database/SqlMigration.js';

/**
 * The order of the board: each obligation's due day, kept beside it and beside who may see it. `due_on` is null until
 * it has been worked out (`setDueDays`), 9999-12-31 where the published calendars do not reach it, infinity where the
 * document gives none.
 */
export class AddDueDays1767227000000 extends SqlMigration {
  protected readonly statements = [
    'ALTER TABLE obligations ADD COLUMN due_on date',
    'CREATE INDEX obligations_without_due_day ON obligations (id) WHERE due_on IS NULL',
    `DO $$ BEGIN
     EXECUTE format('GRANT UPDATE (due_on) ON obligations TO %I', current_setting('app.role'));
   END $$`,

    `ALTER TABLE obligation_parties
     ADD COLUMN due_on date NOT NULL DEFAULT 'infinity',
     ADD COLUMN is_open boolean NOT NULL DEFAULT true`,
    `UPDATE obligation_parties p SET is_open = false FROM obligations o
   WHERE o.id = p.obligation_id AND (o.ended_on IS NOT NULL OR o.withdrawn_on IS NOT NULL)`,
    'CREATE INDEX obligation_parties_in_due_order ON obligation_parties (party, due_on, obligation_id)',
    // What ended long ago costs the board of what is running nothing.
    `CREATE INDEX obligation_parties_open_in_due_order ON obligation_parties (party, due_on, obligation_id)
   WHERE is_open`,

    // Beside who may see it, as the database itself lists that; written by the owner only.
    `CREATE FUNCTION place_obligation_party() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
   BEGIN
     SELECT coalesce(due_on, 'infinity'), ended_on IS NULL AND withdrawn_on IS NULL INTO NEW.due_on, NEW.is_open
     FROM obligations WHERE id = NEW.obligation_id;
     RETURN NEW;
   END $$`,
    `CREATE TRIGGER place_obligation_party BEFORE INSERT ON obligation_parties
   FOR EACH ROW EXECUTE FUNCTION place_obligation_party()`,
    `CREATE FUNCTION order_obligation_parties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     UPDATE obligation_parties
     SET due_on = coalesce(NEW.due_on, 'infinity'), is_open = NEW.ended_on IS NULL AND NEW.withdrawn_on IS NULL
     WHERE party = ANY (NEW.owed_by || NEW.owed_to) AND obligation_id = NEW.id;
     RETURN NULL;
   END $$`,
    `CREATE TRIGGER order_obligation_parties AFTER UPDATE OF due_on, ended_on, withdrawn_on ON obligations
   FOR EACH ROW
   WHEN (OLD.due_on IS DISTINCT FROM NEW.due_on
     OR (OLD.ended_on IS NULL AND OLD.withdrawn_on IS NULL) <> (NEW.ended_on IS NULL AND NEW.withdrawn_on IS NULL))
   EXECUTE FUNCTION order_obligation_parties()`,
  ];
}
